import { describe, expect, test } from 'vitest';
import {
  addFold,
  dissolve,
  editFold,
  foldAgain,
  standFor,
  standIns,
  standingRoute,
  standingSpots,
  unfold,
  unfoldAll,
  withMembers,
} from '../../../../client/state/folds.js';
import { EMPTY_PICTURE, moveSpots, type Picture } from '../../../../client/state/picture.js';

const picture: Picture = {
  ...EMPTY_PICTURE,
  spots: new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 10, y: 0 }],
    ['c', { x: 20, y: 6, pinned: true }],
    ['d', { x: 50, y: 50 }],
  ]),
};

const folded = (members: string[], by: 'hand' | 'community' = 'hand', from = picture) =>
  addFold(from, { by, title: ' Drivers ', members, isFolded: true });

describe('groups that fold', () => {
  test('a group takes drawn entities alone, each once, and needs two of them', () => {
    expect(folded(['a', 'b', 'a', 'gone']).folds).toEqual([
      { id: 'fold:1', by: 'hand', title: 'Drivers', members: ['a', 'b'], isFolded: true },
    ]);
    expect(folded(['a', 'gone'])).toBe(picture);
  });

  test('the id of a group is no id of an entity', () => {
    const spots = new Map([...picture.spots, ['fold:1', { x: 1, y: 1 }] as const]);
    expect(folded(['a', 'b'], 'hand', { ...picture, spots }).folds[0]?.id).toBe('fold:2');
  });

  test('folded and unfolded again, everybody stands where they stood', () => {
    const once = folded(['a', 'b']);
    expect(standingSpots(once).get('fold:1')).toEqual({ x: 5, y: 0 });
    expect([...standingSpots(once).keys()].sort()).toEqual(['c', 'd', 'fold:1']);
    const again = unfold(once, 'fold:1');
    expect(standingSpots(again)).toEqual(picture.spots);
    expect(again.folds[0]).toMatchObject({ title: 'Drivers', isFolded: false });
    expect(standIns(foldAgain(again, 'fold:1'))).toEqual(standIns(once));
  });

  test('unfolded, a group of the analysis is no more; one made by hand is kept until it is dissolved', () => {
    const both = folded(['c', 'd'], 'community', folded(['a', 'b']));
    expect(unfoldAll(both).folds.map(({ by, isFolded }) => [by, isFolded])).toEqual([
      ['hand', false],
    ]);
    expect(dissolve(both, 'fold:1').folds.map(({ id }) => id)).toEqual(['fold:2']);
  });

  test('whoever two folded groups hold stands in the first', () => {
    const both = folded(['b', 'c'], 'community', folded(['a', 'b']));
    expect(standIns(both).get('b')).toBe('fold:1');
    expect(standingSpots(both).get('fold:2')).toEqual({ x: 20, y: 6 });
    expect(standIns(unfold(both, 'fold:1')).get('b')).toBe('fold:2');
  });

  test('a group that is moved takes its members along, pins kept', () => {
    const once = folded(['b', 'c']);
    const moved = moveSpots(once, withMembers(once, new Map([['fold:1', { x: 115, y: 103 }]])));
    expect(moved.spots.get('b')).toEqual({ x: 110, y: 100 });
    expect(moved.spots.get('c')).toEqual({ x: 120, y: 106, pinned: true });
    expect(moved.spots.get('a')).toEqual({ x: 0, y: 0 });
  });

  test('who is in a folded group stands there, selected or on a path', () => {
    const once = folded(['b', 'c']);
    expect(['a', 'b', null].map((id) => standFor(once, id))).toEqual(['a', 'fold:1', null]);
    expect(standingRoute(once, ['a', 'b', 'c', 'd'])).toEqual(['a', 'fold:1', 'd']);
  });

  test('name and members can be changed', () => {
    const edited = editFold(folded(['a', 'b']), 'fold:1', {
      title: 'Couriers',
      members: ['a', 'd'],
    });
    expect(edited.folds[0]).toMatchObject({ title: 'Couriers', members: ['a', 'd'] });
  });
});
