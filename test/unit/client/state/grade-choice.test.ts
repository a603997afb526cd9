import { describe, expect, test } from 'vitest';
import {
  countAdmitted,
  everyGrade,
  schemesIn,
  standingOf,
  toggleCode,
  withoutDoubtful,
} from '../../../../client/state/grade-choice.js';

const grades = {
  'admiralty:A1': 10,
  'admiralty:B4': 5,
  'admiralty:E2': 3,
  'admiralty:F6': 2,
  '3x5x2:2D': 4,
  ungraded: 1,
};

describe('choice of grades', () => {
  test('schemes are those that the case uses', () => {
    expect(schemesIn(grades)).toEqual(['3x5x2', 'admiralty']);
  });

  test('what cannot be judged is not doubtful, and the same letter differs by scheme', () => {
    expect(standingOf('admiralty', 'reliability', 'F')).toBe('unjudged');
    expect(standingOf('admiralty', 'reliability', 'E')).toBe('doubtful');
    expect(standingOf('5x5x5', 'reliability', 'E')).toBe('unjudged');
  });

  test('without doubtful keeps what cannot be judged and what bears no grade', () => {
    expect(countAdmitted(withoutDoubtful(), grades)).toEqual({ admitted: 17, total: 25 });
  });

  test('no filter and the filter of every grade admit everything', () => {
    expect(countAdmitted(undefined, grades)).toEqual({ admitted: 25, total: 25 });
    expect(countAdmitted(everyGrade(), grades)).toEqual({ admitted: 25, total: 25 });
  });

  test('a code is taken out and put back', () => {
    const without = toggleCode(undefined, 'admiralty', 'reliability', 'A');
    expect(countAdmitted(without, grades).admitted).toBe(15);
    expect(toggleCode(without, 'admiralty', 'reliability', 'A')).toEqual(everyGrade());
  });
});
