import type { GraphFilter } from '../../contract/graph-view.js';
import type { CasePart, FindPart } from '../../disclosure/case-part.js';
import type { Caller, OpenedCase } from '../../disclosure/open-case.js';
import type { GraphStore } from '../../store/graph-store.js';
import { SnapshotCache } from '../../store/snapshot-cache.js';
import { drawGraph } from './draw-graph.js';

async function findPart(
  caller: Caller,
  opened: OpenedCase,
  asked: { readonly entities: readonly string[]; readonly filter: GraphFilter },
  snapshots: SnapshotCache,
): Promise<CasePart> {
  const request = { ...asked, limit: Math.max(1, asked.entities.length) };
  const graph = await drawGraph(caller, opened, snapshots, request);
  const { whole, indexed, admission, drawn } = graph;
  const { entities, links } = indexed.snapshot;
  const isDrawn = new Uint8Array(entities.length);
  for (const place of drawn) isDrawn[place] = 1;
  return {
    entities: drawn.flatMap((place) => entities[place] ?? []),
    links: admission.links.flatMap((at) => {
      const link = links[at];
      const [source = 0, target = 0] = [indexed.sources[at], indexed.targets[at]];
      const isBetween = source !== target && isDrawn[source] === 1 && isDrawn[target] === 1;
      return link && isBetween ? [link] : [];
    }),
    total: whole.snapshot.entities.length,
    admitted: admission.entities.length,
  };
}

/** The part of a case that the graph draws for the same question. */
export function partFinder(snapshots: SnapshotCache): FindPart {
  return (caller, opened, asked) => findPart(caller, opened, asked, snapshots);
}

/** The same for one question, on a store that keeps no snapshots between questions. */
export function partFinderOf(store: GraphStore): FindPart {
  return partFinder(new SnapshotCache(store));
}
