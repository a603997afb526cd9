import { expect, test } from 'vitest';
import { deriveDrawn } from '../../../../client/state/drawn.js';
import { addFold } from '../../../../client/state/folds.js';
import { laidView } from '../../../../client/state/laid-view.js';
import { mergeBundles } from '../../../../client/state/merge-bundles.js';
import { EMPTY_PICTURE } from '../../../../client/state/picture.js';
import { bundle, node } from '../../../helpers/graph-parts.js';

test('a layout places a folded group as one, with the links that lead to it', () => {
  const nodes = [
    { ...node('a', 'phone'), firstMs: 9 },
    { ...node('b', 'phone'), firstMs: 4 },
    node('c'),
  ];
  const ties = mergeBundles([bundle('a', 'b', { links: 5 }), bundle('a', 'c'), bundle('b', 'c')]);
  const spots = new Map(nodes.map(({ id }, at) => [id, { x: at * 10, y: 0 }]));
  const picture = addFold(
    { ...EMPTY_PICTURE, spots },
    { by: 'hand', title: 'G', members: ['a', 'b'], isFolded: true },
  );
  const looks = new Map(['a', 'b', 'c'].map((id) => [id, { group: id === 'c' ? 2 : 1 }]));
  const laid = laidView(picture, deriveDrawn(picture, nodes, ties, null), looks);
  expect(laid.nodes.map(({ id, kind, firstMs }) => [id, kind, firstMs])).toEqual([
    ['c', 'person', undefined],
    ['fold:1', 'phone', 4],
  ]);
  expect(laid.bundles.map(({ source, target, links }) => [source, target, links])).toEqual([
    ['fold:1', 'c', 2],
  ]);
  expect(laid.looks.get('fold:1')).toEqual({ group: 1 });
  expect(laid.spots.get('fold:1')).toEqual({ x: 5, y: 0 });
});
