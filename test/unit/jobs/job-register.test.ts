import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Job, JobProgress } from '../../../server/contract/job.js';
import { hasEnded, JobRegister, type JobOrder } from '../../../server/jobs/job-register.js';

const explain = (error: unknown, requestId: string) => ({
  ...{ type: '/x', title: 'x', status: 500, requestId },
  detail: error instanceof Error ? error.message : '',
});

/** A job that ends when it is told to. */
function makeJob(kind: Job['kind'], caseName = 'One') {
  let resolve: (result: { type: 'run'; run: string }) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<{ type: 'run'; run: string }>((...ends) => {
    [resolve, reject] = ends;
  });
  let report: (progress: JobProgress) => void = () => undefined;
  const order: JobOrder = {
    ...{ kind, case: caseName, actor: 'Ada', requestId: 'r1' },
    work: (run) => {
      ({ report } = run);
      run.signal.addEventListener('abort', () => {
        reject(new Error('aborted'));
      });
      return promise;
    },
  };
  return {
    order,
    end: () => {
      resolve({ type: 'run', run: '1' });
    },
    fail: (message: string) => {
      reject(new Error(message));
    },
    report: (done: number) => {
      report({ stage: 's', done, total: 10, unit: 'steps' });
    },
  };
}

const settle = () => sleep(1);

describe('what may run', () => {
  test('one import for each case, others beside it', async () => {
    const jobs = new JobRegister(explain);
    const [a, b, c] = [makeJob('import'), makeJob('demo'), makeJob('import', 'Two')];
    const ids = [a, b, c].map(({ order }) => jobs.add(order).id);
    const states = () => ids.map((id) => jobs.find(id)?.state);
    expect(states()).toEqual(['running', 'waiting', 'running']);
    a.end();
    await settle();
    expect(states()).toEqual(['done', 'running', 'running']);
    expect(jobs.list().map(({ id }) => id)).toEqual([...ids].reverse());
    expect(jobs.list('Two').map(({ id }) => id)).toEqual([ids[2]]);
    await jobs.close();
    expect(states()).toEqual(['done', 'cancelled', 'cancelled']);
  });

  test('two analyses, whatever is imported', async () => {
    const jobs = new JobRegister(explain);
    const made = ['analysis', 'layout', 'analysis', 'import'] as const;
    const ids = made.map((kind) => jobs.add(makeJob(kind).order).id);
    expect(ids.map((id) => jobs.find(id)?.state)).toEqual([
      ...['running', 'running', 'waiting', 'running'],
    ]);
    await jobs.close();
  });
});

describe('how a job ends', () => {
  test('with its result, its fault or as cancelled, and only once', async () => {
    const jobs = new JobRegister(explain);
    const [good, bad, long] = [makeJob('import', 'A'), makeJob('import', 'B'), makeJob('import')];
    const [goodId, badId, longId] = [good, bad, long].map(({ order }) => jobs.add(order).id) as [
      string,
      string,
      string,
    ];
    good.end();
    bad.fail('no room');
    await settle();
    expect(jobs.find(goodId)).toMatchObject({ state: 'done', result: { run: '1' } });
    expect(jobs.find(badId)).toMatchObject({
      state: 'failed',
      problem: { detail: 'no room', requestId: 'r1' },
    });
    expect(await jobs.cancel(longId)).toMatchObject({ state: 'cancelled' });
    expect(await jobs.cancel(goodId)).toMatchObject({ state: 'done' });
    expect(await jobs.cancel('none')).toBeNull();
    for (const job of jobs.list()) expect(job.endedAt! >= job.startedAt!).toBe(true);
  });

  test('what is given after the end of the register does not begin', async () => {
    const jobs = new JobRegister(explain);
    await jobs.close();
    expect(jobs.add(makeJob('import').order).state).toBe('cancelled');
  });
});

test('progress is known at once and told at most five times a second, the end always', async () => {
  const jobs = new JobRegister(explain);
  const job = makeJob('analysis');
  const { id } = jobs.add(job.order);
  const told: Job[] = [];
  jobs.watch(id, (each) => told.push(each));
  for (let done = 1; done <= 10; done += 1) job.report(done);
  expect(jobs.find(id)?.progress.done).toBe(10);
  expect(told.map(({ progress }) => progress.done)).toEqual([1]);
  await sleep(450);
  expect(told.map(({ progress }) => progress.done)).toEqual([1, 10]);
  job.end();
  await settle();
  expect(told.map(hasEnded)).toEqual([false, false, true]);
});
