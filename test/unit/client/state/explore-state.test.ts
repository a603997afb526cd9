import { describe, expect, test } from 'vitest';
import { INITIAL_EXPLORE, reduceExplore } from '../../../../client/state/explore-state.js';
import { addSpots, EMPTY_PICTURE, removeSpots } from '../../../../client/state/picture.js';

const opened = reduceExplore(INITIAL_EXPLORE, {
  type: 'open',
  picture: { ...EMPTY_PICTURE, spots: new Map([['a', { x: 1, y: 2 }]]) },
  selected: 'a',
});

describe('explore state', () => {
  test('a case is ready once its picture is there, with nothing to undo', () => {
    expect(INITIAL_EXPLORE.isReady).toBe(false);
    expect(opened.isReady).toBe(true);
    expect(opened.history.past).toEqual([]);
    expect(opened.selected).toBe('a');
  });

  test('removing and undoing gives the same entity at the same place', () => {
    const removed = reduceExplore(opened, {
      type: 'act',
      name: 'Remove a',
      change: (now) => removeSpots(now, new Set(['a'])),
    });
    expect(removed.history.present.spots.size).toBe(0);
    const back = reduceExplore(removed, { type: 'undo' });
    expect(back.history.present.spots.get('a')).toEqual({ x: 1, y: 2 });
    expect(reduceExplore(back, { type: 'redo' }).history.present.spots.size).toBe(0);
  });

  test('an act sees the picture as it is, not as it was when the act began', () => {
    const add = (id: string) =>
      ({
        type: 'act',
        name: `Add ${id}`,
        change: (now: typeof EMPTY_PICTURE) => addSpots(now, new Map([[id, { x: 0, y: 0 }]])),
      }) as const;
    const both = reduceExplore(reduceExplore(opened, add('b')), add('c'));
    expect([...both.history.present.spots.keys()]).toEqual(['a', 'b', 'c']);
  });

  test('going on with an act is no step, unless something else was done or it was undone', () => {
    const move = (x: number, type: 'act' | 'amend' = 'amend', name = 'Play') =>
      ({
        ...{ type, name },
        change: (now: typeof EMPTY_PICTURE) => ({ ...now, spots: new Map([['a', { x, y: 0 }]]) }),
      }) as const;
    const names = ({ history }: typeof opened) => history.past.map(({ name }) => name);
    const played = reduceExplore(reduceExplore(opened, move(1)), move(2));
    expect(names(played)).toEqual(['Play']);
    expect(played.history.present.spots.get('a')?.x).toBe(2);
    const undone = reduceExplore(played, { type: 'undo' });
    expect(undone.history.present).toBe(opened.history.present);
    expect(names(reduceExplore(undone, move(3)))).toEqual(['Play']);
    const after = reduceExplore(reduceExplore(played, move(4, 'act', 'Layout')), move(5));
    expect(names(after)).toEqual(['Play', 'Layout', 'Play']);
    const between = reduceExplore(reduceExplore(after, { type: 'undo' }), { type: 'undo' });
    expect(names(reduceExplore(between, move(6)))).toEqual(['Play', 'Play']);
  });

  test('selecting is no step', () => {
    const selected = reduceExplore(opened, { type: 'select', id: null });
    expect(selected.history).toBe(opened.history);
    expect(selected.selected).toBeNull();
  });

  test('who is struck out is still drawn, and nobody is in a picture that is opened', () => {
    const struck = reduceExplore(opened, { type: 'strike-out', ids: ['a'] });
    expect(struck.struckOut).toEqual(['a']);
    expect(struck.history).toBe(opened.history);
    const again = reduceExplore(struck, { type: 'open', picture: EMPTY_PICTURE, selected: null });
    expect(again.struckOut).toEqual([]);
  });

  test('a line is selected instead of an entity, and never beside one', () => {
    const entity = reduceExplore(opened, { type: 'select', id: 'a' });
    const line = reduceExplore(entity, { type: 'select-pair', pair: ['a', 'b'] });
    expect([line.selected, line.pair]).toEqual([null, ['a', 'b']]);
    expect(line.history).toBe(opened.history);
    const back = reduceExplore(line, { type: 'select', id: null });
    expect([back.selected, back.pair]).toEqual([null, null]);
  });
});
