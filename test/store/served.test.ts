import { describe, expect, inject, test } from 'vitest';
import type { GraphView } from '../../server/contract/graph-view.js';
import { newCaseName } from '../helpers/each-store.js';
import { makeChart } from '../helpers/make-chart.js';
import { Served } from '../http/serve.js';

const neo4j = inject('neo4j');

/** What a person does first, over HTTP; test/http does it all, on the embedded store. */
async function useServer(at: Served): Promise<void> {
  const path = `/api/cases/${encodeURIComponent(newCaseName())}`;
  expect(await at.get('/api/ready')).toEqual({ status: 'ready', store: at.store.kind });
  const texts = {
    'people.csv': 'id,name,role\na,Ada,\nb,Bea,witness\nc,Cem,\n',
    'links.csv': 'source,target,kind\na,b,knows\nb,c,knows\na,c,knows\n',
  };
  const files = [];
  for (const [name, text] of Object.entries(texts)) {
    files.push({ upload: await at.upload(name, text) });
  }
  const imported = await at.work(`${path}/imports`, { files });
  expect(imported).toMatchObject({ state: 'done', result: { report: { rows: 6 } } });

  const graph = await at.send<GraphView>('POST', `${path}/graph`, { body: {} });
  expect(graph).toMatchObject({ shown: 3, linkKinds: { knows: { shown: 3, total: 3 } } });
  const witness = graph.nodes.find(({ isProtected }) => isProtected)!.id;
  expect(JSON.stringify(graph)).not.toContain('Bea');
  expect(await at.get(`${path}/entities/${witness}`)).toMatchObject({ links: 2, neighbours: 2 });
  const ends = { body: { entities: ['a', witness] } };
  expect(await at.send('POST', `${path}/paths`, ends)).toMatchObject({
    paths: [{ length: 1 }, { length: 2 }],
  });
  const chart = { body: makeChart([witness]), headers: { 'If-Match': '""' } };
  expect(await at.send('PUT', `${path}/charts/One`, chart)).toMatchObject({ version: 1 });
  expect((await at.call('PUT', `${path}/charts/One`, chart)).status).toBe(409);
  const run = await at.work(`${path}/runs`, {});
  expect(run).toMatchObject({ state: 'done', result: { type: 'run' } });
  const name = decodeURIComponent(path.split('/').at(-1)!);
  await at.send('DELETE', path, { body: { confirm: name } });
  expect((await at.call('GET', path)).status).toBe(404);
}

describe('a server', () => {
  test('on the embedded store', async () => {
    const at = await Served.start({});
    await useServer(at).finally(() => at.close());
  });

  test.skipIf(neo4j === null)('on Neo4j', async () => {
    const at = await Served.start({ neo4j: { ...neo4j!, retryMs: 30_000 } });
    await useServer(at).finally(() => at.close());
  });
});
