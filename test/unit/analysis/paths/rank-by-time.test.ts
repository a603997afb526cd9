import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PathGraph } from '../../../../server/analysis/paths/path-graph.js';
import { rankByTime } from '../../../../server/analysis/paths/rank-by-time.js';
import {
  boundsOf,
  type Certainty,
  StepTimes,
} from '../../../../server/analysis/paths/step-times.js';

/** A dated link: its first and last instant. */
interface Dated {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly last: number;
}

const NODES = [...'abcdez'];

function graphOf(links: readonly Dated[], directed: boolean): PathGraph {
  const graph = new PathGraph(directed);
  for (const [at, { from, to, first, last }] of links.entries()) {
    const time = { startMs: first, ...(last > first && { endMs: last + 1 }) };
    graph.add({ id: `l${at}`, kind: 'calls', source: from, target: to, directed: true, time });
  }
  return graph;
}

/** Whether instants can be chosen within the bounds so that none comes before the one before it. */
function canBeInOrder(chain: readonly Dated[]): boolean {
  const [head, ...rest] = chain;
  if (!head) return true;
  const go = (now: number, [next, ...others]: readonly Dated[]): boolean => {
    if (!next) return true;
    for (let instant = next.first; instant <= next.last; instant++) {
      if (instant >= now && go(instant, others)) return true;
    }
    return false;
  };
  for (let instant = head.first; instant <= head.last; instant++)
    if (go(instant, rest)) return true;
  return false;
}

/** Whether no choice of instants puts one before the one before it. */
function mustBeInOrder(chain: readonly Dated[]): boolean {
  return chain.every((link, at) =>
    chain.slice(at + 1).every((later) => {
      for (let a = link.first; a <= link.last; a++) {
        for (let b = later.first; b <= later.last; b++) if (b < a) return false;
      }
      return true;
    }),
  );
}

/** When the last of a chain that is in order happens: earliest, or, for certain, at the latest. */
function arrivalOf(chain: readonly Dated[], certainty: Certainty): number {
  const last = chain.at(-1);
  if (!last) return Infinity;
  if (certainty === 'certain') return last.last;
  for (let instant = last.first; instant <= last.last; instant++) {
    if (canBeInOrder([...chain.slice(0, -1), { ...last, last: instant, first: instant }])) {
      return instant;
    }
  }
  return Infinity;
}

interface Listed {
  readonly path: string;
  readonly arrival: number;
}

/** Every path from a to z over every choice of links, with its best arrival. */
function enumerate(
  links: readonly Dated[],
  directed: boolean,
  certainty: Certainty,
  maxLinks: number,
): Listed[] {
  const best = new Map<string, number>();
  const ways = directed
    ? links
    : [...links, ...links.map(({ from, to, ...time }) => ({ ...time, from: to, to: from }))];
  const walk = (path: string, chain: readonly Dated[]): void => {
    const at = path.at(-1);
    if (at === 'z') {
      const isInOrder = certainty === 'certain' ? mustBeInOrder(chain) : canBeInOrder(chain);
      if (isInOrder) {
        best.set(path, Math.min(best.get(path) ?? Infinity, arrivalOf(chain, certainty)));
      }
      return;
    }
    if (chain.length === maxLinks) return;
    for (const link of ways) {
      if (link.from === at && !path.includes(link.to)) walk(path + link.to, [...chain, link]);
    }
  };
  walk('a', []);
  return [...best].map(([path, arrival]) => ({ path, arrival }));
}

const datedLink = fc
  .record({
    from: fc.constantFrom(...NODES),
    to: fc.constantFrom(...NODES),
    first: fc.integer({ min: 0, max: 9 }),
    length: fc.constantFrom(0, 0, 0, 1, 2, 4),
  })
  .filter(({ from, to }) => from !== to)
  .map(({ from, to, first, length }): Dated => ({ from, to, first, last: first + length }));

describe('time-respecting paths', () => {
  it.each([
    ['possible', 'earliest'],
    ['possible', 'fewest'],
    ['certain', 'earliest'],
    ['certain', 'fewest'],
  ] as const)('are those of trying every link and instant (%s, %s)', (certainty, prefer) => {
    fc.assert(
      fc.property(
        fc.array(datedLink, { minLength: 3, maxLength: 11 }),
        fc.boolean(),
        fc.integer({ min: 2, max: 5 }),
        (links, directed, maxLinks) => {
          const graph = graphOf(links, directed);
          const times = new StepTimes(graph, certainty);
          const question = { source: 'a', target: 'z', maxLinks, prefer };
          const found = [...rankByTime(graph, times, question)].map(
            ({ entities, labels }): Listed => ({
              path: entities.join(''),
              arrival: labels.at(-1) ?? Infinity,
            }),
          );
          const all = enumerate(links, directed, certainty, maxLinks);
          const byPath = (a: Listed, b: Listed) => (a.path < b.path ? -1 : 1);
          expect(found.toSorted(byPath)).toEqual(all.toSorted(byPath));
          const keys = found.map(({ path, arrival }) =>
            prefer === 'earliest' ? [arrival, path.length] : [path.length, arrival],
          );
          const sorted = keys.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
          expect(keys).toEqual(sorted);
        },
      ),
      { numRuns: 250 },
    );
  });

  it('gives back records that carry the path', () => {
    fc.assert(
      fc.property(fc.array(datedLink, { minLength: 4, maxLength: 12 }), (links) => {
        const graph = graphOf(links, true);
        for (const certainty of ['possible', 'certain'] as const) {
          const times = new StepTimes(graph, certainty);
          const question = { source: 'a', target: 'z', maxLinks: 5, prefer: 'earliest' } as const;
          for (const { entities, labels } of rankByTime(graph, times, question)) {
            const chain = entities.slice(1).map((to, at) => {
              const record = times.recordOf(labels[at] ?? 0, entities[at] ?? '', to);
              expect([record?.source, record?.target]).toEqual([entities[at], to]);
              return { from: '', to: '', ...boundsOf(record!.time!) };
            });
            expect(certainty === 'certain' ? mustBeInOrder(chain) : canBeInOrder(chain)).toBe(true);
          }
        }
      }),
    );
  });

  it('takes a clock time without a zone for one of any zone', () => {
    const noon = { startMs: Date.parse('2024-03-10T12:00Z') };
    expect(boundsOf(noon)).toEqual({ first: noon.startMs, last: noon.startMs });
    const { first, last } = boundsOf({ ...noon, zone: 'unknown' });
    // Noon on Kiritimati, 14 hours ahead of UTC, and on Baker Island, 12 hours behind it.
    expect([first, last].map((ms) => new Date(ms).toISOString().slice(0, 16))).toEqual([
      '2024-03-09T22:00',
      '2024-03-11T00:00',
    ]);
  });
});
