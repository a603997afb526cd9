/**
 * Values that records state of entities: each once for every record that states it, in the order in
 * which the first of equals is preferred.
 */
export type StatedValues = ReadonlyMap<string, readonly string[]>;

export interface Placed {
  /** Group of each node, from 1; 0 = no value is stated. */
  readonly groups: Int32Array;
  /** How many different values were taken. */
  readonly count: number;
  readonly placed: number;
  /** Nodes of which records state different values. */
  readonly several: number;
}

/** The value that most records state; of those as often stated the first. */
function mostStated(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let chosen: string | undefined;
  for (const [value, count] of counts) {
    if (chosen === undefined || count > (counts.get(chosen) ?? 0)) chosen = value;
  }
  return chosen;
}

/** A division of nodes by what records state of them. */
export function placeByValue(ids: readonly string[], stated: StatedValues): Placed {
  const numbers = new Map<string, number>();
  let [placed, several] = [0, 0];
  const groups = Int32Array.from(ids, (id) => {
    const values = stated.get(id) ?? [];
    const value = mostStated(values);
    if (value === undefined) return 0;
    placed++;
    if (values.some((each) => each !== value)) several++;
    const known = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, known);
    return known;
  });
  return { groups, count: numbers.size, placed, several };
}
