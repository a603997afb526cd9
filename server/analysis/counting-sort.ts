/** Places by key: those of key `k` are `places[starts[k]] … places[starts[k + 1] - 1]`. */
export interface SortedPlaces {
  readonly starts: Int32Array;
  readonly places: Int32Array;
}

/**
 * Counting sort: the places of an array in the order of what stands there, equal keys as they come.
 *
 * @param keys whole numbers from 0, below `limit`.
 * @param order all places, once each, in the order in which equal keys are to come; absent = ascending. So
 * arrays are sorted by two keys, the last one first.
 */
export function countingSort(keys: Int32Array, limit: number, order?: Int32Array): SortedPlaces {
  const starts = new Int32Array(limit + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < limit; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  const next = starts.slice(0, limit);
  const places = new Int32Array(keys.length);
  for (let turn = 0; turn < keys.length; turn++) {
    const place = order === undefined ? turn : (order[turn] ?? 0);
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    places[at] = place;
    next[key] = at + 1;
  }
  return { starts, places };
}
