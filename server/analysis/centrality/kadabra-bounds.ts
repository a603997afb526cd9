/**
 * Draws after which every node's share of paths is known to within ε with a confidence of 1 − δ,
 * whatever the draws were: the smaller of the bound by dimension (Riondato & Kornaropoulos 2016, with
 * their constant 0.5) and Hoeffding's with the union bound over the nodes.
 *
 * @param diameter nodes on the longest shortest path, at most.
 */
export function mostDraws(order: number, diameter: number, epsilon: number, delta: number): number {
  const dimension = diameter > 2 ? Math.floor(Math.log2(diameter - 2)) + 1 : 1;
  const perNode = Math.log(2 * order);
  return Math.ceil((0.5 / epsilon ** 2) * (Math.min(dimension, perNode) - Math.log(delta)));
}

/** How far a node's true share may lie below what `draws` of at most `most` draws show (f). */
export function errorBelow(share: number, logDelta: number, most: number, draws: number): number {
  const lead = most / draws - 1 / 3;
  return (logDelta / draws) * (-lead + Math.sqrt(lead ** 2 + (2 * share * most) / logDelta));
}

/** The same above (g); `logDelta` is the logarithm of 1/δ of this node and side. */
export function errorAbove(share: number, logDelta: number, most: number, draws: number): number {
  const lead = most / draws + 1 / 3;
  return (logDelta / draws) * (lead + Math.sqrt(lead ** 2 + (2 * share * most) / logDelta));
}

/** The part of δ that is shared out evenly, so that no node is left with none. */
const EVEN_PART = 0.1;
const BISECTIONS = 60;

/**
 * Shares half of δ out over nodes and sides: most goes to nodes through which many paths seem to lead,
 * because their shares need most draws (Borassi & Natale 2016, section 4).
 *
 * @param shares of paths through each node, from draws that are not used again.
 * @returns log(1/δ) of each node, for either side.
 */
export function shareOutDelta(shares: Float64Array, epsilon: number, delta: number): Float64Array {
  const even = (EVEN_PART * delta) / (4 * shares.length);
  const rest = (1 - EVEN_PART) * (delta / 2);
  const partOf = (share: number, power: number): number =>
    share === 0 ? 0 : Math.exp((-power * epsilon ** 2) / share);
  let low = 0;
  let high = Math.log((4 * shares.length) / rest) / epsilon ** 2;
  for (let turn = 0; turn < BISECTIONS; turn++) {
    const power = (low + high) / 2;
    const sum = shares.reduce((all, share) => all + 2 * partOf(share, power), 0);
    if (sum > rest) low = power;
    else high = power;
  }
  return shares.map((share) => -Math.log(even + partOf(share, high)));
}
