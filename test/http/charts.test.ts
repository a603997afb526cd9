import { expect, test } from 'vitest';
import type { Chart, ChartSummary } from '../../server/contract/chart.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import { pathRulesSchema } from '../../server/contract/paths.js';
import { makeChart } from '../helpers/make-chart.js';
import { serve } from './serve.js';

const PEOPLE = 'id,name,role\np1,Alma Quist,\np2,Bo Rask,\np3,Cleo Vinter,witness\n';
const LINKS = 'source,target,kind\np1,p2,knows\np2,p3,knows\n';
const IN_CASE = '/api/cases/Charts';

const server = serve({}, async (at) => {
  const files = [
    { upload: await at.upload('people.csv', PEOPLE) },
    { upload: await at.upload('links.csv', LINKS) },
  ];
  const job = await at.work(`${IN_CASE}/imports`, { files });
  expect(job.state).toBe('done');
});

const save = (name: string, ids: string[], condition: string) =>
  server.at.call('PUT', `${IN_CASE}/charts/${encodeURIComponent(name)}`, {
    body: makeChart(ids),
    headers: { 'If-Match': condition },
  });

test('one writes on what one has read, or is told what is there', async () => {
  const first = await save('Ties', ['p1', 'p2'], '""');
  expect(first).toMatchObject({ status: 200, json: { version: 1, savedBy: 'Inspector Test' } });
  expect(await save('Ties', ['p1'], '""')).toMatchObject({
    status: 409,
    json: { current: { name: 'Ties', version: 1 } },
  });
  const read = await server.at.call('GET', `${IN_CASE}/charts/Ties`);
  // Both the whole ETag and the version alone name what was read.
  const second = await save('Ties', ['p1'], read.headers.get('etag')!);
  expect(second).toMatchObject({ status: 200, json: { version: 2 } });
  expect(await save('Ties', ['p2'], read.headers.get('etag')!)).toMatchObject({
    status: 409,
    json: { current: { version: 2 } },
  });
  expect(await save('Ties', ['p2'], '"2"')).toMatchObject({ json: { version: 3 } });
  expect((await save('Ties', ['p2'], 'no tag')).status).toBe(400);
  expect((await save('Ties', ['p2'], '"other.server"')).status).toBe(409);
  const gone = await server.at.call('DELETE', `${IN_CASE}/charts/Ties`, {
    headers: { 'If-Match': '"2"' },
  });
  expect(gone).toMatchObject({ status: 409, json: { current: { version: 3 } } });
});

test('a chart is the same picture again', async () => {
  await save('Same', ['p2', 'p1'], '*');
  const { content } = await server.at.get<Chart>(`${IN_CASE}/charts/Same`);
  expect(content).toEqual(makeChart(['p2', 'p1']));
});

test('pseudonyms stand for stored ids; what is not in the case is left out', async () => {
  const graph = await server.at.send<GraphView>('POST', `${IN_CASE}/graph`, { body: {} });
  const witness = graph.nodes.find(({ isProtected }) => isProtected)!.id;
  // Whoever types the real id of somebody protected does not learn that they guessed well.
  await save('Hidden', [witness, 'p3', 'nobody', 'p1'], '*');
  const { content } = await server.at.get<Chart>(`${IN_CASE}/charts/Hidden`);
  expect(content.nodes.map(({ id }) => id)).toEqual([witness, 'p1']);
  expect(content.selected).toBe(witness);
  const shown = await server.at.get<Chart>(`${IN_CASE}/charts/Hidden`, {
    headers: { 'Disclosure-Reason': encodeURIComponent('Übergabe an Gutachterin') },
  });
  expect(shown.content.nodes.map(({ id }) => id)).toEqual(['p3', 'p1']);
});

test('who turns out to be a victim later is a pseudonym on older charts, in their names too', async () => {
  await save('Around Alma Quist', ['p1', 'p2'], '""');
  const before = await server.at.call('GET', `${IN_CASE}/charts/Around%20Alma%20Quist`);
  const upload = await server.at.upload('roles.csv', 'person,role\np1,identified_victim\n');
  await server.at.work(`${IN_CASE}/imports`, { files: [{ upload }] });

  const { charts } = await server.at.get<{ charts: ChartSummary[] }>(`${IN_CASE}/charts`);
  const renamed = charts.find(({ name }) => name.startsWith('Around'))!.name;
  expect(renamed).toMatch(/^Around Protected person [0-9A-Z]{6}$/u);
  const path = `${IN_CASE}/charts/${encodeURIComponent(renamed)}`;
  const after = await server.at.call('GET', path, {
    headers: { 'If-None-Match': before.headers.get('etag')! },
  });
  // The version is the same, what may be shown is not.
  expect(after.status).toBe(200);
  expect(after.text).not.toMatch(/Alma|Quist|"p1"/u);
  const { content } = after.json as Chart;
  expect(content.nodes[0]!.id).toMatch(/^protected-/u);
  expect(await save(renamed, [content.nodes[0]!.id], '"1"')).toMatchObject({
    status: 200,
    json: { name: renamed, version: 2 },
  });
});

test('groups keep their members by stored ids, and no title or note names a protected person', async () => {
  const graph = await server.at.send<GraphView>('POST', `${IN_CASE}/graph`, { body: {} });
  const witness = graph.nodes.find(
    ({ isProtected, name }) => isProtected && !name.includes('Alma'),
  )!;
  const fold = { id: 'fold:1', by: 'hand', isFolded: true };
  const folds = [
    { ...fold, title: 'Round Cleo Vinter', members: ['p2', witness.id, 'p3', 'nobody'] },
  ];
  const body = { ...makeChart(['p2', witness.id]), folds, note: 'Cleo Vinter was seen with Bo.' };
  const saved = await server.at.call('PUT', `${IN_CASE}/charts/Folded`, {
    body,
    headers: { 'If-Match': '""' },
  });
  expect(saved).toMatchObject({ status: 200, json: { entities: 2, savedBy: 'Inspector Test' } });
  const read = await server.at.call('GET', `${IN_CASE}/charts/Folded`);
  expect(read.text).not.toMatch(/Cleo|Vinter|"p3"/u);
  const { content } = read.json as Chart;
  expect(content.folds).toMatchObject([{ id: 'fold:1', members: ['p2', witness.id] }]);
  expect(content.folds?.[0]?.title).toMatch(/^Round Protected person [0-9A-Z]{6}$/u);
  const list = await server.at.call('GET', `${IN_CASE}/charts`);
  expect(list.text).not.toMatch(/Cleo|Vinter/u);
  const { charts } = list.json as { charts: ChartSummary[] };
  const summary = charts.find(({ name }) => name === 'Folded')!;
  expect(summary.entities).toBe(2);
  expect(summary.note).toMatch(/was seen with Bo\.$/u);
});

test('kept paths are the same again, under pseudonyms, and whole or not at all', async () => {
  const graph = await server.at.send<GraphView>('POST', `${IN_CASE}/graph`, { body: {} });
  const other = graph.nodes.find(({ name }) => name === 'Bo Rask')!.id;
  const hidden = graph.nodes.find(({ id }) => id.startsWith('protected-'))!.id;
  const rules = pathRulesSchema.parse({ by: 'time', order: 'certain' });
  const paths = [
    { entities: [hidden, other], rules },
    { entities: ['p2', 'nobody'], rules },
  ];
  const body = makeChart(['p2'], { paths });
  await server.at.send('PUT', `${IN_CASE}/charts/Ways`, { body, headers: { 'If-Match': '*' } });
  const { content } = await server.at.get<Chart>(`${IN_CASE}/charts/Ways`);
  expect(content.paths).toEqual([paths[0]]);
  const shown = await server.at.get<Chart>(`${IN_CASE}/charts/Ways`, {
    headers: { 'Disclosure-Reason': encodeURIComponent('risk assessment') },
  });
  expect(shown.content.paths?.[0]?.entities[0]).toMatch(/^p[13]$/u);
});

test('what was taken off a chart is masked like what is on it', async () => {
  const graph = await server.at.send<GraphView>('POST', `${IN_CASE}/graph`, { body: {} });
  const witness = graph.nodes.find(({ isProtected }) => isProtected)!.id;
  const removed = [
    { id: witness, x: 1, y: 2 },
    { id: 'not there', x: 0, y: 0 },
  ];
  const body = { ...makeChart(['p1']), removed };
  const path = `${IN_CASE}/charts/Removed`;
  await server.at.send('PUT', path, { body, headers: { 'If-Match': '*' } });
  const { content } = await server.at.get<Chart>(path);
  expect(content.removed).toEqual([{ id: witness, x: 1, y: 2 }]);
  // As stored it is the person, whatever the pseudonym will be.
  const { id } = (await server.at.store.findCase('Charts'))!;
  const stored = await server.at.store.findChart(id, 'Removed');
  expect(stored!.content.removed).toEqual([{ id: expect.stringMatching(/^p\d$/u), x: 1, y: 2 }]);
});
