import { describe, expect, test } from 'vitest';
import {
  componentsOf,
  hangingOn,
  joinsOf,
  neighboursOf,
  withLines,
} from '../../../../client/state/joins.js';

// hub has three that hang on it (h1 with two lines to it), and a triangle; pair and lone stand apart.
const IDS = ['hub', 'h1', 'h2', 'x', 'y', 'p', 'q', 'lone'];
const line = (a: string, b: string) => ({ a, b });
const joins = joinsOf(IDS, [
  line('hub', 'h1'),
  line('h1', 'hub'),
  line('hub', 'h2'),
  line('hub', 'x'),
  line('hub', 'y'),
  line('x', 'y'),
  line('p', 'q'),
  line('hub', 'hidden'),
]);

describe('among the drawn', () => {
  test('neighbours are those joined to one of them, and none of them', () => {
    expect(neighboursOf(joins, new Set(['hub', 'x']))).toEqual(new Set(['h1', 'h2', 'y']));
    expect(neighboursOf(joins, new Set(['lone', 'unknown']))).toEqual(new Set());
  });

  test('components are all that lines lead to', () => {
    expect(componentsOf(joins, new Set(['h2']))).toEqual(new Set(['hub', 'h1', 'h2', 'x', 'y']));
    expect(componentsOf(joins, new Set(['p', 'lone']))).toEqual(new Set(['p', 'q', 'lone']));
    expect(componentsOf(joins, new Set(['unknown']))).toEqual(new Set());
  });

  test('only who is joined to nobody else hangs on an entity', () => {
    expect(hangingOn(joins, 'hub')).toEqual(new Set(['h1', 'h2']));
    expect(hangingOn(joins, 'x')).toEqual(new Set());
    // Each of a pair hangs on the other.
    expect(hangingOn(joins, 'p')).toEqual(new Set(['q']));
  });

  test('lines are counted once for each other entity, bounds included', () => {
    expect(withLines(joins, 2, 4)).toEqual(new Set(['hub', 'x', 'y']));
    expect(withLines(joins, 0, 0)).toEqual(new Set(['lone']));
    expect(withLines(joins, 4, Infinity)).toEqual(new Set(['hub']));
  });
});
