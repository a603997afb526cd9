import type { LayoutParameters } from '../analysis/layout/force-atlas2.js';
import type { LayoutGraph } from '../analysis/layout/force-matrix.js';
import { runInWorker, type WorkerOptions } from './run-in-worker.js';
import type { LayoutOrder, LayoutReport } from './worker-messages.js';

export interface LayoutOptions extends WorkerOptions {
  /** Part that is done, 0 to 1. */
  readonly onFraction?: ((fraction: number) => void) | undefined;
}

/**
 * Runs `layOut` on a thread of its own; x and y of each node, one after the other.
 *
 * @throws {DOMException} named `AbortError`, when the signal ends it.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 */
export function runLayout(
  graph: LayoutGraph,
  parameters: LayoutParameters,
  { onFraction, ...options }: LayoutOptions = {},
): Promise<Float64Array> {
  const order: LayoutOrder = { graph, parameters };
  return runInWorker(
    new URL('./layout-worker.js', import.meta.url),
    [order],
    (report: LayoutReport) => {
      if (report.type === 'done') return report.places;
      onFraction?.(report.fraction);
      return undefined;
    },
    options,
  );
}
