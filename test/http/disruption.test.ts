import { describe, expect, test } from 'vitest';
import type { DisruptionResult, DisruptionRun } from '../../server/contract/disruption.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { Job } from '../../server/contract/job.js';
import type { Problem } from '../../server/contract/problem.js';
import { leaksIn, truth } from '../helpers/demo-files.js';
import { IN_DEMO, serve } from './serve.js';

const server = serve({}, async (at) => {
  await at.importDemo();
  await at.send('POST', '/api/cases', { body: { name: 'Other' } });
});

const PATH = `${IN_DEMO}/disruptions`;

async function tryOut(body: object): Promise<DisruptionResult> {
  const { result, state } = await server.at.work(PATH, { projection: 'actors', ...body });
  if (result?.type !== 'disruption') throw new Error(`the job is ${state}`);
  return server.at.get<DisruptionResult>(`${PATH}/${result.disruption}`);
}

async function hiddenIds(): Promise<string[]> {
  const body = { limit: 20_000 };
  const { nodes } = await server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, { body });
  return nodes.filter(({ isProtected }) => isProtected).map(({ id }) => id);
}

describe('a disruption', () => {
  test('is a job whose result is read at its own address', async () => {
    const result = await tryOut({ by: 'betweenness', sequential: true, steps: 3 });
    expect(result.steps.map(({ step }) => step)).toEqual([1, 2, 3]);
    const sizes = [result.before, ...result.steps].map(({ entities }) => entities);
    expect(sizes).toEqual([0, 1, 2, 3].map((gone) => result.graph.entities - gone));
    expect(result.recovery).toMatchObject({ runs: 100 });
    const again = await tryOut({ by: 'betweenness', sequential: true, steps: 3 });
    expect(again.steps).toEqual(result.steps);
    expect(again.recovery).toEqual(result.recovery);
    expect(again.inputHash).toBe(result.inputHash);
  });

  test('is kept and listed newest first', async () => {
    const { id, at, before } = await tryOut({ by: 'degree', steps: 2, recoveryRuns: 0 });
    const { disruptions } = await server.at.get<{ disruptions: DisruptionRun[] }>(PATH);
    expect(disruptions.length).toBeGreaterThan(1);
    expect(disruptions[0]).toMatchObject({
      ...{ id, at, removed: 2, largestBefore: before.largestComponent },
      parameters: { by: 'degree', steps: 2 },
    });
  });

  test('names nobody protected, and removes none', async () => {
    const hidden = new Set(await hiddenIds());
    for (const by of ['degree', 'key-players']) {
      const result = await tryOut({ by, steps: 20, recoveryRuns: 5 });
      expect(leaksIn(JSON.stringify(result))).toEqual([]);
      expect(result.steps.filter(({ removed }) => hidden.has(removed))).toEqual([]);
    }
  });

  test('refuses a hand-picked victim at once', async () => {
    const ask = (id: string) =>
      server.at.call('POST', PATH, { body: { by: 'list', remove: [id] } });
    const [hidden] = await hiddenIds();
    const answer = await ask(hidden!);
    expect(answer.status).toBe(400);
    expect((answer.json as Problem).detail).toMatch(/never a target of removal/u);
    const byName = await ask(truth.people.victims[0]!);
    expect(byName.status).toBe(404);
    expect((byName.json as Problem).detail).toBe(
      ((await ask('none')).json as Problem).detail.replace('none', truth.people.victims[0]!),
    );
  });

  test('says who served which stage, and what went with the last to do it', async () => {
    const { functions } = truth;
    const [broker] = functions['dispatcher']!;
    const result = await tryOut({ by: 'list', remove: [broker], recoveryRuns: 0 });
    expect(result.steps[0]?.lostFunctions).toEqual(['dispatcher']);
    const serving = (state: DisruptionResult['before'], stage: string) =>
      state.stages.find((each) => each.stage === stage);
    expect(result.before.stages.map(({ stage }) => stage)).toEqual([
      ...['recruitment', 'transport', 'accommodation', 'exploitation', 'money', 'corruption'],
    ]);
    expect(serving(result.steps[0]!, 'transport')?.entities).toBe(
      (serving(result.before, 'transport')?.entities ?? NaN) - 1,
    );
    // Who was made to recruit is on record, and counted for none.
    const recruiters = new Set(functions['recruiter']);
    const coerced = truth.people.victims.filter((id) => recruiters.has(id));
    expect(coerced).toHaveLength(1);
    expect(serving(result.before, 'recruitment')?.entities).toBe(recruiters.size - 1);
    expect(JSON.stringify(result)).not.toContain(coerced[0]);
  });

  test('of what is no part of the projection fails in words', async () => {
    const { nodes } = await server.at.send<GraphView>('POST', `${IN_DEMO}/graph`, {
      body: { limit: 20_000, filter: { entityKinds: ['vehicle'] } },
    });
    const vehicle = nodes.find(({ isProtected }) => !isProtected)!.id;
    const job = await server.at.work(PATH, {
      ...{ projection: 'actors', by: 'list', remove: [vehicle] },
    });
    expect(job).toMatchObject({ state: 'failed', problem: { status: 400 } });
    expect(job.problem?.detail).toContain(vehicle);
  });

  test('is not read through another case, nor by nobody', async () => {
    const { result } = await server.at.work(PATH, { steps: 1, recoveryRuns: 0 });
    const id = result?.type === 'disruption' ? result.disruption : '';
    expect((await server.at.call('GET', `${PATH}/${id}`)).status).toBe(200);
    expect((await server.at.call('GET', `/api/cases/Other/disruptions/${id}`)).status).toBe(404);
    expect((await server.at.call('GET', `${PATH}/${id}`, { as: 'nobody' })).status).toBe(401);
    expect((await server.at.call('POST', PATH, { as: 'nobody', body: {} })).status).toBe(401);
    const bad = await server.at.call('POST', PATH, { body: { steps: 0 } });
    expect(bad).toMatchObject({ status: 400, json: { issues: [{ in: 'body', path: 'steps' }] } });
  });

  test('forgets the name of whoever turns out to be a victim afterwards', async () => {
    const path = '/api/cases/Later';
    const bring = async (file: string, content: string) => {
      const upload = await server.at.upload(file, content);
      const job = await server.at.work(`${path}/imports`, { files: [{ upload }] });
      expect(job.state).toBe('done');
    };
    await bring('people.csv', 'id,name\nvera77,Vera Novak\np2,Bo Berg\np3,Cy Carl\n');
    await bring('links.csv', 'source,target\nvera77,p2\nvera77,p3\n');
    await bring('roles.csv', 'person,role\nvera77,recruiter\np2,driver of Vera Novak\n');
    const body = { by: 'list', remove: ['vera77', 'p2'] };
    const { result } = await server.at.work(`${path}/disruptions`, body);
    const id = result?.type === 'disruption' ? result.disruption : '';
    const read = () => server.at.call('GET', `${path}/disruptions/${id}`);
    expect((await read()).text).toMatch(/Vera Novak/u);
    await bring('later-roles.csv', 'person,role\nvera77,identified_victim\n');
    const { status, text, json } = await read();
    expect(status).toBe(200);
    expect(text).not.toMatch(/\bvera|novak/iu);
    expect((json as DisruptionResult).steps[0]?.entity.name).toMatch(/^Protected person/u);
    const list = await server.at.call('GET', `${path}/disruptions`);
    expect(list.text).not.toMatch(/\bvera|novak/iu);
    expect(
      (list.json as { disruptions: DisruptionRun[] }).disruptions[0]?.parameters.remove,
    ).toEqual([expect.stringMatching(/^protected-/u), 'p2']);
    const again = await server.at.call('POST', `${path}/disruptions`, { body });
    expect(again.status).toBe(404);
  });

  test('can be cancelled while it searches', async () => {
    const body = { by: 'key-players', criterion: 'distanceFragmentation', steps: 200 };
    const { id } = await server.at.send<Job>('POST', PATH, { body });
    let job: Job;
    do {
      job = await server.at.get<Job>(`/api/jobs/${id}`);
    } while (job.state === 'running' && job.progress.stage !== 'choice');
    const cancelled = await server.at.send<Job>('DELETE', `/api/jobs/${id}`);
    expect(cancelled.state).toBe('cancelled');
    expect((await server.at.call('GET', `${PATH}/${id}`)).status).toBe(404);
  });
});
