import fc from 'fast-check';

export interface MessyGraph {
  readonly count: number;
  readonly links: readonly (readonly [number, number])[];
}

/**
 * Graphs as records make them: a random middle, perhaps in several parts, with twins of some of its
 * nodes (linked to each other or not), trees that hang on it, nodes alone, self-links and repeats.
 */
export const messyGraphArbitrary: fc.Arbitrary<MessyGraph> = fc
  .record({
    middle: fc.integer({ min: 1, max: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 45 }),
    twins: fc.array(fc.record({ of: fc.nat(), isLinked: fc.boolean() }), { maxLength: 8 }),
    leaves: fc.array(fc.nat(), { maxLength: 12 }),
    alone: fc.nat({ max: 3 }),
  })
  .map(({ middle, pairs, twins, leaves, alone }) => {
    const links = pairs.map(([from, to]) => [from % middle, to % middle] as [number, number]);
    let count = middle;
    for (const { of, isLinked } of twins) {
      const model = of % count;
      const twin = count++;
      const ends = links.flatMap(([from, to]) =>
        from === model ? [to] : to === model ? [from] : [],
      );
      for (const end of new Set(ends)) if (end !== model) links.push([end, twin]);
      if (isLinked) links.push([model, twin]);
    }
    for (const on of leaves) links.push([on % count, count++]);
    return { count: count + alone, links };
  });
