import { describe, expect, test } from 'vitest';
import { addFold } from '../../../../client/state/folds.js';
import { foldView, tiesBehind } from '../../../../client/state/fold-view.js';
import { mergeBundles, tieKey } from '../../../../client/state/merge-bundles.js';
import { EMPTY_PICTURE, type Picture } from '../../../../client/state/picture.js';
import { bundle, node } from '../../../helpers/graph-parts.js';

const nodes = [node('a'), node('b', 'phone'), node('c'), node('d', 'phone'), node('e')];
const picture: Picture = {
  ...EMPTY_PICTURE,
  spots: new Map([
    ...nodes.map(({ id }) => [id, { x: 0, y: 0 }] as const),
    ['hidden', { x: 1, y: 1 }],
  ]),
};
const ties = mergeBundles([
  bundle('a', 'b', { links: 3 }),
  bundle('a', 'd', { links: 4, supported: 1, amounts: { EUR: 10 }, firstMs: 5, lastMs: 9 }),
  bundle('b', 'd', { links: 2, amounts: { EUR: 5, RON: 1 }, firstMs: 1 }),
  bundle('d', 'b', { links: 1, doubtful: 1 }),
  bundle('c', 'a', { kind: 'knows', directed: false, links: 6 }),
  bundle('d', 'e', { links: 7 }),
]);
const fold = (members: string[], from = picture) =>
  addFold(from, { by: 'hand', title: 'G', members, isFolded: true });

describe('what is seen of folded groups', () => {
  test('every link is counted: inside, out, in and without direction', () => {
    const { nodes: seen, ties: lines, groups } = foldView(fold(['a', 'b']), nodes, ties);
    expect(seen.map(({ id }) => id)).toEqual(['c', 'd', 'e']);
    expect(groups).toMatchObject([
      { inside: 3, outgoing: 6, incoming: 1, undirected: 6, fold: { title: 'G' } },
    ]);
    expect(groups[0]?.kinds).toEqual([
      { kind: 'person', members: 1 },
      { kind: 'phone', members: 1 },
    ]);
    const outside = lines.reduce((sum, { links }) => sum + links, 0);
    const all = ties.reduce((sum, { links }) => sum + links, 0);
    expect(outside + (groups[0]?.inside ?? 0)).toBe(all);
  });

  test('links of one kind and direction are one bundle, with sums, span and grades of all', () => {
    const { ties: lines } = foldView(fold(['a', 'b']), nodes, ties);
    const line = lines.find(({ key }) => key === tieKey('fold:1', 'd'));
    expect(line).toMatchObject({
      links: 7,
      confirmation: 'supported',
      forward: true,
      backward: true,
    });
    expect(line?.bundles.find(({ source }) => source === 'fold:1')).toMatchObject({
      ...{ links: 6, supported: 1, firstMs: 1, lastMs: 9, amounts: { EUR: 15, RON: 1 } },
    });
  });

  test('a line of a folded group opens into the pairs that it stands for, most links first', () => {
    const now = fold(['a', 'b']);
    expect(tiesBehind(now, ties, ['d', 'fold:1']).map(({ key, links }) => [key, links])).toEqual([
      [tieKey('a', 'd'), 4],
      [tieKey('b', 'd'), 3],
    ]);
    expect(tiesBehind(now, ties, ['d', 'e']).map(({ links }) => links)).toEqual([7]);
  });

  test('two folded groups have one line between them', () => {
    const { ties: lines, groups } = foldView(fold(['d', 'e'], fold(['a', 'b'])), nodes, ties);
    expect(lines.map(({ key, links }) => [key, links])).toEqual([
      [tieKey('fold:1', 'fold:2'), 7],
      [tieKey('fold:1', 'c'), 6],
    ]);
    expect(groups.map(({ inside }) => inside)).toEqual([3, 7]);
  });

  test('members that the filters hide are not counted, and a group of none is not seen', () => {
    expect(foldView(fold(['a', 'hidden']), nodes, ties).groups[0]?.members).toHaveLength(1);
    const without = nodes.filter(({ id }) => id !== 'a' && id !== 'b');
    expect(foldView(fold(['a', 'b']), without, []).groups).toEqual([]);
  });

  test('nothing folded, nothing changes', () => {
    expect(foldView(picture, nodes, ties)).toEqual({ nodes, ties, groups: [] });
  });
});
