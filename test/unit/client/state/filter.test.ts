import { describe, expect, test } from 'vitest';
import {
  isFiltered,
  setGrades,
  setWindow,
  toggleEntityKind,
  toggleLinkKind,
} from '../../../../client/state/filter.js';

describe('filter', () => {
  test('taking a kind out and putting it back is no filter at all', () => {
    const all = ['person', 'phone'] as const;
    const without = toggleEntityKind({}, all, 'phone');
    expect(without).toEqual({ entityKinds: ['person'] });
    expect(toggleEntityKind(without, all, 'phone')).toEqual({});
    expect(isFiltered(without)).toBe(true);
    expect(isFiltered({})).toBe(false);
  });

  test('no kind at all is a filter that admits none, not one that admits all', () => {
    expect(toggleLinkKind({}, ['calls'], 'calls')).toEqual({ linkKinds: [] });
  });

  test('an open side of the window is absent', () => {
    expect(setWindow({ fromMs: 1, untilMs: 2 }, undefined, 5)).toEqual({ untilMs: 5 });
    expect(setWindow({ fromMs: 1, linkKinds: ['calls'] }, undefined, undefined)).toEqual({
      linkKinds: ['calls'],
    });
  });

  test('grades are taken off again', () => {
    const grades = { ungraded: true, schemes: {} };
    expect(setGrades(setGrades({}, grades), undefined)).toEqual({});
  });
});
