import { findSharers, joinSharers } from '../../analysis/projection/shared.js';
import { createBreath } from '../../breathe.js';
import type { EntityKind } from '../../contract/entity.js';
import type { GraphFilter } from '../../contract/graph-view.js';
import type { SharedKind, SharedView } from '../../contract/shared-view.js';
import type { Snapshot } from '../../contract/snapshot.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { bundleLinks } from './bundle-links.js';
import { drawGraph, type DrawnGraph } from './draw-graph.js';
import { toBundles, toNode } from './show-drawn.js';

const SHARERS: ReadonlySet<EntityKind> = new Set(['person', 'company']);

export interface SharedRequest {
  /** Ids or pseudonyms. */
  readonly entities: readonly string[];
  readonly kinds: readonly SharedKind[];
  readonly most: number;
  readonly filter: GraphFilter;
}

/** The admitted links at items that somebody drawn is linked to, with their ends: all that decides. */
async function readLinksAtItems(
  { indexed, admission, drawn }: DrawnGraph,
  isItem: (place: number) => boolean,
): Promise<Snapshot> {
  const breathe = createBreath();
  const { snapshot, sources, targets } = indexed;
  const isDrawn = new Set(drawn);
  const reached = new Set<number>();
  for (const link of admission.links) {
    const [a = 0, b = 0] = [sources[link], targets[link]];
    if (isItem(a) && isDrawn.has(b)) reached.add(a);
    if (isItem(b) && isDrawn.has(a)) reached.add(b);
    await breathe();
  }
  const links: Snapshot['links'][number][] = [];
  const places = new Set<number>();
  for (const number of admission.links) {
    const [a = 0, b = 0] = [sources[number], targets[number]];
    const link = snapshot.links[number];
    if (!link || !(reached.has(a) || reached.has(b))) continue;
    links.push(link);
    places.add(a).add(b);
    await breathe();
  }
  const entities = [...places].flatMap((place) => snapshot.entities[place] ?? []);
  return { entities, links };
}

/**
 * What joins drawn people and companies: the items that they share over admitted links, by the rule of
 * the projection `shared` (`analysis/projection/shared.ts`), with companies among those who share.
 * Whether too many share an item is counted in the whole case under the filter of links.
 */
export async function findShared(
  caller: Caller,
  caseName: string,
  { entities, kinds, most, filter }: SharedRequest,
  snapshots: SnapshotCache,
): Promise<SharedView> {
  const opened = await openCase(caller, caseName);
  // A filter of entity kinds says what is drawn; an item that is not drawn joins all the same.
  const { entityKinds: _kinds, ...ofLinks } = filter;
  const request = { entities, limit: 1, filter: ofLinks };
  const graph = await drawGraph(caller, opened, snapshots, request);
  const { indexed, admission, drawn } = graph;
  const items: ReadonlySet<EntityKind> = new Set(kinds);
  const kindOf = (place: number) => indexed.snapshot.entities[place]?.kind ?? 'person';
  const asking = new Set(
    drawn
      .filter((place) => SHARERS.has(kindOf(place)))
      .map((place) => indexed.snapshot.entities[place]?.id ?? ''),
  );
  const at = await readLinksAtItems(graph, (place) => items.has(kindOf(place)));
  const sharers = findSharers(at, {}, { sharers: SHARERS, items });

  const drawnSharers = (item: string) =>
    [...(sharers.get(item) ?? [])].filter((id) => asking.has(id)).length;
  const found = [...sharers.keys()].filter((item) => drawnSharers(item) > 0);
  const together = new Map([...sharers].filter(([item]) => drawnSharers(item) > 1));
  const joining = new Set(joinSharers(together, most).links.map(({ record }) => record.id));
  const toItem = (item: string) => {
    const node = toNode(graph, opened, indexed.places.get(item) ?? -1);
    return node ? [{ ...node, sharers: sharers.get(item)?.size ?? 0 }] : [];
  };

  const isDrawn = new Uint8Array(indexed.snapshot.entities.length);
  for (const id of [...asking, ...joining]) isDrawn[indexed.places.get(id) ?? 0] = 1;
  const between = (await bundleLinks(indexed, admission, isDrawn)).filter(
    ({ source, target }) => items.has(kindOf(source)) !== items.has(kindOf(target)),
  );
  return {
    case: opened.caseFile.name,
    items: [...joining].flatMap(toItem),
    bundles: await toBundles(graph, opened, between),
    hubs: [...together.keys()].filter((item) => !joining.has(item)).flatMap(toItem),
    alone: found.length - together.size,
  };
}
