import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disrupt } from '../../../../server/analysis/disruption/disrupt.js';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import {
  disruptionParametersSchema,
  type DisruptionOutcome,
  type DisruptionParameters,
  REMOVAL_MEASURES,
  REMOVAL_RULES,
} from '../../../../server/contract/disruption.js';
import { nameNodes } from '../build-csr.js';
import { buildSnapshot, pairs } from '../build-snapshot.js';
import { messyGraphArbitrary } from '../messy-graph.js';
import {
  disruptionDefaults,
  makeContext,
  readDisruptionOracles,
  type OracleState,
} from './disruption-oracle.js';

const NOBODY = makeContext();

function run(
  text: string,
  given: Partial<DisruptionParameters> = {},
  context = NOBODY,
): DisruptionOutcome {
  const ids = [...new Set(text.replaceAll(' ', ''))].sort();
  const drafts = pairs(text).filter(({ target }) => target !== '');
  return disrupt(buildSnapshot(ids, drafts), disruptionDefaults(given), context);
}

function expectState(actual: OracleState | undefined, expected: OracleState): void {
  const { efficiency, ...counts } = expected;
  expect(actual).toMatchObject(counts);
  expect(actual?.efficiency).toBeCloseTo(efficiency, 9);
}

describe.each(Object.entries(readDisruptionOracles().graphs))('%s', (_name, oracle) => {
  const snapshot = buildSnapshot(
    oracle.nodes,
    oracle.links.map(([source, target]) => ({ source, target })),
  );

  it.each(['betweenness', 'degree', 'harmonic', 'core'] as const)(
    'by %s, step by step and at once, is what NetworkX gives',
    (by) => {
      for (const sequential of [true, false]) {
        const parameters = disruptionDefaults({ by, sequential, steps: 6 });
        const { before, steps } = disrupt(snapshot, parameters, NOBODY);
        const expected = oracle[sequential ? 'sequential' : 'block'][by];
        expectState(before, oracle.before);
        expect(steps.map(({ removed }) => removed)).toEqual(expected.map(({ removed }) => removed));
        steps.forEach((step, at) => {
          const { removed: _, ...state } = expected[at]!;
          expectState(step, state);
        });
      }
    },
  );
});

describe('a removal', () => {
  it('of the middle of a path leaves two halves', () => {
    const { before, steps } = run('ab bc cd de', { steps: 1 });
    expect(before).toMatchObject({ largestComponent: 5, components: 1, reachablePairs: 10 });
    // 4 pairs at 1, 3 at 2, 2 at 3, 1 at 4: (4 + 3/2 + 2/3 + 1/4) / 10.
    expect(before.efficiency).toBeCloseTo((4 + 1.5 + 2 / 3 + 0.25) / 10, 11);
    expect(steps[0]).toMatchObject({
      ...{ removed: 'c', value: 4, tied: { count: 0, ids: [] } },
      ...{ entities: 4, largestComponent: 2, components: 2, reachablePairs: 2 },
    });
    expect(steps[0]?.efficiency).toBeCloseTo(2 / 6, 11);
  });

  it('of the middle of a star leaves everybody alone', () => {
    const { steps } = run('ma mb mc md', { steps: 2 });
    expect(steps[0]).toMatchObject({ removed: 'm', largestComponent: 1, efficiency: 0 });
    expect(steps[1]).toMatchObject({ removed: 'a', tied: { count: 3, ids: ['b', 'c', 'd'] } });
  });

  it('at once and step by step differ where the first removal changes who is next', () => {
    // Without m the bridge x–y is nothing any more; n between two pairs of leaves is.
    const text = 'xm my xa xb yc yd nm ne nf';
    const block = run(text, { steps: 3 }).steps.map(({ removed }) => removed);
    const sequential = run(text, { steps: 3, sequential: true }).steps;
    expect(block[0]).toBe('m');
    expect(sequential[0]?.removed).toBe('m');
    expect(sequential[1]).toMatchObject({ removed: 'n', tied: { count: 2, ids: ['x', 'y'] } });
  });

  it('of a list takes it in its order, each once, and names what is not there', () => {
    const { steps, notRemoved } = run('ab bc cd', { by: 'list', remove: ['c', 'z', 'a', 'c'] });
    expect(steps.map(({ removed }) => removed)).toEqual(['c', 'a']);
    expect(steps[0]).not.toHaveProperty('value');
    expect(notRemoved).toEqual(['z']);
  });

  it.each(REMOVAL_RULES.filter((rule) => rule !== 'list'))('by %s takes nobody protected', (by) => {
    for (const sequential of [false, true]) {
      const context = makeContext(['m', 'a']);
      const { steps, graph, notes, keyPlayers } = run(
        'ma mb mc md ab',
        { by, sequential, steps: 9 },
        context,
      );
      expect(graph).toMatchObject({ entities: 5, removable: 3 });
      expect(steps.map(({ removed }) => removed).sort()).toEqual(['b', 'c', 'd']);
      expect(notes.join('\n')).toMatch(/2 entities of protected persons: .* never removed/u);
      expect(notes.join('\n')).toMatch(/9 removals were asked for; 3 entities may be removed/u);
      const named = JSON.stringify([
        ...steps.map(({ tied, substitutes, entity }) => [tied, substitutes, entity]),
        keyPlayers ?? {},
      ]);
      expect(named).not.toMatch(/"[ma]"/u);
    }
  });

  it('takes the kinds that are asked for alone', () => {
    const ids = ['a', 'b', 'phone-1'];
    const drafts = ['a', 'b'].map((target) => ({ source: 'phone-1', target }));
    const parameters = disruptionDefaults({ kinds: ['person'] });
    const { steps, graph } = disrupt(buildSnapshot(ids, drafts), parameters, NOBODY);
    expect(graph).toMatchObject({ entities: 3, removable: 2 });
    expect(steps.map(({ removed }) => removed)).toEqual(['a', 'b']);
  });

  it('of a list takes nobody protected', () => {
    const { steps, notRemoved } = run(
      'ma mb',
      { by: 'list', remove: ['m', 'b'] },
      makeContext(['m']),
    );
    expect(steps.map(({ removed }) => removed)).toEqual(['b']);
    expect(notRemoved).toEqual(['m']);
  });

  it('follows directions and weights where the measure does', () => {
    const drafts = [
      { source: 'a', target: 'b', directed: true, weight: 9 },
      { source: 'c', target: 'b', directed: true, weight: 1 },
      { source: 'd', target: 'a', directed: true, weight: 1 },
    ];
    const of = (given: Partial<DisruptionParameters>) =>
      disrupt(buildSnapshot(['a', 'b', 'c', 'd'], drafts), disruptionDefaults(given), NOBODY)
        .steps[0];
    expect(of({ by: 'inDegree', directed: true })).toMatchObject({ removed: 'b', value: 2 });
    expect(of({ by: 'strength', weight: { by: 'given' } })).toMatchObject({
      ...{ removed: 'a', value: 10 },
    });
    // Components and pairs forget directions: the path d–a–b–c is one piece.
    expect(of({ by: 'list', remove: ['c'], directed: true })).toMatchObject({
      ...{ largestComponent: 3, reachablePairs: 3 },
    });
  });

  it.each(REMOVAL_MEASURES)('by %s is clear about networks with nothing in them', (by) => {
    const empty = disrupt(buildSnapshot([], []), disruptionDefaults({ by }), NOBODY);
    expect(empty).toMatchObject({ graph: { entities: 0 }, steps: [] });
    expect(empty.before).toMatchObject({ largestComponent: 0, components: 0, efficiency: 0 });
    expect(empty.notes.join('\n')).toMatch(/There is nobody who could be removed/u);
    const alone = disrupt(buildSnapshot(['a'], []), disruptionDefaults({ by }), NOBODY);
    expect(alone.steps).toMatchObject([{ removed: 'a', entities: 0, largestComponent: 0 }]);
    const isolated = disrupt(
      buildSnapshot(['a', 'b', 'c'], []),
      disruptionDefaults({ by }),
      NOBODY,
    );
    expect(isolated.steps.map(({ removed }) => removed)).toEqual(['a', 'b', 'c']);
    expect(isolated.steps[0]).toMatchObject({ components: 2, reachablePairs: 0 });
    expect(isolated.steps[0]?.tied).toEqual({ count: 2, ids: ['b', 'c'] });
  });

  it('by key players is clear about networks with nothing in them', () => {
    const by = 'key-players';
    for (const ids of [[], ['a'], ['a', 'b', 'c']]) {
      const { steps, keyPlayers } = disrupt(
        buildSnapshot(ids, []),
        disruptionDefaults({ by }),
        NOBODY,
      );
      expect(steps).toHaveLength(ids.length);
      expect(keyPlayers?.set).toEqual(ids);
    }
  });

  it('ends when it is told to', () => {
    const snapshot = buildSnapshot(['a', 'b'], pairs('ab'));
    expect(() =>
      disrupt(snapshot, disruptionDefaults(), NOBODY, { shouldStop: () => true }),
    ).toThrow(AnalysisStopped);
  });

  it('tells of progress that never falls', () => {
    const fractions: number[] = [];
    const snapshot = buildSnapshot(['a', 'b', 'c'], pairs('ab bc'));
    const parameters = disruptionDefaults({ by: 'key-players', recoveryRuns: 3 });
    disrupt(snapshot, parameters, NOBODY, {
      onProgress: ({ fraction }) => fractions.push(fraction),
    });
    expect(fractions).toEqual(fractions.toSorted((left, right) => left - right));
    expect(fractions.at(-1)).toBe(1);
  });
});

describe('what is asked for', () => {
  it.each([
    [{ by: 'list' }, /needs the ids/u],
    [{ by: 'degree', remove: ['a'] }, /belong to a list/u],
    [{ by: 'list', remove: ['a'], sequential: true }, /nothing is measured again/u],
    [{ by: 'list', remove: ['a'], kinds: ['person'] }, /no kinds/u],
    [{ by: 'luck' }, /betweenness/u],
    [{ steps: 0 }, /steps/u],
  ])('%j is refused', (given, message) => {
    const { success, error } = disruptionParametersSchema.safeParse(given);
    expect(success).toBe(false);
    expect(error?.message).toMatch(message);
  });
});

describe('functions in the crime script', () => {
  const context = makeContext(['v'], {
    a: ['Recruiter'],
    b: ['recruiter', 'Document forger'],
    c: ['document_forger'],
    d: ['driver'],
    v: ['recruiter', 'guard'],
  });

  it('are lost when their last holder goes, protected persons counting for none', () => {
    const { steps } = run('ab bc cd dv', { by: 'list', remove: ['b', 'a', 'd', 'c'] }, context);
    expect(steps.map(({ lostFunctions }) => lostFunctions)).toEqual([
      ...[[], ['recruiter'], ['driver'], ['document forger']],
    ]);
  });

  it('give pairs that are joined within each stage', () => {
    const { before, steps } = run('ab bc cd dv', { by: 'list', remove: ['b', 'c'] }, context);
    expect(before.stages).toEqual([
      { stage: 'recruitment', entities: 2, reachablePairs: 1 },
      { stage: 'transport', entities: 3, reachablePairs: 3 },
    ]);
    expect(steps[0]?.stages).toEqual([
      { stage: 'recruitment', entities: 1, reachablePairs: 0 },
      { stage: 'transport', entities: 2, reachablePairs: 1 },
    ]);
    expect(steps[1]?.stages[1]).toEqual({ stage: 'transport', entities: 1, reachablePairs: 0 });
  });

  it('name the nearest substitute who holds them, and who reaches most former contacts', () => {
    const { steps } = run('ab bc cd ad', { by: 'list', remove: ['b'] }, context);
    expect(steps[0]?.substitutes).toEqual([
      {
        ...{ function: 'document forger', distance: 1, contacts: 1, of: 2 },
        entity: { id: 'c', kind: 'person', name: 'Name of c' },
      },
      {
        ...{ function: 'recruiter', distance: 1, contacts: 1, of: 2 },
        entity: { id: 'a', kind: 'person', name: 'Name of a' },
      },
      {
        ...{ distance: 2, contacts: 2, of: 2 },
        entity: { id: 'd', kind: 'person', name: 'Name of d' },
      },
    ]);
  });
});

describe('any network', () => {
  const rules = fc.constantFrom(...REMOVAL_RULES.filter((rule) => rule !== 'list'));

  it('does not depend on what entities are called, but for how ties fall', () => {
    fc.assert(
      fc.property(messyGraphArbitrary, fc.nat(), (graph, turn) => {
        const ids = nameNodes(graph.count);
        const renamed = (at: number) => ids[(at + turn) % graph.count] ?? '';
        const take = (name: (at: number) => string) => {
          const links = graph.links.map(([from, to]) => ({ source: name(from), target: name(to) }));
          return disrupt(buildSnapshot(ids, links), disruptionDefaults({ steps: 1 }), NOBODY);
        };
        const plain = take((at) => ids[at] ?? '');
        const other = take(renamed);
        expectState(other.before, plain.before);
        const [first] = plain.steps;
        const [second] = other.steps;
        expect(second?.value).toBe(first?.value);
        expect(second?.tied.count).toBe(first?.tied.count);
        if (first?.tied.count !== 0 || !second) return;
        expect(second.removed).toBe(renamed(ids.indexOf(first.removed)));
        const { entities, largestComponent, components, efficiency, reachablePairs } = first;
        const counts = { entities, largestComponent, components, reachablePairs };
        expectState(second, { ...counts, efficiency });
      }),
      { numRuns: 60 },
    );
  });

  it('only loses entities and pairs, and never a protected one', () => {
    fc.assert(
      fc.property(messyGraphArbitrary, rules, fc.boolean(), (graph, by, sequential) => {
        const ids = nameNodes(graph.count);
        const links = graph.links.map(([from, to]) => ({
          source: ids[from] ?? '',
          target: ids[to] ?? '',
        }));
        const hidden = ids.filter((_id, at) => at % 3 === 0);
        const { before, steps } = disrupt(
          buildSnapshot(ids, links),
          disruptionDefaults({ by, sequential, steps: 3 }),
          makeContext(hidden),
        );
        let pairsLeft = before.reachablePairs;
        for (const [at, step] of steps.entries()) {
          expect(hidden).not.toContain(step.removed);
          expect(step.entities).toBe(graph.count - at - 1);
          expect(step.reachablePairs).toBeLessThanOrEqual(pairsLeft);
          expect(step.efficiency).toBeLessThanOrEqual(1);
          pairsLeft = step.reachablePairs;
        }
      }),
      { numRuns: 40 },
    );
  });
});
