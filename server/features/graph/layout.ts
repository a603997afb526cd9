import type { LayoutParameters } from '../../analysis/layout/force-atlas2.js';
import type { LayoutGraph } from '../../analysis/layout/force-matrix.js';
import { createBreath } from '../../breathe.js';
import type { JobResult } from '../../contract/job.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import type { JobRun } from '../../jobs/job-register.js';
import { runLayout } from '../../jobs/run-layout.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { type DrawnGraph, drawGraph, type GraphRequest } from './draw-graph.js';

/** Steps in which progress is told. */
const STEPS = 1_000;

/** Each pair once, however many links it has: a thousand calls pull little more than a hundred. */
async function toLayoutGraph({ drawn, bundles }: DrawnGraph): Promise<LayoutGraph> {
  const breathe = createBreath();
  const numbers = new Map(drawn.map((place, number) => [place, number]));
  const counts = new Map<number, number>();
  for (const { source, target, links } of bundles) {
    await breathe();
    const [a = 0, b = 0] = [numbers.get(source), numbers.get(target)];
    if (a === b) continue;
    const pair = Math.min(a, b) * drawn.length + Math.max(a, b);
    counts.set(pair, (counts.get(pair) ?? 0) + links);
  }
  const pairs = [...counts.keys()];
  return {
    order: drawn.length,
    sources: Uint32Array.from(pairs, (pair) => Math.floor(pair / drawn.length)),
    targets: Uint32Array.from(pairs, (pair) => pair % drawn.length),
    weights: Float32Array.from(counts.values(), (count) => 1 + Math.log(count)),
  };
}

/**
 * Lays a graph out as the work of a job; places by stored id, masked when they are read. For scripts: the page
 * lays out in a worker of its own, which knows pins and groups and waits for nobody.
 */
export async function layOutGraph(
  caller: Caller,
  caseName: string,
  request: GraphRequest & LayoutParameters,
  snapshots: SnapshotCache,
  { signal, report }: JobRun,
): Promise<JobResult> {
  const graph = await drawGraph(caller, await openCase(caller, caseName), snapshots, request);
  const { seed, iterations } = request;
  const places = await runLayout(
    await toLayoutGraph(graph),
    { seed, iterations },
    {
      signal,
      onFraction: (fraction) => {
        const done = Math.round(fraction * STEPS);
        report({ stage: 'laying out', done, total: STEPS, unit: 'steps' });
      },
    },
  );
  const { entities } = graph.indexed.snapshot;
  const positions: Record<string, [number, number]> = {};
  for (const [number, place] of graph.drawn.entries()) {
    const at = number * 2;
    positions[entities[place]?.id ?? ''] = [places[at] ?? 0, places[at + 1] ?? 0];
  }
  return { type: 'layout', positions };
}
