/** Takes outputs of batches by adding them up, place by place. */
export function addTo(sums: Float64Array): (output: Float64Array) => void {
  return (output) => {
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (output[at] ?? 0);
  };
}
