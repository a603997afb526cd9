import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { linkLengths } from '../../../../server/analysis/centrality/link-lengths.js';
import { weightedPaths } from '../../../../server/analysis/centrality/weighted-paths.js';
import { AnalysisStopped } from '../../../../server/analysis/hooks.js';
import { buildCsr } from '../build-csr.js';
import { buildSnapshot, DAY_MS, HOUR_MS, withDefaults } from '../build-snapshot.js';
import { readOracle, toGraphs } from '../oracle.js';

/** a–b–c by one strong tie each, a–c by a weak one. */
const calls = (source: string, target: string, hours: readonly number[]) =>
  hours.map((hour) => ({ source, target, time: { startMs: hour * HOUR_MS, zone: 'UTC' } }));
const DAYS = [0, 24, 48, 72];

describe('weighted betweenness and closeness', () => {
  const measures = ['weightedBetweenness', 'weightedCloseness'] as const;
  const middleOf = (hours: readonly number[], weight = 'none' as 'none' | 'count') => {
    const links = [...calls('a', 'b', hours), ...calls('b', 'c', hours), ...calls('a', 'c', [0])];
    const { entities, notes } = analyse(
      buildSnapshot(['a', 'b', 'c'], links),
      withDefaults({ measures: [...measures], weight: { by: weight } }),
    );
    return { more: entities.find(({ id }) => id === 'b')?.more, notes };
  };

  it('puts a strong tie nearer than a weak one, more so the higher the exponent', () => {
    // Over b: 2/4 < 1; with α = 0.5: 2/√4 = 1, as short as the direct link.
    expect(middleOf(DAYS).more).toMatchObject({
      ...{ betweennessAlpha0: 0, betweennessAlphaHalf: 0.5, betweennessAlpha1: 1 },
      ...{ closenessAlpha0: 1, closenessAlphaHalf: 2, closenessAlpha1: 4 },
    });
  });

  it('counts days and not calls, unless calls are asked for', () => {
    const { more, notes } = middleOf([0, 1, 2, 3]);
    expect(more).toMatchObject({ betweennessAlpha1: 0, closenessAlpha1: 1 });
    expect(notes.join()).toMatch(/as many different days as its records name/u);
    expect(middleOf([0, 1, 2, 3], 'count').more).toMatchObject({ betweennessAlpha1: 1 });
  });

  it('adds one currency alone', () => {
    const pay = (amount: number, currency: string) => ({
      ...{ source: 'a', target: 'b', amount, currency, time: { startMs: DAY_MS } },
    });
    const { entities, notes } = analyse(
      buildSnapshot(['a', 'b'], [pay(4, 'EUR'), pay(1_000, 'RON')]),
      withDefaults({ measures: [...measures], weight: { by: 'amount', currency: 'EUR' } }),
    );
    expect(entities[0]?.more?.closenessAlpha1).toBe(4);
    expect(notes.join()).toContain('Only amounts in EUR were added: 1 link in RON left out.');
  });

  it('is left out, with a note, where it would visit more links than the budget', () => {
    const ids = Array.from({ length: 1_001 }, (_, at) => `n${at}`);
    const links = ids.slice(1).map((target, at) => ({ source: ids[at] ?? '', target }));
    const { entities, notes } = analyse(
      buildSnapshot(ids, links),
      withDefaults({ measures: [...measures], betweennessBudget: 1 }),
    );
    expect(entities[0]?.more).toEqual({});
    expect(notes.join()).toMatch(/left out: they would visit more than 1 million links/u);
  });

  it('names ends and weight of a link that has no length', () => {
    const make = (weight: number) => ({
      ...buildCsr(2, [[0, 1]]),
      weights: Float64Array.of(weight, weight),
    });
    for (const weight of [0, -1, NaN, Infinity]) {
      expect(() => linkLengths(make(weight), 1)).toThrow(
        `The link between 0 and 1 has no length: its weight is ${weight}.`,
      );
    }
  });

  it('does not depend on the unit of the weight, but for closeness', () => {
    const { csr } = toGraphs(readOracle('weighted-random'));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (unit) => {
        const scaled = { ...csr, weights: csr.weights.map((weight) => weight * unit) };
        for (const exponent of [0.5, 1]) {
          const [one, other] = [weightedPaths(csr, exponent), weightedPaths(scaled, exponent)];
          expect(other.betweenness).toEqual(one.betweenness);
          other.closeness.forEach((value, node) => {
            expect(value / unit ** exponent).toBeCloseTo(one.closeness[node] ?? NaN, 9);
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('stops where it is told to', () => {
    const { csr } = toGraphs(readOracle('weighted-random'));
    expect(() => weightedPaths(csr, 1, { shouldStop: () => true })).toThrow(AnalysisStopped);
  });
});
