import { expect, test } from 'vitest';
import {
  citeRecords,
  describeCitations,
} from '../../../../server/features/drawings/cite-records.js';
import { Wording } from '../../../../server/features/drawings/wording/wording.js';

const english = new Wording('en');

test('records are cited by source and grade, each row once, none left out in silence', () => {
  const rows = [7, 5, 6, 6, 40];
  const citations = citeRecords([
    ...rows.map((row) => ({ source: 2, row, grade: 'admiralty:B2' })),
    { source: 2, row: 9 },
    { source: 1, row: 3, grade: '3x5x2:1A' },
  ]);
  expect(describeCitations(citations, false, english)).toBe(
    'S1 3x5x2 1A row 3; S2 admiralty B2 rows 5–7, 40; S2 no grade row 9',
  );
  expect(describeCitations(citations, true, english)).toContain('S2 B2 rows 5–7, 40');
  const many = citeRecords(Array.from({ length: 100 }, (_, n) => ({ source: 1, row: n * 2 })));
  expect(describeCitations(many, true, english)).toMatch(/, 58 and 70 more$/u);
});
