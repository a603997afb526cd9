import { describe, expect, test } from 'vitest';
import {
  addSpots,
  bringBack,
  EMPTY_PICTURE,
  moveSpots,
  removeSpots,
  setAllPinned,
  setPinned,
} from '../../../../client/state/picture.js';

const picture = {
  ...EMPTY_PICTURE,
  spots: new Map([
    ['a', { x: 0, y: 0, pinned: true }],
    ['b', { x: 10, y: 0 }],
  ]),
};

describe('picture', () => {
  test('who is drawn already does not move when added again', () => {
    const next = addSpots(
      picture,
      new Map([
        ['a', { x: 99, y: 99 }],
        ['c', { x: 5, y: 5 }],
      ]),
    );
    expect(next.spots.get('a')).toEqual({ x: 0, y: 0, pinned: true });
    expect(next.spots.get('c')).toEqual({ x: 5, y: 5 });
    expect(addSpots(picture, new Map([['a', { x: 1, y: 1 }]]))).toBe(picture);
  });

  test('moving keeps a pin and passes over who is not drawn', () => {
    const next = moveSpots(
      picture,
      new Map([
        ['a', { x: 3, y: 4 }],
        ['gone', { x: 1, y: 1 }],
      ]),
    );
    expect(next.spots.get('a')).toEqual({ x: 3, y: 4, pinned: true });
    expect(next.spots.has('gone')).toBe(false);
  });

  test('pinning and letting go', () => {
    const pinned = setPinned(picture, 'b', true);
    expect(pinned.spots.get('b')).toEqual({ x: 10, y: 0, pinned: true });
    expect(setPinned(pinned, 'b', false).spots.get('b')).toEqual({ x: 10, y: 0 });
    expect(setPinned(picture, 'a', true)).toBe(picture);
  });

  test('several are pinned in one go, those that are not drawn passed over', () => {
    const all = setAllPinned(picture, new Set(['a', 'b', 'gone']), true);
    expect([...all.spots.values()].every(({ pinned }) => pinned)).toBe(true);
    expect(all.spots.has('gone')).toBe(false);
  });

  test('who is brought back stands where it stood, pinned if it was', () => {
    const removed = removeSpots(picture, new Set(['a', 'b']));
    expect([...removed.removed.keys()]).toEqual(['a', 'b']);
    const back = bringBack(removed, new Set(['a']));
    expect(back.spots).toEqual(new Map([['a', { x: 0, y: 0, pinned: true }]]));
    expect([...back.removed.keys()]).toEqual(['b']);
    expect(bringBack(removed, new Set(['never']))).toBe(removed);
  });

  test('who comes again another way is no longer among the removed', () => {
    const removed = removeSpots(picture, new Set(['b']));
    const added = addSpots(removed, new Map([['b', { x: 7, y: 7 }]]));
    expect(added.spots.get('b')).toEqual({ x: 7, y: 7 });
    expect(added.removed.size).toBe(0);
  });

  test('removing who is not drawn changes nothing', () => {
    expect(removeSpots(picture, new Set(['gone']))).toBe(picture);
    expect([...removeSpots(picture, new Set(['a'])).spots.keys()]).toEqual(['b']);
  });
});
