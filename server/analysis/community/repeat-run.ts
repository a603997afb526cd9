import { throwIfStopped, type LoopHooks } from '../hooks.js';
import { isStill } from './is-still.js';
import type { LevelGraph } from './level-graph.js';
import { modularity } from './modularity.js';
import { ownGroups } from './own-groups.js';

/** A division of a graph: the group of each node, numbers below the number of nodes. */
export interface Division {
  readonly groups: Int32Array;
  readonly modularity: number;
}

/** A division that is better than the one handed in, which it leaves alone; null where it finds none. */
export type Improve<Options> = (
  graph: LevelGraph,
  start: Int32Array,
  options: Options,
) => Division | null;

/** How often a run is repeated from its own result, at most. */
const ROUNDS = 10;

/**
 * A run from nodes that are groups by themselves, repeated from its own result while that gains.
 *
 * @throws {AnalysisStopped} between rounds, when the hooks say so.
 */
export function repeatRun<
  Options extends { resolution: number; rounds?: number; isLarge?: boolean },
>(graph: LevelGraph, options: Options, improve: Improve<Options>, hooks: LoopHooks): Division {
  const { resolution, rounds = ROUNDS, isLarge = false } = options;
  const alone = ownGroups(graph.order);
  let best: Division | null = null;
  for (let round = 0; round < rounds; round++) {
    throwIfStopped(hooks);
    if (isLarge && best && isStill(graph, best.groups, resolution)) break;
    const improved = improve(graph, best?.groups ?? alone, options);
    if (improved === null) break;
    if (best !== null && improved.modularity <= best.modularity + 1e-12) break;
    best = improved;
  }
  return best ?? { groups: alone, modularity: modularity(graph, alone, resolution) };
}
