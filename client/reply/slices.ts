/** A list of a reply that is too long to be handed over at once, by the keys that lead to it. */
export interface LongList {
  readonly path: readonly string[];
  readonly items: readonly unknown[];
}

/** Items that are handed over at a time: some milliseconds of work for who takes them. */
export const SLICE = 2_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value with its long lists emptied, and these lists. Lists within lists stay where they are. */
export function takeApart(value: unknown): { rest: unknown; lists: LongList[] } {
  const lists: LongList[] = [];
  const walk = (part: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(part)) {
      if (part.length <= SLICE) return part;
      lists.push({ path, items: part });
      return [];
    }
    if (!isRecord(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, each]) => [key, walk(each, [...path, key])]),
    );
  };
  return { rest: walk(value, []), lists };
}

/** Appends items to the list of a value that was taken apart. @throws where there is no such list. */
export function putBack(value: unknown, path: readonly string[], items: readonly unknown[]): void {
  let at = value;
  for (const key of path) at = isRecord(at) ? at[key] : undefined;
  if (!Array.isArray(at)) throw new Error(`There is no list at ${path.join('.')}.`);
  for (const item of items) at.push(item);
}
