import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BrokerView } from '../../server/contract/brokers.js';
import type { DisruptionResult } from '../../server/contract/disruption.js';
import type { Job } from '../../server/contract/job.js';
import type { AnalysisResult } from '../../server/contract/results.js';
import { serve } from './serve.js';

const everyPair = [...'abcdefgh'].flatMap((one, at, all) =>
  all.slice(at + 1).map((other) => `${one},${other}`),
);
const names = (ids: readonly string[]) =>
  `id,name\n${ids.map((id) => `${id},Name ${id}`).join('\n')}\n`;
/** A ring of so many with shortcuts: every search reaches all. */
const RING = 30_000;
const ring = [1, 7, 31, 127].flatMap((step) =>
  Array.from({ length: RING }, (_, at) => `n${at},n${(at + step) % RING}`),
);

const server = serve({}, async (at) => {
  const fill = async (name: string, files: Readonly<Record<string, string>>, more = {}) => {
    const uploads = [];
    for (const [file, text] of Object.entries(files)) {
      uploads.push({ upload: await at.upload(file, text) });
    }
    await at.work(`/api/cases/${name}/imports`, { files: uploads, ...more });
  };
  await at.send('POST', '/api/cases', { body: { name: 'Nobody' } });
  await fill('One', { 'people.csv': names(['a']) });
  await fill('Isolated', { 'people.csv': names([...'abc']) });
  await fill('Complete', {
    'people.csv': names([...'abcdefgh']),
    'links.csv': `source,target\n${everyPair.join('\n')}\n`,
  });
  const ends = { createMissing: 'person' };
  await fill('Ring', { 'links.csv': `source,target\n${ring.join('\n')}\n` }, ends);
});

async function analyse(name: string, body: object = {}): Promise<AnalysisResult> {
  const { result, problem } = await server.at.work(`/api/cases/${name}/runs`, body);
  if (result?.type !== 'run') throw new Error(problem?.detail);
  return server.at.get(`/api/cases/${name}/runs/${result.run}`);
}

describe.each([
  ['Nobody', 0, 0],
  ['One', 1, 0],
  ['Isolated', 3, 0],
  ['Complete', 8, 28],
])('a case such as %s', (name, entities, links) => {
  test('goes through every analysis, asked for more members than there are', async () => {
    const run = await analyse(name);
    expect(run.graph).toMatchObject({ entities, links });
    expect(run.entities.map(({ betweenness }) => betweenness)).toEqual(Array(entities).fill(0));

    const views = `/api/cases/${name}/broker-views`;
    const viewed = (await server.at.work(views, { top: 50 })).result;
    const view = viewed?.type === 'brokers' ? viewed.view : '';
    const { rankings } = await server.at.get<BrokerView>(`${views}/${view}`);
    expect(rankings.flatMap(({ brokers }) => brokers)).toEqual([]);

    const disruptions = `/api/cases/${name}/disruptions`;
    for (const by of ['degree', 'key-players']) {
      const tried = (await server.at.work(disruptions, { by, steps: 50 })).result;
      const id = tried?.type === 'disruption' ? tried.disruption : '';
      const { steps } = await server.at.get<DisruptionResult>(`${disruptions}/${id}`);
      expect(steps).toHaveLength(entities);
    }
  });
});

describe('a body', () => {
  test.each([
    ['a seed that is no integer', { seed: 1.5 }, 'seed'],
    ['a seed in words', { seed: 'one' }, 'seed'],
    ['an amount without currency', { weight: { by: 'amount' } }, 'weight'],
    ['two currencies', { weight: { by: 'amount', currency: ['EUR', 'RON'] } }, 'weight'],
    ['an unknown method', { betweennessMethod: 'guess' }, 'betweennessMethod'],
    ['a budget of nothing', { betweennessBudget: 0 }, 'betweennessBudget'],
    ['an unknown measure', { measures: ['charm'] }, 'measures'],
  ])('with %s is refused, and says where', async (_title, body, path) => {
    const { status, json } = await server.at.call('POST', '/api/cases/One/runs', { body });
    expect(status).toBe(400);
    const { issues } = json as { issues: { path: string }[] };
    expect(issues.some((issue) => issue.path.startsWith(path))).toBe(true);
  });
});

describe('jobs', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('two at once both end, each with its own result', async () => {
    const results = await Promise.all([1, 2].map((seed) => analyse('Complete', { seed })));
    expect(results.map(({ run }) => run.seed)).toEqual([1, 2]);
    expect(new Set(results.map(({ run }) => run.id)).size).toBe(2);
    expect(results[1]?.run.inputHash).toBe(results[0]?.run.inputHash);
  });

  test('one that is cancelled ends, leaves no run, and the next one is served', async () => {
    const path = '/api/cases/Ring/runs';
    const { id } = await server.at.send<Job>('POST', path, { body: { nullDraws: 9_999 } });
    let job = await server.at.get<Job>(`/api/jobs/${id}`);
    while (job.progress.stage !== 'shortest paths' && job.state !== 'failed') {
      await sleep(50);
      job = await server.at.get<Job>(`/api/jobs/${id}`);
    }
    // What it will not do is known before the random networks are drawn, and goes on being told.
    expect(job.progress.note).toMatch(
      /^For the size of the case 138 instead of 9,999 random networks are drawn: /u,
    );
    expect((await server.at.send<Job>('DELETE', `/api/jobs/${id}`)).state).toBe('cancelled');
    expect((await server.at.get<{ runs: unknown[] }>(path)).runs).toEqual([]);
    expect((await analyse('One')).graph.entities).toBe(1);
  }, 60_000);

  test.each(['runs', 'broker-views', 'disruptions'])(
    'one of %s whose thread dies fails with the reason, and the server lives on',
    async (kind) => {
      // The thread is real and so is its end; only who ends it is the test.
      vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function die(this: Worker) {
        void this.terminate();
      });
      const path = `/api/cases/Complete/${kind}`;
      const failed = await server.at.work(path, kind === 'disruptions' ? { by: 'degree' } : {});
      expect(failed).toMatchObject({
        state: 'failed',
        problem: {
          title: 'The analysis failed',
          detail: expect.stringMatching(/^The analysis failed: the worker ended without a result/u),
        },
      });
      vi.restoreAllMocks();
      expect((await server.at.call('GET', '/api/health')).status).toBe(200);
      expect((await analyse('Complete')).graph.links).toBe(28);
    },
  );
});
