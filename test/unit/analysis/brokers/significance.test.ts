import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  empiricalP,
} from '../../../../server/analysis/brokers/benjamini-hochberg.js';
import { betweennessOf } from '../../../../server/analysis/brokers/betweenness-of.js';
import { rewire } from '../../../../server/analysis/null-model/rewire.js';
import {
  type Significance,
  testSignificance,
} from '../../../../server/analysis/brokers/significance.js';
import type { SimpleLinks } from '../../../../server/analysis/simple-links.js';
import { projectNetwork } from '../../../../server/analysis/projection/project-network.js';
import { createRandom } from '../../../../server/analysis/random.js';
import type { EntityKind } from '../../../../server/contract/entity.js';
import type { AnalysisParameters } from '../../../../server/contract/results.js';
import type { Snapshot } from '../../../../server/contract/snapshot.js';
import { nameNodes } from '../build-csr.js';
import { buildSnapshot, withDefaults } from '../build-snapshot.js';

describe('p and q', () => {
  it('count the recorded network among the random ones', () => {
    expect(empiricalP(0, 999)).toBe(0.001);
    expect(empiricalP(9, 99)).toBe(0.1);
    expect(empiricalP(99, 99)).toBe(1);
  });

  it('are adjusted as Benjamini and Hochberg do it, worked out by hand', () => {
    // Sorted 0.005, 0.01, 0.03, 0.04 times 4/1, 4/2, 4/3, 4/4.
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005]);
    [0.02, 0.04, 0.04, 0.02].forEach((q, at) => expect(adjusted[at]).toBeCloseTo(q, 12));
    // A larger p never gets a smaller q: 0.02 × 3/2 = 0.03 gives way to 0.021 × 3/3.
    expect(benjaminiHochberg([0.02, 0.021, 0.5 / 50])[0]).toBeCloseTo(0.021, 12);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

function testSnapshot(
  snapshot: Snapshot,
  given: Partial<AnalysisParameters> = {},
  run = 19,
): Significance {
  const parameters = withDefaults(given);
  const network = projectNetwork(snapshot, parameters);
  const { csr } = network;
  const members = csr.ids.map((_, at) => at);
  const contest = { kind: 'person', observation: 'all', members } as const;
  const options = { asked: run, run, seed: 1 };
  const values = betweennessOf(csr);
  return testSignificance(snapshot, parameters, network, values, [contest], options);
}

function test(
  links: readonly (readonly [number, number])[],
  kinds: readonly EntityKind[],
  run = 19,
): Significance {
  const ids = nameNodes(kinds.length);
  const drafts = links.map(([from, to]) => ({ source: ids[from] ?? '', target: ids[to] ?? '' }));
  const snapshot = buildSnapshot(ids, drafts);
  const entities = snapshot.entities.map((entity, at) => ({
    ...entity,
    kind: kinds[at] ?? 'person',
  }));
  return testSnapshot({ ...snapshot, entities }, {}, run);
}

const persons = (count: number): EntityKind[] => Array.from({ length: count }, () => 'person');

describe('against rewired networks', () => {
  it('a chain of four is as every chain of four: p = 1', () => {
    // With degrees 1, 2, 2, 1 there are two networks without a pair twice, in both of which the inner
    // two lie between two pairs each; p = (19 + 1)/(19 + 1).
    const { summary, ofNode } = test(
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      persons(4),
    );
    expect(summary).toEqual({ asked: 19, run: 19, form: 'one-mode' });
    for (const node of [0, 1, 2, 3]) expect(ofNode.get(node)).toEqual({ p: 1, q: 1 });
  });

  it('nothing is told of a star, which cannot be rewired', () => {
    const { summary, ofNode } = test(
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      persons(4),
    );
    expect(summary).toMatchObject({
      run: 0,
      reason: expect.stringMatching(/hardly be exchanged/u),
    });
    expect(ofNode.size).toBe(0);
  });

  it('a bridge between two rings is more between than chance has it', () => {
    const ring = (from: number) =>
      Array.from({ length: 8 }, (_, at) => [
        [from + at, from + ((at + 1) % 8)] as const,
        [from + at, from + ((at + 2) % 8)] as const,
      ]).flat();
    const { ofNode } = test([...ring(0), ...ring(8), [0, 16], [8, 16]], persons(17), 199);
    expect(ofNode.get(16)?.p).toBeLessThan(0.02);
    expect(ofNode.get(4)?.p).toBeGreaterThan(0.2);
  });

  it('links that join different kinds alone stay so', () => {
    const kinds: EntityKind[] = ['person', 'person', 'person', 'company', 'company', 'company'];
    const { summary } = test(
      [
        [0, 3],
        [1, 3],
        [1, 4],
        [2, 4],
        [2, 5],
      ],
      kinds,
    );
    expect(summary).toMatchObject({ run: 19, form: 'two-mode' });
  });
});

describe('people joined by what they share', () => {
  const users = ['phone-1', 'phone-2'].map((phone, at) =>
    Array.from({ length: 5 }, (_, user) => ({ source: `p${at}${user}`, target: phone })),
  );
  const drafts = [
    ...users.flat(),
    { source: 'm', target: 'phone-1' },
    { source: 'm', target: 'phone-2' },
  ].map((draft) => ({ ...draft, kind: 'uses_phone' as const }));
  const ids = ['m', 'phone-1', 'phone-2', ...users.flat().map(({ source }) => source)];
  const snapshot = buildSnapshot(ids, drafts);

  it('are compared by who has what: the only one with two phones lies between them in any case', () => {
    const { summary, ofNode } = testSnapshot(snapshot, { projection: 'shared' }, 99);
    expect(summary).toEqual({ asked: 99, run: 99, form: 'two-mode' });
    // Were the links of the projection exchanged, few random networks would need this person so much.
    expect(ofNode.get(0)).toEqual({ p: 1, q: 1 });
  });
});

describe('rewire', () => {
  const linksArbitrary = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 })),
    { minLength: 1, maxLength: 40 },
  );

  it('keeps how many links everybody has to each kind, and their directions', () => {
    fc.assert(
      fc.property(linksArbitrary, fc.boolean(), fc.integer(), (pairs, directed, seed) => {
        const simple = new Map(
          pairs
            .filter(([from, to]) => from !== to)
            .map(([from, to]) => (directed || from < to ? [from, to] : [to, from]))
            .map((pair) => [pair.join(' '), pair] as const),
        );
        const ends = [...simple.values()] as [number, number][];
        const links: SimpleLinks = {
          from: Int32Array.from(ends, ([from]) => from),
          to: Int32Array.from(ends, ([, to]) => to),
        };
        const kinds = Array.from({ length: 12 }, (_, at): EntityKind =>
          at % 3 === 0 ? 'company' : 'person',
        );
        const tally = ({ from, to }: SimpleLinks): string[] =>
          [...from].flatMap((source, at) => {
            const target = to[at]!;
            const [out, into] = directed ? ['out', 'in'] : ['with', 'with'];
            return [`${source} ${out} ${kinds[target]}`, `${target} ${into} ${kinds[source]}`];
          });
        const rewired = rewire(links, kinds, directed, createRandom(seed)).links;
        expect(tally(rewired).sort()).toEqual(tally(links).sort());
        const joined = [...rewired.from].map((from, at) => {
          const to = rewired.to[at]!;
          expect(from).not.toBe(to);
          return directed || from < to ? `${from} ${to}` : `${to} ${from}`;
        });
        expect(new Set(joined).size).toBe(ends.length);
      }),
    );
  });
});
