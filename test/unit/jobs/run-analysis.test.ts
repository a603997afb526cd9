import { readdirSync, readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../server/analysis/analyse.js';
import { hashInput } from '../../../server/jobs/input-hash.js';
import type * as RunAnalysis from '../../../server/jobs/run-analysis.js';
import { buildSnapshot, pairs, withDefaults, type LinkDraft } from '../analysis/build-snapshot.js';

// A worker does not load from TypeScript: the build is tested (`npm run build` makes it).
const build = new URL('../../../dist/server/jobs/run-analysis.js', import.meta.url);

let runAnalysis: typeof RunAnalysis.runAnalysis;

beforeAll(async () => {
  ({ runAnalysis } = (await import(build.href)) as typeof RunAnalysis);
});

/** A network that takes many seconds: a ring with shortcuts. */
function buildSlowSnapshot(order: number): ReturnType<typeof buildSnapshot> {
  const ids = Array.from({ length: order }, (_, at) => `n${String(at).padStart(6, '0')}`);
  const drafts = [1, 7, 31, 127].flatMap((step) =>
    ids.map((source, at): LinkDraft => ({ source, target: ids[(at + step) % order] ?? '' })),
  );
  return buildSnapshot(ids, drafts);
}

/** How far each thread of this process gives way to others, from /proc/[pid]/task/[tid]/stat. */
function readNiceness(): number[] {
  return readdirSync('/proc/self/task').map((thread) => {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]);
  });
}

describe('runAnalysis', () => {
  const snapshot = buildSnapshot([...'abcd'], pairs('ab bc cd'));

  it('gives what the kernel gives, with the hash of the input and the time it took', async () => {
    const parameters = withDefaults({ seed: 5 });
    const run = await runAnalysis(snapshot, parameters);
    expect(run.outcome).toEqual(analyse(snapshot, parameters));
    expect(run.inputHash).toBe(hashInput(snapshot));
    expect(run.durationMs).toBeGreaterThan(0);
  });

  it('passes on progress up to the end', async () => {
    const seen: { stage: string; fraction: number }[] = [];
    await runAnalysis(snapshot, withDefaults(), { onProgress: (progress) => seen.push(progress) });
    expect(seen[0]).toEqual({ stage: 'projection', fraction: 0 });
    expect(seen.at(-1)).toEqual({ stage: 'done', fraction: 1 });
  });

  it.runIf(process.platform === 'linux')('gives way to the threads that answer', async () => {
    const usual = getPriority();
    const seen: number[][] = [];
    await runAnalysis(snapshot, withDefaults(), { onProgress: () => seen.push(readNiceness()) });
    expect(seen[0]).toContain(usual + 10);
    expect(seen[0]?.filter((niceness) => niceness === usual).length).toBeGreaterThan(1);
    expect(getPriority()).toBe(usual);
  });

  it('ends within a second of being cancelled', async () => {
    const controller = new AbortController();
    let cancelledMs = 0;
    const run = runAnalysis(buildSlowSnapshot(20_000), withDefaults(), {
      signal: controller.signal,
      onProgress: ({ stage, fraction }) => {
        if (stage !== 'shortest paths' || fraction < 0.105 || cancelledMs > 0) return;
        cancelledMs = performance.now();
        controller.abort();
      },
    });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(cancelledMs).toBeGreaterThan(0);
    expect(performance.now() - cancelledMs).toBeLessThan(1_000);
    // The threads that helped are gone, too.
    if (process.platform === 'linux') {
      await expect.poll(() => readNiceness()).not.toContain(getPriority() + 10);
    }
  });

  it('does not begin when it was cancelled before', async () => {
    const run = runAnalysis(snapshot, withDefaults(), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('gives the reason when the kernel fails', async () => {
    const run = runAnalysis(buildSnapshot(['a'], pairs('ab')), withDefaults());
    await expect(run).rejects.toMatchObject({
      name: 'AnalysisFailed',
      message: 'The analysis failed: The associate link "l0000" names an entity that is not there.',
    });
  });

  it('says before it starts that the records alone are too many for its memory', async () => {
    let steps = 0;
    const run = runAnalysis(buildSlowSnapshot(60_000), withDefaults(), {
      memoryLimitMb: 16,
      onProgress: () => steps++,
    });
    await expect(run).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(
        /^The analysis was not started: 60,000 entities and 240,000 links take 57 MB of memory at least, and it may take 16 MB\. Admit fewer/u,
      ),
    });
    expect(steps).toBe(0);
  });

  it('outlives a worker that runs out of memory', async () => {
    const run = runAnalysis(buildSlowSnapshot(60_000), withDefaults(), { memoryLimitMb: 60 });
    await expect(run).rejects.toMatchObject({
      name: 'AnalysisFailed',
      message: expect.stringMatching(/memory/u),
    });
    const next = await runAnalysis(snapshot, withDefaults());
    expect(next.outcome.graph.entities).toBe(4);
  });

  it('rejects what cannot be handed to a worker', async () => {
    const entities = [{ ...snapshot.entities[0]!, surprise: () => undefined }];
    const odd = { ...snapshot, entities };
    await expect(runAnalysis(odd, withDefaults())).rejects.toMatchObject({
      name: 'AnalysisFailed',
      message: expect.stringMatching(/could not be handed over/u),
    });
  });
});
