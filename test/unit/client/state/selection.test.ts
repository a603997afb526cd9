import { describe, expect, test } from 'vitest';
import { INITIAL_EXPLORE, reduceExplore } from '../../../../client/state/explore-state.js';
import { EMPTY_PICTURE, removeSpots } from '../../../../client/state/picture.js';
import { choose, keepDrawn } from '../../../../client/state/selection.js';

const ab = new Set(['a', 'b']);

describe('choosing', () => {
  test('instead, besides, without, and each the other way round', () => {
    expect(choose(ab, ['c'], 'instead')).toEqual(new Set(['c']));
    expect(choose(ab, ['c', 'a'], 'add')).toEqual(new Set(['a', 'b', 'c']));
    expect(choose(ab, ['a', 'c'], 'without')).toEqual(new Set(['b']));
    expect(choose(ab, ['a', 'c'], 'toggle')).toEqual(new Set(['b', 'c']));
    expect(ab).toEqual(new Set(['a', 'b']));
  });

  test('what is not drawn cannot be meant', () => {
    expect(keepDrawn(ab, new Set(['b', 'c']))).toEqual(new Set(['b']));
    expect(keepDrawn(ab, new Set(['a', 'b']))).toBe(ab);
  });
});

describe('in the state of the page', () => {
  const opened = reduceExplore(INITIAL_EXPLORE, {
    type: 'open',
    picture: {
      ...EMPTY_PICTURE,
      spots: new Map(['a', 'b', 'c'].map((id, x) => [id, { x, y: 0 }])),
    },
    selected: 'a',
  });
  const chosen = reduceExplore(opened, { type: 'choose', ids: ['a', 'b', 'gone'], how: 'add' });

  test('choosing is no step, and leaves the one that is read about', () => {
    expect(chosen.selection).toEqual(new Set(['a', 'b']));
    expect(chosen.history).toBe(opened.history);
    expect(chosen.selected).toBe('a');
    // Going on to another keeps the set.
    expect(reduceExplore(chosen, { type: 'select', id: 'c' }).selection).toBe(chosen.selection);
  });

  test('what is removed is no longer chosen, also when undo brings it back', () => {
    const removed = reduceExplore(chosen, {
      type: 'act',
      name: 'Remove a',
      change: (now) => removeSpots(now, new Set(['a'])),
    });
    expect(removed.selection).toEqual(new Set(['b']));
    expect(reduceExplore(removed, { type: 'undo' }).selection).toEqual(new Set(['b']));
  });

  test('another picture begins with nothing chosen', () => {
    const other = { type: 'open', picture: EMPTY_PICTURE, selected: null } as const;
    expect(reduceExplore(chosen, other).selection.size).toBe(0);
  });
});
