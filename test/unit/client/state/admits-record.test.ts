import { expect, test } from 'vitest';
import { admitsRecord } from '../../../../client/state/admits-record.js';
import type { Link } from '../../../../server/contract/network.js';

function link(startMs: number | undefined, grades: readonly (string | undefined)[]): Link {
  return {
    ...{ id: 'l', kind: 'calls', source: 'a', target: 'b', directed: true, values: {} },
    ...(startMs !== undefined && { time: { startMs, endMs: startMs + 1 } }),
    contradictions: [],
    statements: grades.map((grade, row) => ({
      values: {},
      provenance: { source: 1, row, ...(grade && { grade }) },
    })),
  } as unknown as Link;
}

test('a record is in the line by kind, time and any of its grades', () => {
  const call = link(100, ['admiralty:F6', 'admiralty:A1']);
  expect(admitsRecord({}, call)).toBe(true);
  expect(admitsRecord({ linkKinds: ['pays'] }, call)).toBe(false);
  expect(admitsRecord({ fromMs: 101 }, call)).toBe(false);
  expect(admitsRecord({ fromMs: 50, untilMs: 100 }, call)).toBe(true);
  const grades = {
    ungraded: false,
    schemes: { admiralty: { reliability: ['A'], credibility: ['1'] } },
  };
  expect(admitsRecord({ grades }, call)).toBe(true);
  expect(admitsRecord({ grades }, link(100, ['admiralty:F6']))).toBe(false);
  expect(admitsRecord({ grades }, link(100, [undefined]))).toBe(false);
});
