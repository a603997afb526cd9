import { describe, expect, test } from 'vitest';
import {
  addSpots,
  EMPTY_PICTURE,
  moveSpots,
  removeSpots,
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

  test('removing who is not drawn changes nothing', () => {
    expect(removeSpots(picture, new Set(['gone']))).toBe(picture);
    expect([...removeSpots(picture, new Set(['a'])).spots.keys()]).toEqual(['b']);
  });
});
