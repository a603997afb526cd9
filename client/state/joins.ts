/** Whom a line joins to each drawn entity; those without lines have an empty set. */
export type Joins = ReadonlyMap<string, ReadonlySet<string>>;

interface Line {
  readonly a: string;
  readonly b: string;
}

export function joinsOf(ids: Iterable<string>, lines: readonly Line[]): Joins {
  const joins = new Map([...ids].map((id) => [id, new Set<string>()]));
  for (const { a, b } of lines) {
    const [one, other] = [joins.get(a), joins.get(b)];
    if (!one || !other) continue;
    one.add(b);
    other.add(a);
  }
  return joins;
}

/** Whoever is joined to one of them and is none of them. */
export function neighboursOf(joins: Joins, ids: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (const id of ids) {
    for (const other of joins.get(id) ?? []) if (!ids.has(other)) found.add(other);
  }
  return found;
}

/** All that lines lead to from them, with them: their connected components among the drawn. */
export function componentsOf(joins: Joins, ids: ReadonlySet<string>): Set<string> {
  const found = new Set([...ids].filter((id) => joins.has(id)));
  // A set is walked in the order of insertion, those that come while it is walked included.
  for (const id of found) for (const other of joins.get(id) ?? []) found.add(other);
  return found;
}

/** Whoever hangs on an entity alone: joined to it, and to nobody else. */
export function hangingOn(joins: Joins, id: string): Set<string> {
  return new Set([...(joins.get(id) ?? [])].filter((other) => joins.get(other)?.size === 1));
}

/** Whoever has so many lines among the drawn, both bounds inclusive. */
export function withLines(joins: Joins, least: number, most: number): Set<string> {
  const found = new Set<string>();
  for (const [id, { size }] of joins) if (size >= least && size <= most) found.add(id);
  return found;
}
