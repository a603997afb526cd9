import { describe, expect, test } from 'vitest';
import { deriveDrawn } from '../../../../client/state/drawn.js';
import { addFold } from '../../../../client/state/folds.js';
import { mergeBundles, tieKey } from '../../../../client/state/merge-bundles.js';
import { EMPTY_PICTURE } from '../../../../client/state/picture.js';
import type { SharedItems } from '../../../../server/contract/chart.js';
import type { SharedView } from '../../../../server/contract/shared-view.js';
import { bundle, node } from '../../../helpers/graph-parts.js';

const shared: SharedItems = { kinds: ['phone', 'place'], most: 3 };
const uses = (person: string, item: string, supported = 1) =>
  bundle(person, item, { kind: 'uses_phone', supported });

const nodes = [
  ...['a', 'b', 'c'].map((id) => node(id)),
  ...['p1', 'own', 'hub'].map((id) => node(id, 'phone')),
  node('car', 'vehicle'),
];
const ties = mergeBundles([
  uses('a', 'p1'),
  uses('b', 'p1', 0),
  uses('c', 'own'),
  uses('a', 'hub'),
  uses('b', 'hub'),
  bundle('p1', 'own', { links: 9 }),
  bundle('a', 'b', { kind: 'knows', directed: false, links: 2, doubtful: 2 }),
  bundle('a', 'car', { kind: 'uses_vehicle' }),
]);
const reply: SharedView = {
  case: 'X',
  items: [
    { ...node('p1', 'phone'), sharers: 2 },
    // On nobody's picture, and joins all the same.
    { ...node('flat', 'place'), sharers: 3 },
  ],
  bundles: [
    uses('a', 'p1'),
    uses('b', 'p1', 0),
    ...['a', 'b', 'c'].map((id) =>
      bundle(id, 'flat', { kind: 'located_at', links: 2, supported: 2 }),
    ),
  ],
  hubs: [{ ...node('hub', 'phone'), sharers: 40 }],
  alone: 1,
};
const picture = {
  ...EMPTY_PICTURE,
  shared,
  spots: new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }])),
};

describe('shared items folded into lines', () => {
  const drawn = deriveDrawn(picture, nodes, ties, reply);
  const line = (a: string, b: string) => drawn.ties.find(({ key }) => key === tieKey(a, b));

  test('items of the kinds fold away; hubs and other kinds stay with their lines', () => {
    expect(drawn.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'hub', 'car']);
    expect(line('a', 'hub')?.links).toBe(1);
    expect(line('a', 'car')?.links).toBe(1);
  });

  test('a line names each item, beside the links that are recorded', () => {
    expect(line('a', 'b')?.shared?.map(({ id }) => id)).toEqual(['p1', 'flat']);
    expect(line('a', 'b')).toMatchObject({ links: 4, confirmation: 'supported' });
    expect(line('a', 'c')).toMatchObject({ links: 1, bundles: [], forward: false });
  });

  test('an item is confirmed as the weaker of its two sides', () => {
    const [phone, flat] = line('a', 'b')?.shared ?? [];
    expect([phone?.confirmation, flat?.confirmation]).toEqual(['unconfirmed', 'supported']);
  });

  test('what became of the items is counted', () => {
    expect(drawn.shared).toEqual({
      lines: 3,
      joining: 2,
      foldedAway: 2,
      hubs: [{ name: 'HUB', sharers: 40 }],
      alone: 1,
      // The use of a phone by one alone, and what two phones that fold away had with each other.
      linksAway: 10,
    });
  });

  test('a folded group shares each item once with another', () => {
    const now = addFold(picture, { by: 'hand', title: 'G', members: ['a', 'b'], isFolded: true });
    const folded = deriveDrawn(now, nodes, ties, reply);
    const [only] = folded.ties.filter(({ key }) => key === tieKey('fold:1', 'c'));
    expect(only?.shared?.map(({ id }) => id)).toEqual(['flat']);
    expect(only).toMatchObject({ links: 1, confirmation: 'supported' });
  });

  test('until the server has answered the items are drawn as they are', () => {
    expect(deriveDrawn(picture, nodes, ties, null)).toMatchObject({ nodes, ties, shared: null });
  });
});
