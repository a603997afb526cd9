import { throwIfStopped, type LoopHooks } from '../hooks.js';

/** A path as its entities from source to target. */
export interface PathEntities {
  readonly entities: readonly string[];
}

/** The paths to search among: those that begin with `root` and do not go on to a closed entity. */
export interface Deviation {
  /** From the source to where the path may leave the ones found before. */
  readonly root: readonly string[];
  readonly closedSteps: ReadonlySet<string>;
}

interface Candidate<P> {
  readonly path: P;
  /** Where it leaves the path it was made from: deviations before that have been tried. */
  readonly deviation: number;
}

/**
 * The paths without repeated entities from a source, the best first, each when it is asked for
 * (Yen 1971, 10.1287/mnsc.17.11.712, with Lawler's rule of not deviating twice at one place).
 *
 * @param search the best path among those of a deviation, by the same order; null if there is none.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function* rankPaths<P extends PathEntities>(
  source: string,
  search: (deviation: Deviation) => P | null,
  compare: (left: P, right: P) => number,
  hooks: LoopHooks = {},
): Generator<P, void> {
  throwIfStopped(hooks);
  const first = search({ root: [source], closedSteps: new Set() });
  const candidates: Candidate<P>[] = first === null ? [] : [{ path: first, deviation: 0 }];
  const found: P[] = [];
  for (;;) {
    const best = candidates.shift();
    if (best === undefined) return;
    found.push(best.path);
    yield best.path;
    const { entities } = best.path;
    for (let spur = best.deviation; spur < entities.length - 1; spur++) {
      throwIfStopped(hooks);
      const root = entities.slice(0, spur + 1);
      const path = search({ root, closedSteps: stepsTaken(found, root) });
      if (path !== null) candidates.push({ path, deviation: spur });
    }
    candidates.sort((left, right) => compare(left.path, right.path));
  }
}

/** The entities that found paths with the same beginning go to after it. */
function stepsTaken(found: readonly PathEntities[], root: readonly string[]): Set<string> {
  const steps = new Set<string>();
  for (const { entities } of found) {
    const step = entities[root.length];
    if (step === undefined) continue;
    if (root.every((id, position) => entities[position] === id)) steps.add(step);
  }
  return steps;
}
