import { beforeAll, describe, expect, it } from 'vitest';
import type { Csr } from '../../../server/analysis/csr.js';
import { createRandom } from '../../../server/analysis/random.js';
import type * as RunInWorker from '../../../server/jobs/run-in-worker.js';
import { buildCsr } from '../analysis/build-csr.js';

// A worker does not load from TypeScript: the build is tested (`npm run build` makes it).
const build = new URL('../../../dist/server/jobs/run-in-worker.js', import.meta.url);
const worker = new URL('../../helpers/measure-worker.js', import.meta.url);

interface Measured {
  readonly outcome: unknown;
  readonly fractions: readonly number[];
}

let runInWorker: typeof RunInWorker.runInWorker;

beforeAll(async () => {
  ({ runInWorker } = (await import(build.href)) as typeof RunInWorker);
});

function measureOn(threads: number, measure: string, csr: Csr): Promise<Measured> {
  return runInWorker(worker, [{ measure, csr }], (message: Measured) => message, { threads });
}

/** Random links, so that sums of fractions have last digits that hang on the order of adding. */
function buildRandomCsr(directed: boolean): Csr {
  const random = createRandom(9);
  const end = (): number => Math.floor(random() ** 2 * 600);
  return buildCsr(
    600,
    Array.from({ length: 1_800 }, () => [end(), end()] as const),
    { directed },
  );
}

describe.each([
  ['undirected', buildRandomCsr(false)],
  ['directed', buildRandomCsr(true)],
])('on several threads, %s', (_name, csr) => {
  it.each(['exact', 'distances', 'pivots', 'guaranteed'])(
    '%s gives the same numbers to the last bit, and tells how far it is',
    async (measure) => {
      const alone = await measureOn(1, measure, csr);
      for (const threads of [2, 3, 4]) {
        const { outcome, fractions } = await measureOn(threads, measure, csr);
        expect(outcome).toStrictEqual(alone.outcome);
        expect(fractions).toEqual(fractions.toSorted((left, right) => left - right));
        expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
      }
      expect(alone.fractions.length).toBeGreaterThan(1);
    },
  );
});

it('fails with the reason when a thread that helps fails, and the process lives on', async () => {
  const csr = buildRandomCsr(false);
  await expect(measureOn(2, 'unknown', csr)).rejects.toMatchObject({
    name: 'AnalysisFailed',
    message: expect.stringMatching(/^The analysis failed: begin is not a function$/u),
  });
  expect((await measureOn(2, 'exact', csr)).outcome).toHaveLength(600);
});
