import { expect, test } from 'vitest';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { SharedView } from '../../server/contract/shared-view.js';
import { serve } from './serve.js';

const IN_CASE = '/api/cases/Shared';

const FILES: Readonly<Record<string, string>> = {
  'people.csv': 'id,name,role\np1,Alma,\np2,Bo,\np3,Cleo Vinter,witness\np4,Dan,\np5,Eve,\n',
  'entities.csv': 'id,kind,name\nc1,company,Cargo SRL\nv1,vehicle,ABC 1\n',
  'phones.csv': 'id,number\nt1,+37360000001\nt2,+37360000002\nt3,+37360000003\n',
  'links.csv':
    'source,target,kind,start\n' +
    'p1,t1,uses_phone,2024-01-01\np2,t1,uses_phone,2024-02-01\n' +
    'p1,t2,uses_phone,2024-01-01\n' +
    'p1,t3,uses_phone,2024-01-01\np2,t3,uses_phone,2024-01-01\np4,t3,uses_phone,2024-01-01\n' +
    'p5,t3,uses_phone,2024-01-01\n' +
    'c1,v1,uses_vehicle,2024-01-01\np3,v1,uses_vehicle,2024-01-01\n' +
    't1,t2,calls,2024-01-01\n',
};

const server = serve({}, async (at) => {
  const files = [];
  for (const [name, text] of Object.entries(FILES)) {
    files.push({ upload: await at.upload(name, text) });
  }
  const job = await at.work(`${IN_CASE}/imports`, { files });
  expect(job.state).toBe('done');
});

const ask = (body: object) =>
  server.at.send<SharedView>('POST', `${IN_CASE}/graph/shared`, {
    body: { kinds: ['phone', 'vehicle'], most: 3, ...body },
  });

test('an item joins those drawn who share it; whether it is too common counts in the whole case', async () => {
  const { items, hubs, alone, bundles } = await ask({ entities: ['p1', 'p2'] });
  expect(items.map(({ id, sharers }) => [id, sharers])).toEqual([['t1', 2]]);
  // Two of the four who share it are drawn, and four are too many.
  expect(hubs.map(({ id, sharers }) => [id, sharers])).toEqual([['t3', 4]]);
  expect(alone).toBe(1);
  expect(bundles.map(({ source, target }) => `${source} ${target}`).sort()).toEqual([
    ...['p1 t1', 'p2 t1'],
  ]);
  const wider = await ask({ entities: ['p1', 'p2'], most: 4 });
  expect(wider.items.map(({ id }) => id)).toEqual(['t1', 't3']);
  expect(wider.hubs).toEqual([]);
});

test('companies share too, and a protected person keeps a pseudonym', async () => {
  const all = await server.at.send<GraphView>('POST', `${IN_CASE}/graph`, { body: {} });
  const hidden = all.nodes.filter(({ isProtected }) => isProtected).map(({ id }) => id);
  const reply = await ask({ entities: ['c1', ...hidden] });
  expect(reply.items).toHaveLength(1);
  expect(reply.items[0]).toMatchObject({ kind: 'vehicle', sharers: 2, isProtected: true });
  expect(JSON.stringify(reply)).not.toMatch(/Cleo|Vinter|ABC 1|"p3"|"v1"/u);
});

test('the filter of the graph decides which links are there', async () => {
  const until = Date.UTC(2024, 0, 15);
  const early = await ask({ entities: ['p1', 'p2'], filter: { untilMs: until } });
  expect(early.items.map(({ id }) => id)).toEqual([]);
  // An item that the filter of kinds does not draw joins all the same.
  const people = await ask({ entities: ['p1', 'p2'], filter: { entityKinds: ['person'] } });
  expect(people.items.map(({ id }) => id)).toEqual(['t1']);
  const calls = await ask({ entities: ['p1', 'p2'], filter: { linkKinds: ['calls'] } });
  expect(calls).toMatchObject({ items: [], hubs: [], alone: 0, bundles: [] });
});
