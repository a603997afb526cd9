import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/analysis/analyse.js';
import { planNullDraws } from '../../../../server/analysis/community/null-budget.js';
import type { AnalysisProgress } from '../../../../server/analysis/hooks.js';
import { buildSnapshot, withDefaults, type LinkDraft } from '../build-snapshot.js';

describe('random networks to compare with', () => {
  it('are as many as asked for where they fit, and none where none are asked for', () => {
    expect(planNullDraws(1_000, { nullDraws: 9_999 })).toEqual({ draws: 9_999 });
    expect(planNullDraws(0, { nullDraws: 99 })).toEqual({ draws: 99 });
    expect(planNullDraws(1e9, {})).toEqual({ draws: 0 });
  });

  it('are fewer in large cases, which is said in a sentence', () => {
    // 1e11 steps / (300,000 × 6,000).
    expect(planNullDraws(300_000, { nullDraws: 99 })).toEqual({
      draws: 55,
      note:
        'For the size of the case 55 instead of 99 random networks are drawn: each takes some 1,800 ' +
        'million steps, and a comparison may take 100,000 million.',
    });
    // 1e11 / (50,000 × 20,000), and with fewer runs from there on.
    expect(planNullDraws(50_000, { nullDraws: 999, communities: 'leiden' }).draws).toBe(100);
    expect(planNullDraws(50_001, { nullDraws: 999, communities: 'leiden' }).draws).toBe(333);
  });

  it('are none where fewer than 19 would be left', () => {
    expect(planNullDraws(877_192, { nullDraws: 19 }).draws).toBe(19);
    const { draws, note } = planNullDraws(900_000, { nullDraws: 19 });
    expect(draws).toBe(0);
    expect(note).toMatch(/^The network is too large to compare it with 19 random ones or more: /u);
    expect(note).toMatch(/Admit fewer records/u);
  });
});

it('a run says so before it draws any, once', () => {
  const ids = Array.from({ length: 900 }, (_, at) => `n${String(at).padStart(3, '0')}`);
  const links = [1, 2].flatMap((step) =>
    ids.map((source, at): LinkDraft => ({ source, target: ids[(at + step) % 900] ?? '' })),
  );
  const told: AnalysisProgress[] = [];
  const stop = (): boolean => told.some(({ stage }) => stage === 'communities');
  expect(() =>
    analyse(buildSnapshot(ids, links), withDefaults({ nullDraws: 9_999 }), {
      onProgress: (progress) => told.push(progress),
      shouldStop: stop,
    }),
  ).toThrow(/stopped before it ended/u);
  const [limit, ...others] = told.filter(({ note }) => note !== undefined);
  // 1e11 / (1,800 × 6,000).
  expect(limit?.note).toMatch(/^For the size of the case 9,259 instead of 9,999 random networks/u);
  expect(others).toEqual([]);
});
