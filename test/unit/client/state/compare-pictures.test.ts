import { expect, test } from 'vitest';
import { comparePictures } from '../../../../client/state/compare-pictures.js';
import { mergeBundles } from '../../../../client/state/merge-bundles.js';
import { EMPTY_PICTURE, type Spot } from '../../../../client/state/picture.js';
import type { GraphBundle } from '../../../../server/contract/graph-view.js';
import { bundle, node } from '../../../helpers/graph-parts.js';

function side(name: string, spots: Record<string, Spot>, bundles: GraphBundle[]) {
  return {
    name,
    picture: { ...EMPTY_PICTURE, spots: new Map(Object.entries(spots)) },
    nodes: Object.keys(spots).map((id) => node(id)),
    ties: mergeBundles(bundles),
  };
}

test('what came, what went, what moved, and lines with another number of links', () => {
  const before = side(
    'Monday',
    { a: { x: 0, y: 0 }, b: { x: 1, y: 1 }, old: { x: 5, y: 5 }, still: { x: 9, y: 9 } },
    [bundle('a', 'b', { links: 3 }), bundle('a', 'old'), bundle('b', 'still')],
  );
  const after = side(
    'Friday',
    { a: { x: 0.001, y: 0 }, b: { x: 4, y: 1 }, new: { x: 7, y: 7 }, still: { x: 9, y: 9 } },
    [bundle('b', 'a', { links: 5 }), bundle('a', 'new'), bundle('b', 'still')],
  );
  const { entities, ties } = comparePictures(before, after);
  const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);
  expect([ids(entities.added), ids(entities.gone), ids(entities.moved)]).toEqual([
    ...[['new'], ['old'], ['b']],
  ]);
  expect(entities.kept).toBe(3);
  expect(ties.added.map(({ a, b }) => [a, b])).toEqual([['a', 'new']]);
  expect(ties.gone.map(({ a, b }) => [a, b])).toEqual([['a', 'old']]);
  expect(ties.changed.map(({ before: was, after: is }) => [was, is])).toEqual([[3, 5]]);
  expect(ties.same).toBe(1);
});

test('a picture compared with itself has nothing to tell', () => {
  const one = side('One', { a: { x: 0, y: 0 }, b: { x: 1, y: 1 } }, [bundle('a', 'b')]);
  const { entities, ties } = comparePictures(one, one);
  expect([
    entities.added,
    entities.gone,
    entities.moved,
    ties.added,
    ties.gone,
    ties.changed,
  ]).toEqual([[], [], [], [], [], []]);
});
