import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { Division } from './best-division.js';
import type { LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';
import { ownGroups } from './own-groups.js';

/** How often a run is repeated from its own result, at most. */
const ROUNDS = 10;

/**
 * A run from nodes that are groups by themselves, repeated from its own result while that gains.
 *
 * @param improve a division that is better than the one handed in, which it leaves alone; null where it
 * finds none. The second argument says how often it was asked before.
 * @throws {AnalysisStopped} between rounds, when the hooks say so.
 */
export function repeatRun(
  graph: LevelGraph,
  { resolution, rounds = ROUNDS }: { resolution: number; rounds?: number },
  improve: (start: Int32Array, round: number) => Division | null,
  hooks: LoopHooks,
): Division {
  const alone = ownGroups(graph.order);
  let best: Division | null = null;
  for (let round = 0; round < rounds; round++) {
    throwIfStopped(hooks);
    const improved = improve(best?.groups ?? alone, round);
    if (improved === null) break;
    if (best !== null && improved.modularity <= best.modularity + 1e-12) break;
    best = improved;
  }
  return best ?? { groups: alone, modularity: modularity(graph, alone, resolution) };
}
