import { expect, test } from 'vitest';
import { describeOnEachStore } from '../helpers/each-store.js';
import { entity, importRows, link, rowsOf } from '../helpers/rows.js';

const NAMES = ['hub', 'b', 'c', 'd', 'e'];
const at = (startMs: number) => ({ time: { startMs } });
const ROWS = rowsOf(
  ...NAMES.map((id) => entity('account', id)),
  link('pays', '1', 'hub', 'c', at(30)),
  link('pays', '2', 'hub', 'c', at(10)),
  link('pays', '3', 'c', 'hub', at(20)),
  link('knows', '4', 'c', 'hub'),
  link('pays', '5', 'hub', 'd', at(1)),
  link('pays', '6', 'e', 'hub', at(2)),
  link('pays', '7', 'b', 'hub', at(3)),
  link('pays', '8', 'hub', 'hub', at(4)),
  link('pays', '9', 'b', 'c', at(5)),
);

describeOnEachStore('expansion', (on) => {
  async function newCase(): Promise<string> {
    const caseFile = await on.newCase();
    await importRows(on.store, caseFile, 'rows.csv', ROWS);
    return caseFile.id;
  }

  test('shows the strongest first, ties by id, and true totals whatever the limit', async () => {
    const id = await newCase();
    const all = await on.store.expandEntity(id, 'hub', { limit: 100 });
    expect(all?.neighbours.map(({ entity: { id: other }, links }) => [other, links])).toEqual([
      ...[
        ['c', 4],
        ['b', 1],
        ['d', 1],
        ['e', 1],
      ],
    ]);
    expect(all).toMatchObject({ totalNeighbours: 4, totalLinks: 7, entity: { id: 'hub' } });
    const two = await on.store.expandEntity(id, 'hub', { limit: 2 });
    expect(two?.neighbours.map(({ entity: { id: other } }) => other)).toEqual(['c', 'b']);
    expect(two).toMatchObject({ totalNeighbours: 4, totalLinks: 7 });
  });

  test('bundles parallel links by kind and direction, with first and last', async () => {
    const id = await newCase();
    const found = await on.store.expandEntity(id, 'hub', { limit: 1 });
    expect(found?.neighbours[0]?.bundles).toEqual(
      expect.arrayContaining([
        { kind: 'pays', outgoing: true, links: 2, firstMs: 10, lastMs: 30 },
        { kind: 'pays', outgoing: false, links: 1, firstMs: 20, lastMs: 20 },
        { kind: 'knows', outgoing: false, links: 1 },
      ]),
    );
    expect(found?.neighbours[0]?.bundles).toHaveLength(3);
  });

  test('keeps to the kinds asked for', async () => {
    const id = await newCase();
    const found = await on.store.expandEntity(id, 'hub', { limit: 9, linkKinds: ['knows'] });
    expect(found).toMatchObject({ totalNeighbours: 1, totalLinks: 1 });
    const none = await on.store.expandEntity(id, 'hub', { limit: 9, linkKinds: ['bribes'] });
    expect(none).toMatchObject({ neighbours: [], totalNeighbours: 0, totalLinks: 0 });
    expect(await on.store.expandEntity(id, 'nobody', { limit: 9 })).toBeNull();
  });

  test('lists the links between two in order of time, whichever way they point', async () => {
    const id = await newCase();
    const links = await on.store.listLinksBetween(id, 'hub', 'c', 10);
    expect(links.map((each) => [each.id, each.source, each.target])).toEqual([
      ['2', 'hub', 'c'],
      ['3', 'c', 'hub'],
      ['1', 'hub', 'c'],
      ['4', 'c', 'hub'],
    ]);
    const other = await on.store.listLinksBetween(id, 'c', 'hub', 2, ['pays']);
    expect(other.map((each) => each.id)).toEqual(['2', '3']);
  });

  test('lists each adjacent entity once', async () => {
    const id = await newCase();
    const adjacent = await on.store.listAdjacent(id, ['hub', 'b', 'nobody']);
    expect([...(adjacent.get('hub') ?? [])].sort()).toEqual(['b', 'c', 'd', 'e', 'hub']);
    expect([...(adjacent.get('b') ?? [])].sort()).toEqual(['c', 'hub']);
    expect(adjacent.get('nobody')).toEqual([]);
  });

  test('counts the links to all neighbours, whatever their number', async () => {
    const id = await newCase();
    const found = await on.store.countLinks(id, 'hub');
    expect(found).toMatchObject({ totalNeighbours: 4, totalLinks: 7, entity: { id: 'hub' } });
    expect(found?.bundles).toHaveLength(3);
    expect(found?.bundles).toEqual(
      expect.arrayContaining([
        { kind: 'pays', outgoing: true, links: 3, firstMs: 1, lastMs: 30 },
        { kind: 'pays', outgoing: false, links: 3, firstMs: 2, lastMs: 20 },
        { kind: 'knows', outgoing: false, links: 1 },
      ]),
    );
    expect(await on.store.countLinks(id, 'none')).toBeNull();
  });
});
