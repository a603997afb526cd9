import type { LoopHooks } from '../hooks.js';
import { numberGroups } from '../number-groups.js';
import type { Random } from '../random.js';
import type { Communities } from './communities.js';
import { foldLeaves } from './fold-leaves.js';
import type { LevelGraph } from './level-graph.js';
import { followGroups } from './own-groups.js';
import { renumber } from './renumber.js';
import { repeatRun, type Division, type Improve } from './repeat-run.js';

export interface CommunityOptions {
  /** γ of Reichardt & Bornholdt: above 1 more and smaller communities. */
  readonly resolution: number;
  readonly random: Random;
  /**
   * Saves work that hardly gains: nodes with one neighbour follow it, and a run ends once no node gains by
   * moving alone, though in Leiden's method its group might be divided better.
   */
  readonly isLarge?: boolean;
}

export interface RunOptions extends CommunityOptions {
  /** The best of so many runs is taken. */
  readonly runs: number;
  /** How often each run is repeated from its own result, at most. */
  readonly rounds?: number;
}

/**
 * The best of several runs, the first of those that are equally good, as numbered communities.
 *
 * @param ids of the nodes.
 * @throws {AnalysisStopped} between rounds, when the hooks say so.
 */
export function bestDivision<Options extends RunOptions>(
  graph: LevelGraph,
  ids: readonly string[],
  options: Options,
  improve: Improve<Options>,
  hooks: LoopHooks,
): Communities {
  const folded = options.isLarge && options.resolution <= 1 ? foldLeaves(graph) : null;
  const run = (): Division => repeatRun(folded?.graph ?? graph, options, improve, hooks);
  let best = run();
  for (let other = 1; other < options.runs; other++) {
    const next = run();
    // A margin, so that rounding does not decide between divisions that are equally good.
    if (next.modularity > best.modularity + 1e-12) best = next;
  }
  const groups = folded?.nodeOf ?? best.groups.slice();
  if (folded) followGroups(groups, best.groups);
  const members: string[][] = [];
  for (let count = renumber(groups, ids.length); count > 0; count--) members.push([]);
  for (let node = 0; node < ids.length; node++) members[groups[node] ?? 0]?.push(ids[node] ?? '');
  return { groups: numberGroups(members), modularity: best.modularity };
}
