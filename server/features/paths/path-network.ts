import { PathGraph } from '../../analysis/paths/path-graph.js';
import { StepLengths } from '../../analysis/paths/step-lengths.js';
import { createBreath } from '../../breathe.js';
import type { PathRules } from '../../contract/paths.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { isInWindow } from '../../contract/time.js';

/** The part of a case in which paths may be gone, and what was left out of it. */
export interface PathNetwork {
  readonly graph: PathGraph;
  /** Of `weight`. */
  readonly lengths?: StepLengths;
  /** Of `time`: admitted links without a time, left out; and those of an unknown zone, kept. */
  readonly undated: number;
  readonly zoneless: number;
}

/**
 * What the rules admit of a snapshot that was read by their grades: links of an admitted kind and in
 * the window, between entities of admitted kinds or that are asked for; in time order only dated ones.
 */
export async function admitSteps(
  { entities, links }: Snapshot,
  { by, directed, weight, exponent, filter }: PathRules,
  ends: ReadonlySet<string>,
): Promise<PathNetwork> {
  const breathe = createBreath();
  const entityKinds = filter.entityKinds && new Set(filter.entityKinds);
  const linkKinds = filter.linkKinds && new Set(filter.linkKinds);
  const closed = new Set<string>();
  for (const { id, kind } of entities) {
    if (entityKinds?.has(kind) === false && !ends.has(id)) closed.add(id);
    await breathe();
  }
  const graph = new PathGraph(directed);
  let [undated, zoneless] = [0, 0];
  for (const link of links) {
    await breathe();
    if (linkKinds?.has(link.kind) === false || !isInWindow(link.time, filter)) continue;
    if (closed.has(link.source) || closed.has(link.target)) continue;
    if (by === 'time' && link.time === undefined) {
      undated += 1;
      continue;
    }
    if (link.time?.zone === 'unknown') zoneless += 1;
    graph.add(link);
  }
  const lengths = by === 'weight' && new StepLengths(graph, weight, exponent);
  return { graph, ...(lengths && { lengths }), undated, zoneless };
}
