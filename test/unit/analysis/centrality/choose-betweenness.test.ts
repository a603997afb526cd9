import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { betweennessCost } from '../../../../server/analysis/centrality/betweenness-cost.js';
import { blockRows } from '../../../../server/analysis/decomposition/block-rows.js';
import { findBlocks } from '../../../../server/analysis/decomposition/blocks.js';
import type { AnalysisParameters } from '../../../../server/contract/results.js';
import {
  analysisOutcomeSchema,
  type AnalysisOutcome,
} from '../../../../server/contract/results.js';
import { buildCsr, nameNodes } from '../build-csr.js';
import { buildSnapshot, withDefaults } from '../build-snapshot.js';
import { messyGraphArbitrary } from '../messy-graph.js';

/** A ring of 1,500 with chords: exact betweenness visits 1,500 × 6,000 links, 9 million. */
const COUNT = 1_500;
const ids = Array.from({ length: COUNT }, (_, at) => `n${String(at).padStart(4, '0')}`);
const drafts = ids.flatMap((source, at) => [
  { source, target: ids[(at + 1) % COUNT]! },
  { source, target: ids[(at * 7 + 3) % COUNT]! },
]);

function run(given: Partial<AnalysisParameters>): AnalysisOutcome {
  return analyse(buildSnapshot(ids, drafts), withDefaults(given));
}

function largestError(outcome: AnalysisOutcome, exact: AnalysisOutcome): number {
  const values = new Map(exact.entities.map(({ id, betweennessNormalized: value }) => [id, value]));
  return Math.max(
    ...outcome.entities.map(({ id, betweennessNormalized: value }) =>
      Math.abs(value - (values.get(id) ?? NaN)),
    ),
  );
}

describe('the way betweenness is computed', () => {
  const exact = run({});

  it('is exact within the budget, and says nothing of it', () => {
    expect(exact.notes).toEqual([]);
    expect(run({ betweennessBudget: 10 })).toEqual(exact);
    expect(run({ betweennessMethod: 'exact', betweennessBudget: 1 })).toEqual(exact);
  });

  it('is guaranteed beyond it, and says the error and the confidence', () => {
    const outcome = run({ betweennessBudget: 1 });
    expect(analysisOutcomeSchema.parse(outcome)).toEqual(outcome);
    expect(outcome.notes).toHaveLength(1);
    expect(outcome.notes[0]).toMatch(
      /^Betweenness is estimated: exact, it would visit more than 1 million links\. From [\d,]+ random shortest paths, with a confidence of 90 % no normalised value is off by more than 0\.01\. /u,
    );
    expect(largestError(outcome, exact)).toBeLessThanOrEqual(0.01);
    expect(largestError(outcome, exact)).toBeGreaterThan(0);
    expect(run({ betweennessBudget: 1 })).toEqual(outcome);
    expect(run({ betweennessBudget: 1, seed: 2 }).entities).not.toEqual(outcome.entities);
  });

  it('goes by pivots where asked for, and says their error', () => {
    const outcome = run({ betweennessMethod: 'pivots' });
    expect(outcome.notes).toHaveLength(1);
    expect(outcome.notes[0]).toMatch(
      /^Betweenness is estimated from 256 pivots: with a confidence of 90 % no normalised value is off by more than 0\.14, /u,
    );
    expect(largestError(outcome, exact)).toBeLessThanOrEqual(0.14);
    expect(largestError(outcome, exact)).toBeGreaterThan(0);
  });

  it('leaves every other figure as it is', () => {
    const others = ({ entities }: AnalysisOutcome): unknown[] =>
      entities
        .map(({ betweenness: _, betweennessNormalized: __, ...rest }) => rest)
        .sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(others(run({ betweennessMethod: 'guaranteed' }))).toEqual(others(exact));
  });

  it('is exact by pivots where there are no more entities than pivots', () => {
    const snapshot = buildSnapshot(nameNodes(5), [{ source: 'n000', target: 'n001' }]);
    expect(analyse(snapshot, withDefaults({ betweennessMethod: 'pivots' }))).toEqual(
      analyse(snapshot, withDefaults()),
    );
  });
});

describe('the cost of exact betweenness', () => {
  it('is the links of each block for each of its members', () => {
    fc.assert(
      fc.property(messyGraphArbitrary, ({ count, links }) => {
        const csr = buildCsr(count, links);
        const blocks = findBlocks(csr);
        const places = new Int32Array(count).fill(-1);
        let expected = 0;
        for (let block = 0; block < blocks.count; block++) {
          const { offsets, targets } = blockRows(csr, blocks, block, places);
          if (offsets.length > 3) expected += (offsets.length - 1) * targets.length;
        }
        expect(betweennessCost(csr)).toBe(expected);
      }),
    );
  });
});
