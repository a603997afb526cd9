import type { Projection, RunSummary } from '../../server/contract/results.js';

/** The newest run of a projection, else the newest of any; `runs` are newest first. */
export function preferredRun(
  runs: readonly Pick<RunSummary, 'id' | 'parameters'>[],
  projection: Projection,
): string | null {
  const fitting = runs.find(({ parameters }) => parameters.projection === projection);
  return (fitting ?? runs[0])?.id ?? null;
}
