import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { AnalysisStopped } from '../../../server/analysis/hooks.js';
import { analysisOutcomeSchema } from '../../../server/contract/results.js';
import { buildSnapshot, DAY_MS, pairs, withDefaults } from './build-snapshot.js';
import { readOracle, toSnapshot } from './oracle.js';

const both = [false, true];

describe('analyse', () => {
  it.each(both)('takes an empty case (directed: %s)', (directed) => {
    const outcome = analyse(buildSnapshot([], []), withDefaults({ directed }));
    expect(outcome.graph).toEqual({
      entities: 0,
      links: 0,
      components: 0,
      density: 0,
      selfLinks: 0,
      recordedLinks: 0,
    });
    expect(outcome.communities).toEqual({ modularity: 0, count: 0, items: [] });
    expect(outcome.entities).toEqual([]);
    expect(outcome.notes).toEqual(['There are no links: modularity is reported as 0.']);
  });

  it.each(both)('gives one entity without links a place (directed: %s)', (directed) => {
    const { entities } = analyse(buildSnapshot(['a'], []), withDefaults({ directed }));
    expect(entities).toEqual([
      {
        ...{ id: 'a', kind: 'person', name: 'Name of a', component: 1, community: 1 },
        ...{ degree: 0, strength: 0, betweenness: 0, betweennessNormalized: 0, closeness: 0 },
        ...{ harmonic: 0, pageRank: 1, eigenvector: 0, core: 0 },
      },
    ]);
  });

  it('takes a case in which everybody is alone, and one of self-links only', () => {
    const alone = analyse(buildSnapshot(['a', 'b', 'c'], []), withDefaults());
    expect(alone.graph).toMatchObject({ components: 3, links: 0, density: 0 });
    expect(alone.entities.map(({ betweenness }) => betweenness)).toEqual([0, 0, 0]);
    const selves = analyse(buildSnapshot(['a'], pairs('aa aa')), withDefaults());
    expect(selves.graph).toMatchObject({ links: 0, selfLinks: 2, recordedLinks: 0 });
    expect(selves.notes).toContain('2 links of an entity to itself left out of the measures.');
  });

  it('sorts by betweenness, then id, and warns of ranks across kinds', () => {
    const ids = ['a', 'b', 'c', 'phone-1', 'phone-2'];
    const chain = ['a', 'phone-1', 'b', 'phone-2', 'c'];
    const drafts = chain.slice(1).map((target, at) => ({ source: chain[at] ?? '', target }));
    const { entities, notes } = analyse(buildSnapshot(ids, drafts), withDefaults());
    expect(entities.map(({ id }) => id)).toEqual(['b', 'phone-1', 'phone-2', 'a', 'c']);
    expect(notes.join()).toMatch(/compare ranks within one kind only/u);
  });

  it('counts an undirected record both ways in a directed network', () => {
    const drafts = [
      { source: 'a', target: 'b', directed: true },
      { source: 'b', target: 'c' },
    ];
    const { graph, entities } = analyse(
      buildSnapshot(['a', 'b', 'c'], drafts),
      withDefaults({ directed: true }),
    );
    expect(graph).toMatchObject({ links: 3, recordedLinks: 2, density: 0.5 });
    expect(entities[0]).toMatchObject({ id: 'b', betweenness: 1, degree: 2, strength: 3 });
  });

  it('admits links by kind and window; one without time passes only without a window', () => {
    const drafts = [
      { source: 'a', target: 'b', time: { startMs: 0 } },
      { source: 'b', target: 'c', time: { startMs: 5 * DAY_MS } },
      { source: 'c', target: 'd' },
      { source: 'a', target: 'd', kind: 'pays' as const, time: { startMs: 0 } },
    ];
    const snapshot = buildSnapshot(['a', 'b', 'c', 'd'], drafts);
    const countLinks = (given: Parameters<typeof withDefaults>[0]): number =>
      analyse(snapshot, withDefaults(given)).graph.links;
    expect(countLinks({})).toBe(4);
    expect(countLinks({ linkKinds: ['pays'] })).toBe(1);
    expect(countLinks({ window: { untilMs: DAY_MS } })).toBe(2);
    expect(countLinks({ window: { fromMs: DAY_MS } })).toBe(1);
    expect(countLinks({ window: {} })).toBe(4);
    expect(countLinks({ window: { untilMs: DAY_MS }, linkKinds: ['pays'] })).toBe(1);
  });

  it('keeps ids that JavaScript objects would lose', () => {
    const ids = ['__proto__', 'constructor', 'toString', '', '7', '07', 'é', 'a\nb'];
    const drafts = ids.slice(1).map((target) => ({ source: '__proto__', target }));
    const outcome = analyse(buildSnapshot(ids, drafts), withDefaults());
    expect(outcome.entities[0]).toMatchObject({ id: '__proto__', degree: 7, betweenness: 21 });
    expect(outcome.communities.items.flatMap(({ members }) => members)).toHaveLength(8);
    expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
  });

  it('repeats a run to the last digit, whatever else ran before', () => {
    const oracle = readOracle('planted-4x25');
    const parameters = withDefaults({ seed: 7 });
    const first = analyse(toSnapshot(oracle), parameters);
    analyse(toSnapshot(readOracle('karate-club')), withDefaults({ seed: 3 }));
    expect(analyse(toSnapshot(oracle), parameters)).toEqual(first);
  });

  it('names the link that ends in an unknown entity', () => {
    const snapshot = buildSnapshot(['a'], pairs('ab'));
    expect(() => analyse(snapshot, withDefaults())).toThrow(
      'The associate link "l0000" names an entity that is not there.',
    );
  });

  it('tells of its progress, never falling, from 0 to 1', () => {
    const fractions: number[] = [];
    const stages = new Set<string>();
    analyse(toSnapshot(readOracle('barabasi-albert-150')), withDefaults(), {
      onProgress: ({ stage, fraction }) => {
        stages.add(stage);
        fractions.push(fraction);
      },
    });
    expect(fractions.at(0)).toBe(0);
    expect(fractions.at(-1)).toBe(1);
    expect(fractions).toEqual(fractions.toSorted((left, right) => left - right));
    expect([...stages]).toEqual([
      'projection',
      'communities',
      'walks and cores',
      'shortest paths',
      'done',
    ]);
  });

  it('stops wherever it is told to, without a result', () => {
    const snapshot = toSnapshot(readOracle('barabasi-albert-150'));
    let checks = 0;
    analyse(snapshot, withDefaults(), { shouldStop: () => ++checks < 0 });
    expect(checks).toBeGreaterThan(150 / 50);
    for (let stopAt = 1; stopAt <= checks; stopAt++) {
      let asked = 0;
      const run = (): unknown =>
        analyse(snapshot, withDefaults(), { shouldStop: () => ++asked === stopAt });
      expect(run).toThrow(AnalysisStopped);
    }
  });
});
