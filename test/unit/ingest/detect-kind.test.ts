import { describe, expect, test } from 'vitest';
import { detectKind } from '../../../server/ingest/detect-kind.js';

describe('detectKind', () => {
  test.each([
    ['people.csv', 'people'],
    ['2024-calls.csv', 'calls'],
    ['calls_2024.csv', 'calls'],
    ['CALLS 2024.CSV', 'calls'],
    ['coverage', 'coverage'],
  ])('%s holds %s', (fileName, kind) => {
    expect(detectKind(fileName)).toBe(kind);
  });

  test('a name that says nothing, or two things, is refused with the choices', () => {
    expect(() => detectKind('export.csv')).toThrow(/does not say what it holds.*--as.*people,/u);
    expect(() => detectKind('people-calls.csv')).toThrow(/says people and calls/u);
    expect(() => detectKind('phonecalls.csv')).toThrow(/does not say/u);
  });
});
