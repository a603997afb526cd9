import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PathGraph } from '../../../../server/analysis/paths/path-graph.js';
import { rankByLinks } from '../../../../server/analysis/paths/k-shortest-paths.js';
import { rankByWeight } from '../../../../server/analysis/paths/rank-by-weight.js';
import { StepLengths } from '../../../../server/analysis/paths/step-lengths.js';

interface Oracle {
  readonly program: string;
  readonly source: string;
  readonly target: string;
  readonly cases: readonly {
    readonly seed: number;
    readonly directed: boolean;
    readonly exponent: number;
    readonly links: readonly [string, string, number][];
    readonly paths: readonly { readonly entities: string[]; readonly length: number }[];
  }[];
}

const ORACLE = JSON.parse(
  readFileSync(new URL('../../../fixtures/analysis/path-oracles.json', import.meta.url), 'utf8'),
) as Oracle;

function graphOf({ directed, links }: Oracle['cases'][number]): PathGraph {
  const graph = new PathGraph(directed);
  for (const [source, target, weight] of links) {
    graph.add({ id: `${source}${target}`, kind: 'calls', source, target, directed: true, weight });
  }
  return graph;
}

/** Without the paths of the last length: of those that tie there, not all may be listed. */
function whole<T extends { length: number }>(paths: readonly T[]): T[] {
  const last = paths.at(-1)?.length ?? 0;
  return paths.filter(({ length }) => length < last - 1e-9);
}

describe('paths by weight', () => {
  it.each(ORACLE.cases)(
    `are those of ${ORACLE.program}: seed $seed, directed $directed, α = $exponent`,
    (each) => {
      const { source, target } = ORACLE;
      const graph = graphOf(each);
      const lengths = new StepLengths(graph, { by: 'given' }, each.exponent);
      const ranked = [];
      for (const { entities, labels } of rankByWeight(graph, lengths, {
        ...{ source, target },
        maxLinks: 8,
      })) {
        ranked.push({ entities: [...entities], length: labels.at(-1) ?? 0 });
        if (ranked.length >= each.paths.length) break;
      }
      expect(ranked.map(({ length }) => length.toFixed(9))).toEqual(
        each.paths.map(({ length }) => length.toFixed(9)),
      );
      const sorted = (paths: readonly { entities: readonly string[] }[]) =>
        paths.map(({ entities }) => entities.join('>')).sort();
      expect(sorted(whole(ranked))).toEqual(sorted(whole(each.paths)));
      const byLinks = rankByLinks((id) => graph.next(id), { source, target });
      const shortest = byLinks.next().value?.entities.length;
      if (each.exponent === 0) expect(shortest).toBe(each.paths[0]?.entities.length);
    },
  );

  it('keeps to the most links, although a longer way is nearer', () => {
    const graph = new PathGraph(false);
    const add = (source: string, target: string, weight: number) =>
      graph.add({ id: source + target, kind: 'knows', source, target, directed: false, weight });
    add('a', 'b', 10);
    add('b', 'c', 10);
    add('c', 'z', 10);
    add('a', 'c', 2);
    add('a', 'z', 1);
    const lengths = new StepLengths(graph, { by: 'given' }, 1);
    const best = (maxLinks: number) =>
      rankByWeight(graph, lengths, { source: 'a', target: 'z', maxLinks }).next().value?.entities;
    expect([best(3), best(2), best(1)].map((ids) => ids?.join(''))).toEqual(['abcz', 'acz', 'az']);
  });

  it('leaves out pairs whose records add up to no weight', () => {
    const graph = new PathGraph(false);
    const pay = (source: string, target: string, currency: string, amount: number) =>
      graph.add({
        ...{ id: source + target, kind: 'pays', source, target, directed: true },
        ...{ currency, amount },
      });
    pay('a', 'z', 'RON', 900);
    pay('a', 'b', 'EUR', 5);
    pay('b', 'z', 'EUR', 5);
    const lengths = new StepLengths(graph, { by: 'amount', currency: 'EUR' }, 1);
    const ends = { source: 'a', target: 'z', maxLinks: 5 };
    expect(
      [...rankByWeight(graph, lengths, ends)].map(({ entities }) => entities.join('')),
    ).toEqual(['abz']);
    expect(lengths.weightless).toBe(1);
  });
});
