import { expect, test } from 'vitest';
import { Fault } from '../../../../server/ingest/fault.js';
import {
  joinGrade,
  parseGradeCode,
  parseGradeScheme,
} from '../../../../server/ingest/values/parse-grade.js';

test('schemes are known by their id and other names, Admiralty if none is given', () => {
  const names = ['', 'Admiralty', 'NATO', 'Europol 4x4', '4X4', '5x5x5', '3x5x2'];
  expect(names.map(parseGradeScheme)).toEqual([
    'admiralty',
    'admiralty',
    'admiralty',
    '4x4',
    '4x4',
    '5x5x5',
    '3x5x2',
  ]);
  expect(parseGradeScheme('6x6')).toHaveProperty(
    'reason',
    'no grade scheme. Schemes: admiralty, 5x5x5, 3x5x2, 4x4',
  );
});

test('a code belongs to its scheme, and the refusal names the codes', () => {
  expect(parseGradeCode('admiralty', 'reliability', 'b')).toBe('B');
  expect(parseGradeCode('3x5x2', 'reliability', 'B')).toEqual(
    new Fault('no reliability code of 3x5x2 (UK): 1, 2, 3'),
  );
});

test('one code alone leaves a dash, none leaves no grade', () => {
  expect(joinGrade('admiralty', 'B', '-')).toBe('admiralty:B-');
  expect(joinGrade('3x5x2', '1', 'A')).toBe('3x5x2:1A');
  expect(joinGrade('admiralty', '-', '-')).toBeUndefined();
});
