import { describe, expect, it } from 'vitest';
import type { BrokerContext } from '../../../../server/analysis/brokers/contests.js';
import { rankBrokers } from '../../../../server/analysis/brokers/rank-brokers.js';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import {
  brokerParametersSchema,
  type BrokerOutcome,
  type BrokerParameters,
} from '../../../../server/contract/brokers.js';
import type { Snapshot } from '../../../../server/contract/snapshot.js';
import { buildSnapshot, type LinkDraft } from '../build-snapshot.js';

const NOBODY: BrokerContext = { protectedIds: new Set(), observed: new Map() };

function parametersOf(given: Partial<BrokerParameters> = {}): BrokerParameters {
  return brokerParametersSchema.parse({ draws: 40, rewirings: 99, ...given });
}

function rank(
  snapshot: Snapshot,
  given: Partial<BrokerParameters> = {},
  context: Partial<BrokerContext> = {},
): BrokerOutcome {
  return rankBrokers(snapshot, parametersOf(given), { ...NOBODY, ...context });
}

function clique(ids: readonly string[]): LinkDraft[] {
  return ids.flatMap((source, at) => ids.slice(at + 1).map((target) => ({ source, target })));
}

const LEFT = [...'abcdefgh'];
const RIGHT = [...'stuvwxyz'];
/** Two dense groups that `m` alone joins, over four links to each. */
const BARBELL = buildSnapshot(
  [...LEFT, 'm', ...RIGHT],
  [
    ...clique(LEFT),
    ...clique(RIGHT),
    ...[...LEFT.slice(0, 4), ...RIGHT.slice(0, 4)].map((target) => ({ source: 'm', target })),
  ],
);

function personsOf({ rankings }: BrokerOutcome) {
  return rankings.find(({ kind }) => kind === 'person')?.brokers ?? [];
}

describe('a planted broker between two dense groups', () => {
  const outcome = rank(BARBELL);
  const [first] = personsOf(outcome);

  it('is first, with the betweenness of all pairs across', () => {
    expect(first).toMatchObject({ id: 'm', rank: 1, rankInKind: 1, links: 8, linksTried: 8 });
    expect(first?.positions.betweenness).toEqual({ value: 64, percentile: 100 });
    expect(first?.positions.cutPoint).toEqual({ value: 1, percentile: 100 });
    expect(first?.positions.constraint?.percentile).toBe(100);
  });

  it('joins both groups', () => {
    expect(outcome.graph.communities).toBe(2);
    expect(first?.joins.map(({ links, isOwn }) => [links, isOwn])).toEqual(
      expect.arrayContaining([
        [4, true],
        [4, false],
      ]),
    );
    // Across the two groups, one of which is its own: 8 × 8 pairs.
    expect(first?.positions.betweenGroups?.value).toBe(64);
  });

  it('stays first whatever links or persons are lost: a narrow interval', () => {
    for (const each of first?.sensitivity ?? []) {
      // Identities are another matter: two persons of different groups that are one join them as well.
      if (each.loss === 'split' || each.loss === 'merged') continue;
      expect({ loss: each.loss, share: each.share, rank: each.rank }).toEqual({
        ...{ loss: each.loss, share: each.share },
        rank: { low: 1, high: 1 },
      });
      expect(each.inTop).toBe(1);
    }
    expect(first?.possibleRanks?.best).toBe(1);
  });

  it('has draws of every loss but origins, of which there is one', () => {
    expect(new Set(first?.sensitivity.map(({ loss }) => loss))).toEqual(
      new Set(['links', 'persons', 'split', 'merged']),
    );
    expect(first?.withoutOrigin).toEqual([]);
    expect(
      first?.sensitivity.filter(({ loss }) => loss === 'links').map((each) => each.draws),
    ).toEqual([40, 40, 40]);
  });

  it('rests on no single link', () => {
    expect(first?.decidingLinks.every((link) => link.rank === 1 && !link.bridge)).toBe(true);
  });
});

it('tells the links that a rank rests on, with a sign for bridges', () => {
  // a – b – c – d – e and d – f: c and d have 4 and 7 pairs between them.
  const snapshot = buildSnapshot(
    [...'abcdef'],
    ['ab', 'bc', 'cd', 'de', 'df'].map((ends) => ({ source: ends[0]!, target: ends[1]! })),
  );
  const brokers = personsOf(rank(snapshot, { draws: 0, rewirings: 0 }));
  expect(brokers.map(({ id, rank: place }) => [id, place])).toEqual([
    ['d', 1],
    ['c', 2],
    ['b', 3],
  ]);
  expect(brokers.map(({ positions }) => positions.betweenness?.value)).toEqual([7, 6, 4]);
  // Without c – d: b is between a and c, d between e and f; c is an end. Without b – c too.
  expect(brokers[1]?.decidingLinks).toEqual([
    { other: { id: 'd', kind: 'person', name: 'Name of d' }, rank: 3, value: 0, bridge: true },
    { other: { id: 'b', kind: 'person', name: 'Name of b' }, rank: 2, value: 0, bridge: true },
  ]);
  expect(brokers[1]).not.toHaveProperty('possibleRanks');
});

it('is the same whatever order the records come in, and whatever the names are', () => {
  const reversed = {
    entities: BARBELL.entities.toReversed(),
    links: BARBELL.links.toReversed(),
  };
  const outcome = rank(BARBELL, { draws: 5, rewirings: 5 });
  expect(rank(reversed, { draws: 5, rewirings: 5 })).toEqual(outcome);

  // Other ids in the same order: all figures, also the drawn ones.
  const rename = (id: string) => `x-${id}`;
  const renamed: Snapshot = {
    entities: BARBELL.entities.map((each) => ({ ...each, id: rename(each.id) })),
    links: BARBELL.links.map((each) => ({
      ...each,
      source: rename(each.source),
      target: rename(each.target),
    })),
  };
  const text = JSON.stringify(outcome).replaceAll(/"id":"(\w)"/gu, '"id":"x-$1"');
  expect(JSON.stringify(rank(renamed, { draws: 5, rewirings: 5 }))).toBe(text);

  // Ids in another order: whatever is not drawn.
  const mirror = (id: string) =>
    id === 'm' ? 'm' : String.fromCharCode(97 + 122 - id.charCodeAt(0));
  const mirrored: Snapshot = {
    entities: BARBELL.entities.map((each) => ({ ...each, id: mirror(each.id) })),
    links: BARBELL.links.map((each) => ({
      ...each,
      source: mirror(each.source),
      target: mirror(each.target),
    })),
  };
  const of = (result: BrokerOutcome, name: string) => {
    const { rank: place, positions, links } = personsOf(result).find((each) => each.name === name)!;
    return { place, links, betweenness: positions.betweenness };
  };
  const other = rank(mirrored, { draws: 0, rewirings: 0, top: 50 });
  const whole = rank(BARBELL, { draws: 0, rewirings: 0, top: 50 });
  for (const name of ['Name of m', 'Name of a', 'Name of s']) {
    expect(of(other, name)).toEqual(of(whole, name));
  }
});

describe('origins', () => {
  const parts = BARBELL.links.map((each) => ({ ...each, origins: ['warrant-1'] }));
  /** A second way across, over `n`, that an informant alone tells of. */
  const rumour = buildSnapshot(
    [],
    [...LEFT.slice(0, 7), ...RIGHT.slice(0, 7)].map((target) => ({ source: 'n', target })),
  ).links.map((each) => ({ ...each, id: `r${each.id}`, origins: ['informant-4'] }));
  const snapshot: Snapshot = {
    entities: [...BARBELL.entities, { id: 'n', kind: 'person', name: 'Name of n' }],
    links: [...parts, ...rumour],
  };

  it('a rank that rests on one of them falls when it is left out', () => {
    const outcome = rank(snapshot, { rewirings: 0 });
    const [first, second] = personsOf(outcome);
    expect(outcome.graph.origins).toBe(2);
    expect(first).toMatchObject({ id: 'n', rank: 1 });
    expect(first?.withoutOrigin).toEqual([{ origin: 'informant-4', value: 0 }]);
    expect(second).toMatchObject({ id: 'm', rank: 2 });
    expect(second?.withoutOrigin.map(({ origin }) => origin)).toEqual(['warrant-1']);
    const lost = first?.sensitivity.find(({ loss }) => loss === 'origins');
    expect(lost?.rank.high).toBeGreaterThan(1);
  });

  it('a link that two of them state outlives either', () => {
    const both = rumour.map((each) => ({ ...each, origins: ['informant-4', 'warrant-1'] }));
    const outcome = rank({ ...snapshot, links: [...parts, ...both] }, { draws: 0, rewirings: 0 });
    expect(personsOf(outcome)[0]?.withoutOrigin).toEqual([]);
  });

  it('records that declare none count as one', () => {
    const undeclared = rumour.map(({ origins: _, ...each }) => each);
    const outcome = rank(
      { ...snapshot, links: [...parts, ...undeclared] },
      { draws: 0, rewirings: 0 },
    );
    expect(outcome.graph.origins).toBe(2);
    expect(personsOf(outcome)[0]?.withoutOrigin).toEqual([{ origin: '', value: 0 }]);
  });
});

it('ranks under narrower sets of grades, each in the words of its scheme', () => {
  const links = BARBELL.links.map((each) => ({
    ...each,
    grades: [each.source === 'm' && each.target >= 's' ? 'admiralty:E5' : 'admiralty:B2'],
  }));
  const outcome = rank({ ...BARBELL, links }, { draws: 0, rewirings: 0 });
  expect(outcome.gradeSets.map(({ links: count }) => count)).toEqual([60, 64, 60]);
  // Without the doubtful records m has contacts in one group only, who all know each other.
  expect(personsOf(outcome)[0]?.withGrades.map(({ rank: place }) => place)).toEqual([
    undefined,
    1,
    undefined,
  ]);
  expect(rank(BARBELL, { draws: 0, rewirings: 0 }).gradeSets).toEqual([]);
});

describe('protected persons', () => {
  const outcome = rank(BARBELL, {}, { protectedIds: new Set(['m', 'a']) });

  it('are in no ranking, and take nobody’s place', () => {
    const shown = outcome.rankings.flatMap(({ brokers }) => brokers);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['m']));
    expect(shown.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['a']));
    expect(Math.min(...shown.map((each) => each.rank))).toBe(1);
    expect(outcome.rankings[0]?.contenders).toBe(15);
  });

  it('are told as positions needing protection, without a value', () => {
    expect(outcome.needingProtection).toEqual([
      { id: 'm', kind: 'person', name: 'Name of m', cutPoint: true, communities: [1, 2] },
    ]);
  });
});

it('ranks the observed and the mentioned apart, where coverage names anybody', () => {
  const observed = new Map([
    ['a', ['calls']],
    ['m', ['calls', 'money']],
  ]);
  const outcome = rank(BARBELL, { draws: 0, rewirings: 0 }, { observed });
  expect(outcome.rankings.map(({ observation, contenders }) => [observation, contenders])).toEqual([
    ['observed', 2],
    ['mentioned', 15],
  ]);
  const [watched, mentioned] = outcome.rankings;
  expect(watched?.brokers[0]).toMatchObject({ id: 'm', observedThrough: ['calls', 'money'] });
  expect(mentioned?.brokers[0]).toMatchObject({ rank: 1, observedThrough: [] });
  expect(mentioned?.brokers[0]?.rankInKind).toBeGreaterThan(1);
});

it('ranks kinds apart', () => {
  const snapshot = buildSnapshot(
    ['company-1', 'p', 'q', 'r', 's'],
    [
      { source: 'p', target: 'company-1' },
      { source: 'q', target: 'company-1' },
      { source: 'q', target: 'r' },
      { source: 'r', target: 's' },
    ],
  );
  const { rankings } = rank(snapshot, { draws: 0, rewirings: 0 });
  expect(rankings.map(({ kind, brokers }) => [kind, brokers.map((each) => each.rank)])).toEqual([
    ['person', [1, 2]],
    ['company', [1]],
  ]);
});

it('tells nothing of a network in which nobody lies between others', () => {
  expect(rank(buildSnapshot([...'ab'], [{ source: 'a', target: 'b' }])).rankings).toEqual([]);
  expect(rank(buildSnapshot([], [])).rankings).toEqual([]);
});

it('ends when nobody waits for it any more, and tells how far it is', () => {
  const fractions: number[] = [];
  let asked = 0;
  const hooks = {
    onProgress: ({ fraction }: { fraction: number }) => fractions.push(fraction),
    shouldStop: () => ++asked > 100,
  };
  expect(() => rankBrokers(BARBELL, parametersOf(), NOBODY, hooks)).toThrow(AnalysisStopped);
  rankBrokers(BARBELL, parametersOf({ draws: 2, rewirings: 2 }), NOBODY, {
    onProgress: hooks.onProgress,
  });
  const whole = fractions.slice(fractions.lastIndexOf(0));
  expect(whole.at(-1)).toBe(1);
  expect(whole).toEqual(whole.toSorted((left, right) => left - right));
});
