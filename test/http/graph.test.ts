import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphFilter, GraphNeighbours, GraphView } from '../../server/contract/graph-view.js';
import type { Snapshot } from '../../server/contract/snapshot.js';
import { DEMO_CASE } from '../helpers/demo-files.js';
import { IN_DEMO, serve } from './serve.js';

const PEOPLE = 'id,name,role\na,Ada,\nb,Bea,\nc,Cem,\nd,Dag,\nlone,Lone,\n';
const PAYMENTS = `from,to,amount,currency,at,reliability,credibility
a,b,100,EUR,2024-01-10,B,2
a,b,50.5,EUR,2024-02-10,D,4
a,b,7,USD,2024-03-10,,
b,a,1,EUR,2024-03-11,,
`;
const LINKS = `source,target,kind,reliability,credibility
b,a,knows,E,5
a,b,knows,A,1
c,d,knows,,
a,a,knows,,
`;

const IN_SMALL = '/api/cases/Small';
let snapshot: Snapshot;

const server = serve({}, async (at) => {
  const files = [
    { upload: await at.upload('people.csv', PEOPLE) },
    { upload: await at.upload('transactions.csv', PAYMENTS) },
    { upload: await at.upload('links.csv', LINKS) },
  ];
  const job = await at.work(`${IN_SMALL}/imports`, { files });
  expect(job).toMatchObject({ state: 'done', result: { report: { rejectedRows: 0 } } });
  await at.importDemo();
  snapshot = await at.store.readSnapshot((await at.store.findCase(DEMO_CASE))!.id, {});
});

const draw = (body: object, path = IN_SMALL) =>
  server.at.send<GraphView>('POST', `${path}/graph`, { body });

const filtered = (filter: GraphFilter) => draw({ filter });

describe('bundles', () => {
  test('count links by kind and direction, with their span, grades and sums', async () => {
    const { bundles } = await draw({ entities: ['a', 'b'] });
    expect(bundles).toHaveLength(4);
    expect(bundles).toEqual(
      expect.arrayContaining([
        {
          ...{ source: 'a', target: 'b', kind: 'pays', directed: true, links: 3 },
          ...{ supported: 1, doubtful: 1, amounts: { EUR: 150.5, USD: 7 } },
          ...{ firstMs: Date.UTC(2024, 0, 10), lastMs: Date.UTC(2024, 2, 11) - 1 },
        },
        expect.objectContaining({ source: 'b', target: 'a', kind: 'pays', links: 1 }),
        {
          // Undirected, whichever way it was written.
          ...{ source: 'a', target: 'b', kind: 'knows', directed: false, links: 2 },
          ...{ supported: 1, doubtful: 1 },
        },
        expect.objectContaining({ source: 'a', target: 'a', kind: 'knows', links: 1 }),
      ]),
    );
  });

  test('are those between what is drawn alone, nodes tell of the whole case', async () => {
    const { nodes, bundles, shown, admitted, total } = await draw({ entities: ['b', 'c'] });
    expect(bundles).toEqual([]);
    expect(nodes).toMatchObject([
      { id: 'b', links: 6, neighbours: 1 },
      { id: 'c', links: 1, neighbours: 1 },
    ]);
    expect({ shown, admitted, total }).toEqual({ shown: 2, admitted: 5, total: 5 });
  });
});

describe('without a choice', () => {
  test('those with most links come, and the numbers say of how many', async () => {
    const graph = await draw({ limit: 2 });
    expect(graph.nodes.map(({ id, links }) => [id, links])).toEqual([
      ['a', 7],
      ['b', 6],
    ]);
    expect(graph).toMatchObject({
      ...{ case: 'Small', shown: 2, admitted: 5, total: 5, missing: [] },
      entityKinds: { person: { shown: 2, total: 5 } },
      linkKinds: { pays: { shown: 4, total: 4 }, knows: { shown: 3, total: 4 } },
      grades: { ungraded: 4, 'admiralty:B2': 1, 'admiralty:D4': 1, 'admiralty:E5': 1 },
      ...{ firstMs: Date.UTC(2024, 0, 10), lastMs: Date.UTC(2024, 2, 12) - 1 },
    });
  });
});

describe('a filter', () => {
  test('of link kinds counts what it admits', async () => {
    const { nodes, bundles, admitted, linkKinds } = await filtered({ linkKinds: ['pays'] });
    expect(bundles).toHaveLength(2);
    expect(nodes[0]).toMatchObject({ id: 'a', links: 4, neighbours: 1 });
    // Nobody is left out for having no links.
    expect(admitted).toBe(5);
    expect(linkKinds).toMatchObject({ knows: { shown: 0, total: 4 } });
  });

  test('of entity kinds', async () => {
    expect(await filtered({ entityKinds: ['phone'] })).toMatchObject({
      ...{ nodes: [], bundles: [], admitted: 0, total: 5 },
    });
  });

  test('of time leaves out links without one, and what lies outside', async () => {
    const february = { fromMs: Date.UTC(2024, 1, 1), untilMs: Date.UTC(2024, 1, 29) };
    const { bundles } = await filtered(february);
    expect(bundles).toMatchObject([{ links: 1, amounts: { EUR: 50.5 } }]);
    // Whoever was seen, but not then, is left out; who was never seen at a time is not known to be.
    const { nodes } = await filtered(february);
    expect(nodes.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'lone']);
    const early = await filtered({ untilMs: Date.UTC(2023, 0, 1) });
    expect(early.nodes.map(({ id }) => id).sort()).toEqual(['c', 'd', 'lone']);
    // The day itself, to the millisecond, on both sides.
    const day = Date.UTC(2024, 1, 10);
    for (const [fromMs, untilMs, links] of [
      [day, day, 1],
      [day + 86_399_999, day + 86_399_999, 1],
      [day + 86_400_000, day + 90_000_000, 0],
      [day - 2, day - 1, 0],
    ] as const) {
      const found = await filtered({ fromMs, untilMs });
      expect(found.bundles.reduce((sum, bundle) => sum + bundle.links, 0)).toBe(links);
    }
  });

  test('of time leaves the timeline whole, so that it can be widened again', async () => {
    const february = { fromMs: Date.UTC(2024, 1, 1), untilMs: Date.UTC(2024, 1, 29) };
    const { timeline } = await filtered({ ...february, linkKinds: ['pays'] });
    expect(timeline).toMatchObject({ fromMs: Date.UTC(2024, 0, 10), before: 0, undated: 0 });
    expect(timeline!.counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(timeline!.counts.length).toBeLessThanOrEqual(60);
    // Nothing that is known has a time.
    expect((await filtered({ linkKinds: ['knows'] })).timeline).toBeUndefined();
  });

  test('of grades is that of the analyses', async () => {
    const admiralty = { reliability: ['A', 'B'], credibility: ['1', '2'] };
    const grades = { ungraded: false, schemes: { admiralty } };
    const { bundles } = await filtered({ grades });
    expect(bundles.map(({ kind, links }) => [kind, links]).sort()).toEqual([
      ['knows', 1],
      ['pays', 1],
    ]);
  });
});

describe('of the demo case', () => {
  test('everything is there, once', async () => {
    const graph = await draw({ limit: 20_000 }, IN_DEMO);
    expect(graph).toMatchObject({ shown: snapshot.entities.length, total: graph.shown });
    expect(new Set(graph.nodes.map(({ id }) => id)).size).toBe(graph.shown);
    const links = graph.bundles.reduce((sum, bundle) => sum + bundle.links, 0);
    expect(links).toBe(snapshot.links.length);
    const keys = graph.bundles.map((bundle) =>
      [bundle.source, bundle.target, bundle.kind, bundle.directed].join('|'),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('an import that goes on shows as soon as it has written', async () => {
    const before = await draw({ limit: 1 });
    const upload = await server.at.upload('people.csv', 'id,name\nnew,New\n');
    await server.at.work(`${IN_SMALL}/imports`, { files: [{ upload }] });
    expect((await draw({ limit: 1 })).total).toBe(before.total + 1);
  });
});

test('the links of an entity are counted over all neighbours', async () => {
  const { bundles, links, neighbours } = await server.at.get<{
    bundles: unknown[];
    links: number;
    neighbours: number;
  }>(`${IN_SMALL}/entities/b`);
  expect({ links, neighbours }).toEqual({ links: 6, neighbours: 1 });
  expect(bundles).toHaveLength(3);
  expect(bundles).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'pays', direction: 'in', links: 3 }),
      expect.objectContaining({ kind: 'pays', direction: 'out', links: 1 }),
      { kind: 'knows', direction: 'both', links: 2 },
    ]),
  );
});

describe('the neighbours of an entity', () => {
  const near = (body: object) =>
    server.at.send<GraphNeighbours>('POST', `${IN_SMALL}/graph/neighbours`, { body });
  const counts = ({ neighbours }: GraphNeighbours) =>
    neighbours.map(({ entity, links }) => [entity.id, links]);

  test('are counted over the links that the filter admits, itself left out', async () => {
    expect(counts(await near({ entity: 'a' }))).toEqual([['b', 6]]);
    expect(counts(await near({ entity: 'a', filter: { linkKinds: ['pays'] } }))).toEqual([
      ['b', 4],
    ]);
    const untilMs = Date.UTC(2024, 0, 31);
    expect(counts(await near({ entity: 'a', filter: { untilMs } }))).toEqual([['b', 1]]);
    expect(await near({ entity: 'a', filter: { entityKinds: ['company'] } })).toMatchObject({
      neighbours: [],
      shown: 0,
      total: 0,
    });
    const admiralty = { reliability: ['A'], credibility: ['1'] };
    const grades = { ungraded: false, schemes: { admiralty } };
    expect(counts(await near({ entity: 'a', filter: { grades } }))).toEqual([['b', 1]]);
    expect(counts(await near({ entity: 'd', filter: { grades } }))).toEqual([]);
  });

  test('of a direction: directed links alone have one', async () => {
    expect(counts(await near({ entity: 'a', direction: 'out' }))).toEqual([['b', 3]]);
    expect(counts(await near({ entity: 'a', direction: 'in' }))).toEqual([['b', 1]]);
    expect(counts(await near({ entity: 'c', direction: 'out' }))).toEqual([]);
  });

  test('of some kinds, whatever the kind of the one asked about', async () => {
    expect(counts(await near({ entity: 'a', kinds: ['person'] }))).toEqual([['b', 6]]);
    expect(await near({ entity: 'a', kinds: ['phone'] })).toMatchObject({ shown: 0, total: 0 });
  });

  test('of several are those of any, and none of them', async () => {
    expect(counts(await near({ entities: ['a', 'c'] }))).toEqual([
      ['b', 6],
      ['d', 1],
    ]);
    expect(counts(await near({ entities: ['a', 'b'] }))).toEqual([]);
    const body = { entities: ['a', 'nobody'] };
    const answer = await server.at.call('POST', `${IN_SMALL}/graph/neighbours`, { body });
    expect(answer).toMatchObject({ status: 404 });
    expect(answer.text).toContain('1 of the 2 entities are not in this case');
  });

  test('are asked for by one name or several, never both or none', async () => {
    for (const body of [{}, { entity: 'a', entities: ['b'] }]) {
      const answer = await server.at.call('POST', `${IN_SMALL}/graph/neighbours`, { body });
      expect(answer.status).toBe(400);
    }
  });

  test('say how many there are beyond the limit, most links first', async () => {
    const busiest = (await draw({ limit: 1 }, IN_DEMO)).nodes[0]!;
    const path = `${IN_DEMO}/graph/neighbours`;
    const few = await server.at.send<GraphNeighbours>('POST', path, {
      body: { entity: busiest.id, limit: 3 },
    });
    expect(few).toMatchObject({ shown: 3, total: busiest.neighbours });
    const links = few.neighbours.map((each) => each.links);
    expect(links).toEqual([...links].sort((a, b) => b - a));
  });
});

describe('by amount, and common to several', () => {
  const IN_MONEY = '/api/cases/Money';
  const ask = (route: string, body: object) =>
    server.at.send<GraphNeighbours>('POST', `${IN_MONEY}/graph/${route}`, { body });
  const ids = ({ neighbours }: GraphNeighbours) => neighbours.map(({ entity }) => entity.id);

  beforeAll(async () => {
    const people =
      'id,name,role\nhub,Hub,\neu,Eu,\nro,Ro,\nno,No,\nmix,Mix,\nvic,Vera Klar,victim\n';
    const payments = `from,to,amount,currency,at
hub,eu,100,EUR,2024-01-01
hub,ro,9000,RON,2024-01-02
ro,hub,20,EUR,2024-01-03
hub,mix,60,EUR,2024-01-04
hub,mix,60,EUR,2024-01-05
hub,mix,1,RON,2024-01-06
eu,mix,5,EUR,2024-01-07
`;
    const links =
      'source,target,kind\nhub,no,knows\nhub,no,meets\nhub,no,family\nhub,no,associate\neu,vic,knows\nhub,vic,knows\n';
    const files = [
      { upload: await server.at.upload('people.csv', people) },
      { upload: await server.at.upload('transactions.csv', payments) },
      { upload: await server.at.upload('links.csv', links) },
    ];
    const job = await server.at.work(`${IN_MONEY}/imports`, { files });
    expect(job).toMatchObject({ state: 'done', result: { report: { rejectedRows: 0 } } });
  });

  test('amounts of one currency compare, others are never added to them', async () => {
    const order = { by: 'amount', currency: 'EUR' };
    const found = await ask('neighbours', { entity: 'hub', order });
    // 120, 100, 20; then those without euros, by links. 9,000 lei are not 9,000 euros.
    expect(ids(found).slice(0, 4)).toEqual(['mix', 'eu', 'ro', 'no']);
    expect(found).toMatchObject({ shown: 5, total: 5, currencies: { EUR: 3, RON: 2 } });
    expect(found.neighbours[0]).toMatchObject({ links: 3, amounts: { EUR: 120, RON: 1 } });
    expect(ids(await ask('neighbours', { entity: 'hub', order, direction: 'in' }))).toEqual(['ro']);
    const inLei = { by: 'amount', currency: 'RON' };
    const two = await ask('neighbours', { entity: 'hub', order: inLei, limit: 2 });
    expect(ids(two)).toEqual(['ro', 'mix']);
    expect(two).toMatchObject({ shown: 2, total: 5 });
  });

  test('who is linked to all of them, under the filter, protected persons as pseudonyms', async () => {
    const found = await ask('common-neighbours', { entities: ['hub', 'eu'] });
    expect(found).toMatchObject({ shown: 2, total: 2 });
    expect(ids(found)[0]).toBe('mix');
    expect(found.neighbours[0]).toMatchObject({ links: 4, linkedTo: 2, closest: 'hub' });
    expect(found.neighbours[1]!.entity.name).toMatch(/^Protected /u);
    expect(JSON.stringify(found)).not.toMatch(/Vera|Klar|"vic"/u);
    const filter = { linkKinds: ['knows'] };
    const known = await ask('common-neighbours', { entities: ['hub', 'eu'], filter });
    expect(known).toMatchObject({ total: 1, neighbours: [{ links: 2 }] });
    // By its pseudonym it can be asked about; by its real id it is as if it were not there.
    const [, victim] = found.neighbours;
    const again = { entities: [victim!.entity.id, 'hub'] };
    expect(ids(await ask('common-neighbours', again))).toEqual(['eu']);
    const real = { body: { entities: ['vic', 'hub'] } };
    expect((await server.at.call('POST', `${IN_MONEY}/graph/common-neighbours`, real)).status).toBe(
      404,
    );
  });

  test('the same one named twice is one of them', async () => {
    const { total } = await ask('common-neighbours', { entities: ['hub', 'eu', 'hub'] });
    expect(total).toBe(2);
  });
});
