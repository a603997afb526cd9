import { compareText } from '../compare-text.js';
import { MinHeap } from './min-heap.js';
import type { PathGraph } from './path-graph.js';
import type { Deviation, PathEntities } from './rank-paths.js';

/** A path with what it has cost so far at each of its entities, or when each is reached. */
export interface LabelledPath extends PathEntities {
  /** One for each entity, never falling. */
  readonly labels: readonly number[];
}

export interface LabelSearch {
  readonly graph: PathGraph;
  readonly target: string;
  readonly maxLinks: number;
  /** Label at the source. */
  readonly origin: number;
  /**
   * Label at `to` of who comes from `from` with a label; Infinity where that step cannot be taken. A
   * lesser label never leads to a greater one, and none leads back.
   */
  readonly extend: (label: number, from: string, to: string) => number;
  /** What a label grows by at least until the target; absent = nothing is known. */
  readonly remaining?: (id: string) => number;
  /** Links to the target at least, from each entity that leads there. */
  readonly linksLeft: ReadonlyMap<string, number>;
  /** What is least first: the label at the target, or the number of links. */
  readonly by: 'label' | 'links';
}

interface State {
  readonly id: string;
  readonly label: number;
  readonly links: number;
  /** Lower bounds of label and links at the target. */
  readonly endLabel: number;
  readonly endLinks: number;
  readonly before: State | null;
}

/** Which of two ways to the same end: who is there sooner one step before, then two, ties by id. */
function compareTrails(left: State, right: State): number {
  let [a, b]: [State | null, State | null] = [left, right];
  while (a && b && a !== b) {
    const order = a.label - b.label || compareText(a.id, b.id);
    if (order !== 0) return order;
    [a, b] = [a.before, b.before];
  }
  return 0;
}

/** The order in which `bestPath` prefers paths, for paths that were found. */
export function compareLabelled(by: LabelSearch['by']) {
  return (left: LabelledPath, right: LabelledPath): number => {
    const label = (left.labels.at(-1) ?? 0) - (right.labels.at(-1) ?? 0);
    const links = left.entities.length - right.entities.length;
    const order = by === 'label' ? label || links : links || label;
    if (order !== 0) return order;
    for (let at = left.entities.length - 2; at > 0; at--) {
      const sooner =
        (left.labels[at] ?? 0) - (right.labels[at] ?? 0) ||
        compareText(left.entities[at] ?? '', right.entities[at] ?? '');
      if (sooner !== 0) return sooner;
    }
    return 0;
  };
}

function startAt({ origin, extend, linksLeft }: LabelSearch, root: readonly string[]): State {
  let state: State | null = null;
  for (const id of root) {
    const label: number = state === null ? origin : extend(state.label, state.id, id);
    const links: number = state === null ? 0 : state.links + 1;
    const ends = { endLabel: label, endLinks: links + (linksLeft.get(id) ?? Infinity) };
    state = { id, label, links, ...ends, before: state };
  }
  if (state === null) throw new Error('a path begins somewhere');
  return state;
}

/**
 * The best path among those of a deviation: Dijkstra's search (1959) over labels that add up, or over
 * times of arrival, which are as good because waiting never helps to arrive earlier. Of several the
 * least by label and links (or links and label), then the one that is sooner at the entity before the
 * last, and so on, ties by id. Paths of at most `maxLinks` links; states are kept while nothing is
 * better in both label and links. Null if there is none.
 */
export function bestPath(search: LabelSearch, deviation: Deviation): LabelledPath | null {
  const { graph, target, maxLinks, extend, linksLeft, by } = search;
  const { root, closedSteps } = deviation;
  const compare = (a: State, b: State): number => {
    const label = a.endLabel - b.endLabel;
    const links = a.endLinks - b.endLinks;
    return (by === 'label' ? label || links : links || label) || compareTrails(a, b);
  };
  const start = startAt(search, root);
  const closed = new Set(root);
  const settled = new Map<string, number>();
  const open = new MinHeap<State>(compare);
  open.push(start);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (state.id === target) return trace(state);
    const lesser = by === 'label' ? state.links : state.label;
    if (lesser >= (settled.get(state.id) ?? Infinity)) continue;
    settled.set(state.id, lesser);
    for (const id of graph.next(state.id)) {
      if (closed.has(id) || (state === start && closedSteps.has(id))) continue;
      const links = state.links + 1;
      const endLinks = links + (linksLeft.get(id) ?? Infinity);
      if (endLinks > maxLinks) continue;
      const label = extend(state.label, state.id, id);
      const endLabel = label + (search.remaining?.(id) ?? 0);
      if (endLabel === Infinity) continue;
      open.push({ id, label, links, endLabel, endLinks, before: state });
    }
  }
  return null;
}

function trace(end: State): LabelledPath {
  const states: State[] = [];
  for (let at: State | null = end; at !== null; at = at.before) states.push(at);
  states.reverse();
  return { entities: states.map(({ id }) => id), labels: states.map(({ label }) => label) };
}
