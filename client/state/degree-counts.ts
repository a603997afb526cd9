/** How many entities have each degree, and the share that has at least so many. */
export interface DegreeCount {
  readonly degree: number;
  readonly entities: number;
  /** Entities with this degree or more, of all: the complementary cumulative distribution. */
  readonly atLeast: number;
}

/** The degree distribution, lowest first; degrees that nobody has are left out. */
export function countDegrees(degrees: readonly number[]): DegreeCount[] {
  const counts = new Map<number, number>();
  for (const degree of degrees) counts.set(degree, (counts.get(degree) ?? 0) + 1);
  let rest = degrees.length;
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([degree, entities]) => {
      const atLeast = rest / degrees.length;
      rest -= entities;
      return { degree, entities, atLeast };
    });
}
