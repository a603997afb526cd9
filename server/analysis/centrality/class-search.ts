import type { SizedRows } from '../decomposition/merge-twins.js';
import { gather, scatter } from './level-sums.js';

/** How many links can be looked at from the far side in the time of one from the near side. */
const PULL_GAIN = 2;

/** A search over classes of twins: who is reached on which level, by how many shortest paths. */
export class ClassSearch {
  /** Classes as they are reached; a slot beyond the end is written to when all have been. */
  readonly queue: Int32Array;
  /** Where each level begins in the queue. */
  readonly levels: Int32Array;
  /** Links of each level's classes. */
  readonly links: Float64Array;
  /** Shortest paths from the source to one node of the class. */
  readonly pathCount: Float64Array;
  private readonly order: number;
  private readonly seen: Int32Array;
  private readonly arriving: Float64Array;
  /** Shortest paths to a whole class, of one level only; 0 elsewhere. */
  private readonly ways: Float64Array;
  /** Those not reached when last looked, once they are looked at. */
  private readonly rest: Int32Array;
  private restCount = -1;

  constructor(private readonly classes: SizedRows) {
    this.order = classes.sizes.length;
    this.queue = new Int32Array(this.order + 1);
    this.levels = new Int32Array(this.order + 2);
    this.links = new Float64Array(this.order + 1);
    this.pathCount = new Float64Array(this.order);
    this.seen = new Int32Array(this.order);
    this.arriving = new Float64Array(this.order);
    this.ways = new Float64Array(this.order);
    this.rest = new Int32Array(this.order);
  }

  /**
   * Searches from one node of a class, level by level, from the side that has fewer links to look at
   * (Beamer, Asanović & Patterson 2012, 10.1109/SC.2012.50).
   *
   * @returns the last level.
   */
  from(source: number): number {
    const { order, queue, levels, links, ways, classes } = this;
    this.seen.fill(0);
    this.arriving.fill(0);
    this.restCount = -1;
    queue[0] = source;
    this.seen[source] = 1;
    this.pathCount[source] = 1;
    ways[source] = 1;
    levels[1] = 1;
    let level = 0;
    let linksLeft = classes.targets.length;
    for (let reached = 1; ; level++) {
      const start = levels[level] ?? 0;
      links[level] = countLinks(classes.offsets, queue, start, reached);
      if (reached === order) break;
      linksLeft -= links[level] ?? 0;
      const isNarrow = linksLeft < PULL_GAIN * (links[level] ?? 0);
      const end = isNarrow ? this.pull(reached) : this.push(start, reached);
      this.finishLevel(start, reached, end);
      reached = end;
      levels[level + 2] = reached;
    }
    for (let at = levels[level] ?? 0; at < order; at++) ways[queue[at] ?? 0] = 0;
    return level;
  }

  /** The next level, from this one's side. */
  private push(start: number, reached: number): number {
    const { queue, seen, arriving } = this;
    scatter(this.classes, queue, start, reached, this.ways, arriving);
    return discover(this.classes, queue, start, reached, seen);
  }

  /** The next level, from the side of those not reached. */
  private pull(reached: number): number {
    const { queue, seen, arriving, rest } = this;
    if (this.restCount === -1) {
      for (let node = 0; node < this.order; node++) rest[node] = node;
      this.restCount = this.order;
    }
    let kept = 0;
    for (let at = 0; at < this.restCount; at++) {
      const node = rest[at] ?? 0;
      rest[kept] = node;
      kept += 1 - (seen[node] ?? 0);
    }
    gather(this.classes, rest, 0, kept, this.ways, arriving);
    this.restCount = 0;
    let end = reached;
    for (let at = 0; at < kept; at++) {
      const node = rest[at] ?? 0;
      if ((arriving[node] ?? 0) > 0) {
        seen[node] = 1;
        queue[end++] = node;
      } else rest[this.restCount++] = node;
    }
    return end;
  }

  private finishLevel(start: number, reached: number, end: number): void {
    const { queue, ways, arriving, pathCount } = this;
    const { sizes } = this.classes;
    for (let at = start; at < reached; at++) ways[queue[at] ?? 0] = 0;
    for (let at = reached; at < end; at++) {
      const node = queue[at] ?? 0;
      const paths = arriving[node] ?? 0;
      pathCount[node] = paths;
      ways[node] = paths * (sizes[node] ?? 1);
    }
  }
}

function countLinks(offsets: Int32Array, queue: Int32Array, start: number, end: number): number {
  let links = 0;
  for (let at = start; at < end; at++) {
    const node = queue[at] ?? 0;
    links += (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  }
  return links;
}

/** Queues the unseen neighbours of a part of the queue; returns its new end. */
function discover(
  { offsets, targets }: SizedRows,
  queue: Int32Array,
  start: number,
  reached: number,
  seen: Int32Array,
): number {
  let end = reached;
  for (let at = start; at < reached; at++) {
    const node = queue[at] ?? 0;
    const rowEnd = offsets[node + 1] ?? 0;
    for (let link = offsets[node] ?? 0; link < rowEnd; link++) {
      const target = targets[link] ?? 0;
      queue[end] = target;
      end += 1 - (seen[target] ?? 0);
      seen[target] = 1;
    }
  }
  return end;
}
