import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { BrokerView } from '../../server/contract/brokers.js';
import { LINK_KINDS } from '../../server/contract/link.js';
import type { Job } from '../../server/contract/job.js';
import { leaksIn, truth } from '../helpers/demo-files.js';
import { IN_DEMO, serve } from './serve.js';

const server = serve({}, async (at) => {
  await at.importDemo();
});

const VIEWS = `${IN_DEMO}/broker-views`;
const QUICK = { top: 10, draws: 20, rewirings: 0 };

async function view(body: object): Promise<BrokerView> {
  const { result } = await server.at.work(VIEWS, body);
  return server.at.get<BrokerView>(`${VIEWS}/${result?.type === 'brokers' ? result.view : ''}`);
}

/** Ties, calls and payments: who passes one border post is not one group. */
const LEFT_OUT = ['crosses', 'approves', 'attends', 'located_at', 'travels_to', 'advertises'];
const TIES = LINK_KINDS.filter(
  (kind) => ![...LEFT_OUT, 'books', 'uses_vehicle', 'other'].includes(kind),
);

describe('the demo case', () => {
  test('has the five planted brokers among the first ten; the one watched most is explained by that', async () => {
    const { rankings } = await view({ ...QUICK, linkKinds: TIES, draws: 0, rewirings: 199 });
    const people = rankings
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ brokers }) => brokers);
    const planted = new Set(truth.network.brokers.map(({ id }) => id));
    const found = people.filter(({ id, rankInKind }) => planted.has(id) && rankInKind <= 10);
    expect(found.map(({ id }) => id).sort()).toEqual([...planted].sort());
    // Their numbers of links alone do not explain it; those of the bystander do.
    for (const { significance } of found) expect(significance?.p).toBe(0.005);
    const bystander = people.find(({ id }) => id === truth.network.overwatchedBystander);
    expect(bystander?.rankInKind).toBeLessThanOrEqual(10);
    expect(bystander?.significance?.p).toBeGreaterThan(0.5);
  });
});

describe('a broker view', () => {
  test('names no protected person, and ranks none', async () => {
    const body = { ...QUICK, top: 50, draws: 0 };
    const { result } = await server.at.work(VIEWS, body);
    const id = result?.type === 'brokers' ? result.view : '';
    const { text, json } = await server.at.call('GET', `${VIEWS}/${id}`);
    expect(leaksIn(text)).toEqual([]);
    const hidden = new Set([...truth.people.victims, ...truth.people.witnesses]);
    const shown = { headers: { 'Disclosure-Reason': 'Threat assessment' } };
    const open = await server.at.get<BrokerView>(`${VIEWS}/${id}`, shown);
    for (const { rankings } of [json as BrokerView, open]) {
      const ids = rankings.flatMap(({ brokers }) => brokers.map((broker) => broker.id));
      expect(ids.length).toBeGreaterThan(50);
      expect(ids.filter((each) => hidden.has(each) || each.startsWith('protected'))).toEqual([]);
    }
  });

  test('is listed, and says how it was made', async () => {
    const { run, draws, rankings } = await view({ ...QUICK, linkKinds: ['pays'], seed: 4 });
    expect(run.parameters).toMatchObject({ seed: 4, linkKinds: ['pays'], projection: 'actors' });
    expect(draws).toMatchObject({ asked: 20, run: 20 });
    expect(rankings.map(({ kind, observation }) => `${kind} ${observation}`)).toEqual(
      expect.arrayContaining(['person observed']),
    );
    const { views } = await server.at.get<{ views: { id: string }[] }>(VIEWS);
    expect(views[0]?.id).toBe(run.id);
  });

  test('ends within a second of being cancelled', async () => {
    const body = { draws: 1_000, rewirings: 9_999 };
    const { id } = await server.at.send<Job>('POST', VIEWS, { body });
    let job = await server.at.get<Job>(`/api/jobs/${id}`);
    while (job.progress.stage !== 'sensitivity draws') {
      await sleep(50);
      job = await server.at.get<Job>(`/api/jobs/${id}`);
    }
    const startedMs = performance.now();
    const ended = await server.at.send<Job>('DELETE', `/api/jobs/${id}`);
    expect(ended.state).toBe('cancelled');
    expect(performance.now() - startedMs).toBeLessThan(1_000);
  });

  test.each([
    ['more than 50', { top: 51 }],
    ['no whole number of draws', { draws: 1.5 }],
    ['an unknown kind of link', { linkKinds: ['loves'] }],
  ])('is not made of %s', async (_title, body) => {
    const { status, json } = await server.at.call('POST', VIEWS, { body });
    expect({ status, json }).toMatchObject({ status: 400, json: { issues: [{ in: 'body' }] } });
  });

  test('of another case is not there', async () => {
    await server.at.call('POST', '/api/cases', { body: { name: 'Other' } });
    const { run } = await view({ ...QUICK, linkKinds: ['pays'], draws: 0 });
    const { status } = await server.at.call('GET', `/api/cases/Other/broker-views/${run.id}`);
    expect(status).toBe(404);
  });
});
