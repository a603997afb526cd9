import { ENTITY_KINDS, type EntityKind } from '../../server/contract/entity.js';
import type { Fold } from '../../server/contract/chart.js';
import type { GraphBundle, GraphNode } from '../../server/contract/graph-view.js';
import { standIns } from './folds.js';
import { mergeBundles, type SharedLine, type Tie, tieKey } from './merge-bundles.js';
import type { Picture } from './picture.js';
import { withShared } from './shared-lines.js';

/** A folded group with what it stands for; links are those that the filters admit. */
export interface FoldedGroup {
  readonly fold: Fold;
  /** Members that it hides, of those that the filters admit. */
  readonly members: readonly GraphNode[];
  /** Most first. */
  readonly kinds: readonly { readonly kind: EntityKind; readonly members: number }[];
  /** Links between its members, and with what is drawn outside. */
  readonly inside: number;
  readonly outgoing: number;
  readonly incoming: number;
  readonly undirected: number;
}

export interface FoldedView {
  /** Entities that stand for themselves. */
  readonly nodes: readonly GraphNode[];
  /** Lines whose ends are entities or folded groups. */
  readonly ties: readonly Tie[];
  readonly groups: readonly FoldedGroup[];
}

function countKinds(members: readonly GraphNode[]): FoldedGroup['kinds'] {
  return ENTITY_KINDS.map((kind) => ({
    kind,
    members: members.filter((each) => each.kind === kind).length,
  }))
    .filter(({ members: count }) => count > 0)
    .sort((a, b) => b.members - a.members);
}

function addAmounts(
  one: Readonly<Record<string, number>> = {},
  other: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const sum = { ...one };
  for (const [currency, amount] of Object.entries(other)) {
    sum[currency] = (sum[currency] ?? 0) + amount;
  }
  return sum;
}

/** Two bundles of the same ends, kind and direction as one. */
function joined(one: GraphBundle, other: GraphBundle): GraphBundle {
  const first = [one.firstMs, other.firstMs].filter((each) => each !== undefined);
  const last = [one.lastMs, other.lastMs].filter((each) => each !== undefined);
  return {
    ...one,
    links: one.links + other.links,
    supported: one.supported + other.supported,
    doubtful: one.doubtful + other.doubtful,
    ...(first.length > 0 && { firstMs: Math.min(...first) }),
    ...(last.length > 0 && { lastMs: Math.max(...last) }),
    ...((one.amounts ?? other.amounts) && { amounts: addAmounts(one.amounts, other.amounts) }),
  };
}

/** Bundles between what stands for their ends, those of the same ends, kind and direction as one. */
function bundleAgain(
  bundles: readonly GraphBundle[],
  standFor: (id: string) => string,
): GraphBundle[] {
  const found = new Map<string, GraphBundle>();
  for (const bundle of bundles) {
    const ends = [standFor(bundle.source), standFor(bundle.target)];
    if (ends[0] === ends[1]) continue;
    if (!bundle.directed) ends.sort((a, b) => (a < b ? -1 : 1));
    const [source = '', target = ''] = ends;
    const key = JSON.stringify([source, target, bundle.kind, bundle.directed]);
    const known = found.get(key);
    const moved = { ...bundle, source, target };
    found.set(key, known ? joined(known, moved) : moved);
  }
  return [...found.values()];
}

/** Shared items between what stands for their ends, each once. */
function shareAgain(
  ties: readonly Tie[],
  standFor: (id: string) => string,
): Map<string, SharedLine[]> {
  const found = new Map<string, Map<string, SharedLine>>();
  for (const { a, b, shared = [] } of ties) {
    const [one, other] = [standFor(a), standFor(b)];
    if (one === other || shared.length === 0) continue;
    const key = tieKey(one, other);
    const known = found.get(key) ?? new Map<string, SharedLine>();
    for (const line of shared) known.set(line.id, line);
    found.set(key, known);
  }
  return new Map([...found].map(([key, lines]) => [key, [...lines.values()]]));
}

function countLinks(
  id: string,
  bundles: readonly GraphBundle[],
  standFor: (id: string) => string,
): Pick<FoldedGroup, 'inside' | 'outgoing' | 'incoming' | 'undirected'> {
  const counts = { inside: 0, outgoing: 0, incoming: 0, undirected: 0 };
  for (const { source, target, directed, links } of bundles) {
    const isSource = standFor(source) === id;
    const isTarget = standFor(target) === id;
    if (isSource && isTarget) counts.inside += links;
    else if (isSource || isTarget) {
      counts[directed ? (isSource ? 'outgoing' : 'incoming') : 'undirected'] += links;
    }
  }
  return counts;
}

/**
 * What is seen when groups are folded: each group instead of its members, its links with others
 * bundled by kind and direction, nothing lost from the counts. A group none of whose members the
 * filters admit is not seen.
 */
export function foldView(
  picture: Pick<Picture, 'folds'>,
  nodes: readonly GraphNode[],
  ties: readonly Tie[],
): FoldedView {
  const inFold = standIns(picture);
  if (inFold.size === 0) return { nodes, ties, groups: [] };
  const standFor = (id: string) => inFold.get(id) ?? id;
  const hidden = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const fold = inFold.get(node.id);
    if (fold === undefined) continue;
    const known = hidden.get(fold);
    if (known) known.push(node);
    else hidden.set(fold, [node]);
  }
  const touched = ties.filter(({ a, b }) => inFold.has(a) || inFold.has(b));
  const bundles = touched.flatMap((tie) => tie.bundles);
  return {
    nodes: nodes.filter(({ id }) => !inFold.has(id)),
    ties: [
      ...ties.filter(({ a, b }) => !inFold.has(a) && !inFold.has(b)),
      ...withShared(mergeBundles(bundleAgain(bundles, standFor)), shareAgain(touched, standFor)),
    ],
    groups: picture.folds.flatMap((fold) => {
      const members = hidden.get(fold.id) ?? [];
      if (members.length === 0) return [];
      return [
        { fold, members, kinds: countKinds(members), ...countLinks(fold.id, bundles, standFor) },
      ];
    }),
  };
}

/** The lines between single entities that a line from or to a folded group stands for, most links first. */
export function tiesBehind(
  picture: Pick<Picture, 'folds'>,
  ties: readonly Tie[],
  [one, other]: readonly [string, string],
): Tie[] {
  const inFold = standIns(picture);
  const standFor = (id: string) => inFold.get(id) ?? id;
  return ties
    .filter(({ a, b }) => {
      const [from, to] = [standFor(a), standFor(b)];
      return (from === one && to === other) || (from === other && to === one);
    })
    .sort((p, q) => q.links - p.links || (p.key < q.key ? -1 : 1));
}
