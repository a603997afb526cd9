import { describe, expect, test } from 'vitest';
import { combinePictures } from '../../../../client/state/combine-pictures.js';
import { addFold } from '../../../../client/state/folds.js';
import { EMPTY_PICTURE, type Picture } from '../../../../client/state/picture.js';
import { usualGap } from '../../../../client/state/place-beside.js';

/** A square grid of entities, ten units apart. */
function grid(prefix: string, side: number): Picture {
  const spots = Array.from({ length: side * side }, (_each, at) => {
    const spot = { x: 10 * (at % side), y: 10 * Math.floor(at / side) };
    return [`${prefix}${at}`, spot] as const;
  });
  return { ...EMPTY_PICTURE, spots: new Map(spots) };
}

describe('two pictures as one', () => {
  test('the first keeps its places; nobody stands on anybody', () => {
    const first = grid('a', 8);
    const combined = combinePictures(first, grid('b', 8));
    expect(combined.spots.size).toBe(128);
    for (const [id, spot] of first.spots) expect(combined.spots.get(id)).toEqual(spot);
    const all = [...combined.spots.values()];
    const gaps = all.flatMap((one, at) =>
      all.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0.6 * usualGap(first.spots) - 1e-9);
  });

  test('where there is room, newcomers stand where they stood, pins kept', () => {
    const second = { ...EMPTY_PICTURE, spots: new Map([['n', { x: 400, y: -3, pinned: true }]]) };
    expect(combinePictures(grid('a', 3), second).spots.get('n')).toEqual({
      ...{ x: 400, y: -3, pinned: true },
    });
  });

  test('whoever is on both stands as on the first', () => {
    const second = { ...EMPTY_PICTURE, spots: new Map([['a0', { x: 99, y: 99 }]]) };
    expect(combinePictures(grid('a', 2), second).spots).toEqual(grid('a', 2).spots);
  });

  test('what either filter admitted is admitted; an open edge stays open', () => {
    const first: Picture = {
      ...grid('a', 2),
      filter: { linkKinds: ['calls'], fromMs: 10, untilMs: 20, entityKinds: ['person'] },
    };
    const second: Picture = {
      ...grid('b', 2),
      filter: { linkKinds: ['calls', 'pays'], fromMs: 5, entityKinds: ['phone'] },
    };
    expect(combinePictures(first, second).filter).toEqual({
      ...{ linkKinds: ['calls', 'pays'], fromMs: 5, entityKinds: ['person', 'phone'] },
    });
    expect(combinePictures(first, grid('b', 2)).filter).toEqual({});
  });

  test('groups of both are kept, each with an id of its own', () => {
    const fold = (from: Picture, prefix: string) =>
      addFold(from, {
        ...{ by: 'hand', title: prefix, isFolded: true },
        members: [`${prefix}0`, `${prefix}1`],
      });
    const { folds } = combinePictures(fold(grid('a', 2), 'a'), fold(grid('b', 2), 'b'));
    expect(folds.map(({ id, members }) => [id, members])).toEqual([
      ['fold:1', ['a0', 'a1']],
      ['fold:2', ['b0', 'b1']],
    ]);
  });
});
