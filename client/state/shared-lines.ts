import { joinSharers } from '../../server/analysis/projection/shared.js';
import type { SharedItems } from '../../server/contract/chart.js';
import type { Confirmation } from '../../server/contract/line-dashes.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { GraphBundle, GraphNode } from '../../server/contract/graph-view.js';
import type { SharedView } from '../../server/contract/shared-view.js';
import {
  confirmationOf,
  mergeBundles,
  type SharedLine,
  type Tie,
  tieKey,
} from './merge-bundles.js';

const STRENGTH: Readonly<Record<Confirmation, number>> = {
  doubtful: 0,
  unconfirmed: 1,
  supported: 2,
};

function stronger(one: Confirmation, other: Confirmation): Confirmation {
  return STRENGTH[one] >= STRENGTH[other] ? one : other;
}

/** The lines with shared items added to them; a pair that only items join gets a line of its own. */
export function withShared(
  ties: readonly Tie[],
  shared: ReadonlyMap<string, readonly SharedLine[]>,
): Tie[] {
  const added = (tie: Tie, lines: readonly SharedLine[]): Tie => ({
    ...tie,
    links: tie.links + lines.length,
    confirmation: lines.reduce(
      (best, { confirmation }) => stronger(best, confirmation),
      tie.bundles.length === 0 ? 'doubtful' : tie.confirmation,
    ),
    shared: lines,
  });
  const known = new Set(ties.map(({ key }) => key));
  const joined = ties.map((tie) => {
    const lines = shared.get(tie.key);
    return lines ? added(tie, lines) : tie;
  });
  const alone = [...shared]
    .filter(([key]) => !known.has(key))
    .map(([key, lines]) => {
      const [a, b] = JSON.parse(key) as [string, string];
      const none = { forward: false, backward: false, bundles: [] };
      return added({ key, a, b, links: 0, confirmation: 'doubtful', ...none }, lines);
    });
  return [...joined, ...alone];
}

/** What became of the items, to be said. */
export interface SharedOutcome {
  readonly lines: number;
  /** Items that join somebody, on the graph or not. */
  readonly joining: number;
  /** Items of the kinds that were drawn and have folded away. */
  readonly foldedAway: number;
  /** Too many share them: they stay. */
  readonly hubs: readonly { readonly name: string; readonly sharers: number }[];
  /** Of the items, those that one of the drawn alone is linked to. */
  readonly alone: number;
  /** Links at items that folded away, for which no line stands: with nobody, or with one alone. */
  readonly linksAway: number;
}

function sideOf(
  bundles: readonly GraphBundle[],
  sharer: string,
  item: string,
): readonly GraphBundle[] {
  return bundles.filter(
    ({ source, target }) =>
      (source === sharer && target === item) || (source === item && target === sharer),
  );
}

/**
 * What is drawn with the items folded away into lines between those who share them. By the rule of the
 * projection `shared`; which items are too common the server has counted in the whole case.
 */
export function sharedItemsView(
  { kinds }: SharedItems,
  nodes: readonly GraphNode[],
  ties: readonly Tie[],
  { items, bundles, hubs, alone }: SharedView,
): { nodes: GraphNode[]; ties: Tie[]; outcome: SharedOutcome } {
  const drawn = new Map(nodes.map((node) => [node.id, node]));
  const isHub = new Set(hubs.map(({ id }) => id));
  const away = (id: string) => {
    const kind: EntityKind | undefined = drawn.get(id)?.kind;
    return (kinds as readonly EntityKind[]).includes(kind ?? 'person') && !isHub.has(id);
  };
  const itemsById = new Map(items.map((item) => [item.id, item]));
  const sharers = new Map<string, Set<string>>(items.map(({ id }) => [id, new Set()]));
  const atItem = new Map<string, GraphBundle[]>(items.map(({ id }) => [id, []]));
  for (const bundle of bundles) {
    for (const [sharer, item] of [
      [bundle.source, bundle.target],
      [bundle.target, bundle.source],
    ] as const) {
      if (!itemsById.has(item) || !drawn.has(sharer)) continue;
      sharers.get(item)?.add(sharer);
      atItem.get(item)?.push(bundle);
    }
  }
  const found = new Map<string, SharedLine[]>();
  for (const { record, source, target } of joinSharers(sharers, Infinity).links) {
    const item = itemsById.get(record.id);
    if (!item) continue;
    const at = atItem.get(item.id) ?? [];
    const sides = [source, target].map((sharer) => confirmationOf(sideOf(at, sharer, item.id)));
    const weakest = sides.reduce((one, other) => (stronger(one, other) === one ? other : one));
    const { id, kind, name } = item;
    const line = { id, kind, name, confirmation: weakest };
    const key = tieKey(source, target);
    const known = found.get(key);
    if (known) known.push(line);
    else found.set(key, [line]);
  }
  const kept = ties.filter(({ a, b }) => !away(a) && !away(b));
  const standing = nodes.filter(({ id }) => !away(id));
  const folded = new Set(mergeBundles(bundles).map(({ key }) => key));
  return {
    nodes: standing,
    ties: withShared(kept, found),
    outcome: {
      lines: found.size,
      joining: new Set([...found.values()].flat().map(({ id }) => id)).size,
      foldedAway: nodes.length - standing.length,
      hubs: hubs.map(({ name, sharers: count }) => ({ name, sharers: count })),
      alone,
      linksAway: ties
        .filter(({ key, a, b }) => (away(a) || away(b)) && !folded.has(key))
        .reduce((sum, { links }) => sum + links, 0),
    },
  };
}
