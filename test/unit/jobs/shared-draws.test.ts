import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../server/analysis/random.js';
import { brokerParametersSchema } from '../../../server/contract/brokers.js';
import type { Snapshot } from '../../../server/contract/snapshot.js';
import type * as RunBrokers from '../../../server/jobs/run-brokers.js';
import type * as RunInWorker from '../../../server/jobs/run-in-worker.js';
import { disruptionDefaults, makeContext } from '../analysis/disruption/disruption-oracle.js';
import { buildSnapshot, withDefaults, type LinkDraft } from '../analysis/build-snapshot.js';

// A worker does not load from TypeScript: the build is tested (`npm run build` makes it).
const build = new URL('../../../dist/server/jobs/', import.meta.url);
const worker = new URL('../../helpers/draws-worker.js', import.meta.url);

interface Drawn {
  readonly outcome: unknown;
  readonly fractions: readonly number[];
  /** Works that were shared out among threads. */
  readonly sharedKinds: readonly string[];
}

let runInWorker: typeof RunInWorker.runInWorker;
let runBrokers: typeof RunBrokers.runBrokers;

beforeAll(async () => {
  const load = (file: string): Promise<unknown> => import(new URL(file, build).href);
  ({ runInWorker } = (await load('run-in-worker.js')) as typeof RunInWorker);
  ({ runBrokers } = (await load('run-brokers.js')) as typeof RunBrokers);
});

function drawOn(threads: number, work: string, order: object): Promise<Drawn> {
  return runInWorker(worker, [{ work, order }], (message: Drawn) => message, { threads });
}

/** People with random links by two origins and none, graded and not, some met in threes. */
function buildNetwork(order: number): Snapshot {
  const random = createRandom(12);
  const ids = Array.from({ length: order }, (_, at) => `n${String(at).padStart(4, '0')}`);
  const pick = (): string => ids[Math.floor(random() ** 2 * order)] ?? '';
  const links = Array.from({ length: 3 * order }, (_, at): LinkDraft => ({
    ...{ source: pick(), target: pick() },
    ...(at % 3 > 0 && { origins: [`warrant-${at % 3}`] }),
    ...(at % 4 === 0 && { grades: ['admiralty:A/1'] }),
  }));
  const meeting = ids.slice(0, 3).flatMap((source, at, three) =>
    three.slice(at + 1).map((target): LinkDraft => ({
      ...{ source, target, kind: 'meets', time: { startMs: 0 } },
    })),
  );
  return buildSnapshot(ids, [...links, ...meeting]);
}

const snapshot = buildNetwork(60);
const NOBODY = { protectedIds: new Set(['n0003']), observed: new Map() };
const ORDERS: Readonly<Record<string, object>> = {
  brokers: {
    ...{ snapshot, context: NOBODY },
    parameters: brokerParametersSchema.parse({ draws: 20, rewirings: 39, top: 4 }),
  },
  disruption: {
    ...{ snapshot, context: makeContext(['n0003']) },
    parameters: disruptionDefaults({ sequential: true, steps: 3, recoveryRuns: 50 }),
  },
  groups: { snapshot, parameters: withDefaults({ nullDraws: 19, communities: 'leiden' }) },
};
const DRAWN: Readonly<Record<string, readonly string[]>> = {
  brokers: ['decidingLinks', 'otherRecords', 'sensitivity', 'significance'],
  disruption: ['recovery'],
  groups: ['structure'],
};

describe.each(Object.keys(ORDERS))('draws of %s on several threads', (work) => {
  it('give the same result to the last bit, and tell how far they are', async () => {
    const order = ORDERS[work] ?? {};
    const alone = await drawOn(1, work, order);
    expect(alone.sharedKinds).toEqual([]);
    for (const threads of [2, 3]) {
      const { outcome, fractions, sharedKinds } = await drawOn(threads, work, order);
      expect(sharedKinds).toEqual(expect.arrayContaining([...(DRAWN[work] ?? [])]));
      expect(outcome).toStrictEqual(alone.outcome);
      expect(fractions).toEqual(fractions.toSorted((left, right) => left - right));
      expect(fractions.at(-1)).toBe(1);
    }
  }, 60_000);
});

it('fail with the reason when a thread that helps fails, and the process lives on', async () => {
  const order = { snapshot: { ...snapshot, entities: [] }, parameters: withDefaults() };
  await expect(drawOn(2, 'broken', order)).rejects.toMatchObject({
    name: 'AnalysisFailed',
    message: expect.stringMatching(/^The analysis failed: .* names an entity that is not there/u),
  });
  const after = await drawOn(2, 'disruption', ORDERS['disruption'] ?? {});
  expect(after.outcome).toMatchObject({ recovery: { runs: 50 } });
});

it('end within a second of being cancelled', async () => {
  const controller = new AbortController();
  let cancelledMs = 0;
  const parameters = brokerParametersSchema.parse({ draws: 1_000, top: 1 });
  const run = runBrokers(
    buildNetwork(300),
    { parameters, context: { protectedIds: new Set(), observed: new Map() } },
    {
      ...{ signal: controller.signal, threads: 2 },
      onProgress: ({ stage, fraction }) => {
        if (stage !== 'sensitivity draws' || fraction === 0.15 || cancelledMs > 0) return;
        cancelledMs = performance.now();
        controller.abort();
      },
    },
  );
  await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  expect(cancelledMs).toBeGreaterThan(0);
  expect(performance.now() - cancelledMs).toBeLessThan(1_000);
}, 60_000);
