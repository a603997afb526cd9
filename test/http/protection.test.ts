import { describe, expect, test } from 'vitest';
import type { Chart } from '../../server/contract/chart.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import type { SearchView } from '../../server/contract/views.js';
import { leaksIn, protectedNames, readDemoFile, truth } from '../helpers/demo-files.js';
import { listAuditEntries } from '../helpers/dump-case.js';
import { makeChart } from '../helpers/make-chart.js';
import { type Call, IN_DEMO, serve } from './serve.js';

const victims = new Set(truth.people.victims);
const victim = readDemoFile('phones.csv').find(({ holder = '' }) => victims.has(holder))![
  'holder'
]!;
const name = readDemoFile('people.csv').find(({ id }) => id === victim)!['name']!;
const controller = truth.people.exploitedIn.find((each) => each.victim === victim)!.controller;
const reason = { 'Disclosure-Reason': encodeURIComponent('Gefährdungsbeurteilung, Akte 12') };

let run = '';
let hidden: string[] = [];

const server = serve({}, async (at) => {
  await at.importDemo();
  const { result } = await at.work(`${IN_DEMO}/runs`, { levels: true, nullDraws: 19 });
  run = result?.type === 'run' ? result.run : '';
  const body = { limit: 20_000 };
  const graph = await at.send<GraphView>('POST', `${IN_DEMO}/graph`, { body });
  hidden = graph.nodes.filter((node) => node.isProtected).map(({ id }) => id);
  const people = graph.nodes.filter((node) => node.isProtected && node.kind === 'person');
  const chart = { body: makeChart(hidden), headers: { 'If-Match': '*' } };
  await at.send('PUT', `${IN_DEMO}/charts/${encodeURIComponent(`About ${name}`)}`, chart);
  expect(people.length).toBe(truth.people.victims.length + truth.people.witnesses.length);
});

/** Every address that tells something of the case. */
function listRequests(): [string, string, Call][] {
  const get = (path: string): [string, string, Call] => ['GET', path, {}];
  const entities = hidden.slice(0, 12).flatMap((id) => {
    const entity = `${IN_DEMO}/entities/${id}`;
    return [get(entity), get(`${entity}/neighbours`), get(`${entity}/links?with=${controller}`)];
  });
  return [
    ...['/cases', '/jobs', '/audit/verification'].map((path) => get(`/api${path}`)),
    ...['', '/sources', '/runs', `/runs/${run}`, `/runs/${run}/groups?first=100`, '/charts'].map(
      (path) => get(IN_DEMO + path),
    ),
    ...protectedNames.slice(0, 8).map((each) => get(`${IN_DEMO}/search?q=${encodeURI(each)}x`)),
    ...['a', 'p0', '+40', 'protected'].map((q) =>
      get(`${IN_DEMO}/search?q=${encodeURIComponent(q)}&limit=200`),
    ),
    ['POST', `${IN_DEMO}/graph`, { body: { limit: 20_000 } }],
    ['POST', `${IN_DEMO}/graph`, { body: { entities: [...hidden, controller] } }],
    ['POST', `${IN_DEMO}/graph/neighbours`, { body: { entities: hidden.slice(0, 5) } }],
    ['POST', `${IN_DEMO}/graph/neighbours`, { body: { entities: [controller], limit: 5_000 } }],
    [
      'POST',
      `${IN_DEMO}/graph/common-neighbours`,
      { body: { entities: [controller, hidden[0]!], limit: 5_000 } },
    ],
    ...entities,
    get(`${IN_DEMO}/entities/${controller}/neighbours?limit=1000`),
    ...['hops', 'weight', 'time'].map((by): [string, string, Call] => [
      ...(['POST', `${IN_DEMO}/paths`] as const),
      { body: { entities: [controller, ...hidden.slice(0, 2)], by, count: 5 } },
    ]),
    ...['json', 'graphml', 'gexf'].map((format) => get(`${IN_DEMO}/export?format=${format}`)),
    ...['entities', 'links', 'transactions', 'calls'].map((table) =>
      get(`${IN_DEMO}/export?format=csv&table=${table}`),
    ),
  ];
}

describe('nobody who is protected is named', () => {
  test('in any reply', async () => {
    const requests = listRequests();
    expect(requests.length).toBeGreaterThan(50);
    for (const [method, path, call] of requests) {
      const { status, text } = await server.at.call(method, path, call);
      // What was typed is what was typed.
      const told = text.replace(/"query":"[^"]*"/u, '');
      expect({ path, status, leaks: leaksIn(told) }).toEqual({ path, status: 200, leaks: [] });
    }
  });

  test('in a chart, its name and its address', async () => {
    const { charts } = await server.at.get<{ charts: { name: string }[] }>(`${IN_DEMO}/charts`);
    const [{ name: shown }] = charts as [{ name: string }];
    const path = `${IN_DEMO}/charts/${encodeURIComponent(shown)}`;
    const { text, json } = await server.at.call('GET', path);
    expect(leaksIn(text)).toEqual([]);
    expect((json as Chart).content.nodes.map(({ id }) => id)).toEqual(hidden);
  });

  test('in what a job left behind, or in the events that follow it', async () => {
    const job = await server.at.work(`${IN_DEMO}/layouts`, { limit: 20_000, iterations: 1 });
    const { positions } = job.result as { positions: Record<string, unknown> };
    expect(Object.keys(positions)).toEqual(expect.arrayContaining(hidden));
    const { text } = await server.at.call('GET', `/api/jobs/${job.id}`);
    expect(leaksIn(text)).toEqual([]);
    expect(Object.keys(positions)).not.toContain(victim);
  });

  test('and a real id is answered like one that is not there', async () => {
    for (const path of [`/entities/${victim}`, `/entities/${victim}/neighbours`]) {
      const real = await server.at.call('GET', IN_DEMO + path);
      const none = await server.at.call('GET', IN_DEMO + path.replace(victim, 'P999'));
      expect(real.status).toBe(404);
      const withoutId = (text: string) =>
        text.replaceAll(/P\d{3}/gu, '').replace(/"requestId":"[^"]*"/u, '');
      expect(withoutId(real.text)).toBe(withoutId(none.text));
    }
    const graph = await server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, {
      body: { entities: [victim, 'P999'] },
    });
    expect(graph).toMatchObject({ nodes: [], missing: [victim, 'P999'] });
  });
});

describe('whoever gives a reason sees real names', () => {
  test('and the log keeps the reason', async () => {
    const before = (await server.at.store.readAuditHead()).seq;
    const call = { headers: reason };
    const graph = await server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, {
      ...call,
      body: { entities: [...hidden.slice(0, 1), victim] },
    });
    expect(graph.missing).toEqual([]);
    expect(graph.nodes.find(({ id }) => id === victim)).toMatchObject({ name, isProtected: true });
    const entity = await server.at.get(`${IN_DEMO}/entities/${victim}`, call);
    expect(entity).toMatchObject({ entity: { name }, isProtected: true });
    const found = await server.at.get<SearchView>(
      `${IN_DEMO}/search?q=${encodeURIComponent(name)}`,
      call,
    );
    expect(found.hits.map(({ id }) => id)).toContain(victim);
    const result = await server.at.get<AnalysisResult>(`${IN_DEMO}/runs/${run}`, call);
    expect(result.entities.map(({ id }) => id)).toContain(victim);

    const entries = (await listAuditEntries(server.at.store)).slice(before);
    const bodies = entries.map(({ body }) => JSON.parse(body!) as Record<string, unknown>);
    expect(bodies).toHaveLength(4);
    for (const body of bodies) {
      expect(body).toMatchObject({
        ...{ action: 'show protected', actor: 'Inspector Test' },
        details: { reason: 'Gefährdungsbeurteilung, Akte 12' },
      });
    }
  });

  test.each(['', '%20%20x', '%E0%A4%A', 'x'.repeat(1_001)])('%j is none', async (given) => {
    const { status, json } = await server.at.call('GET', `${IN_DEMO}/sources`, {
      headers: { 'Disclosure-Reason': given },
    });
    expect({ status, json }).toMatchObject({
      status: 400,
      json: { issues: [{ in: 'headers', path: 'Disclosure-Reason' }] },
    });
  });
});
