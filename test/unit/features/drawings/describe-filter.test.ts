import { expect, test } from 'vitest';
import { GRADE_SCHEMES, type GradeFilter } from '../../../../server/contract/grade.js';
import { describeFilter } from '../../../../server/features/drawings/describe-filter.js';

test('the whole filter stands on the sheet', () => {
  expect(describeFilter({})).toBe('none: all kinds, times and grades');
  const schemes = Object.fromEntries(
    Object.entries(GRADE_SCHEMES).map(([id, { reliability, credibility }]) => [
      id,
      {
        reliability: reliability.filter((code) => code !== 'D'),
        credibility: [...credibility],
      },
    ]),
  ) as GradeFilter['schemes'];
  const words = describeFilter({
    entityKinds: ['person', 'phone'],
    linkKinds: ['uses_phone'],
    fromMs: Date.UTC(2024, 0, 1),
    untilMs: Date.UTC(2024, 5, 30, 23, 59),
    grades: { ungraded: false, schemes },
  });
  expect(words).toContain('kinds of entity: person, phone');
  expect(words).toContain('kinds of link: uses phone');
  expect(words).toContain('time: 2024-01-01 00:00 to 2024-06-30 23:59 (UTC, both inclusive)');
  expect(words).toContain('Admiralty (NATO): without D');
  expect(words).toContain('records without a grade left out');
});
