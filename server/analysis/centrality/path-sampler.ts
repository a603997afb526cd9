import type { Rows } from '../decomposition/twins.js';
import type { Random } from '../random.js';

/**
 * Draws shortest paths: two searches, one from each end, meet in the middle, the one with fewer links
 * ahead going first (the balanced bidirectional search of Borassi & Natale 2016). Its arrays serve one
 * draw after the other.
 */
export class PathSampler {
  /** Nodes between the ends of the last path drawn; `length` of them count. */
  readonly between: Int32Array;
  length = 0;
  /** Distance from the source + 1; to the target − 1, negative; 0 = not met. */
  private readonly level: Int32Array;
  /** Shortest paths to the end from which a node was met. */
  private readonly pathCount: Float64Array;
  private readonly forward: Side;
  private readonly backward: Side;

  /** @param back the same links turned round; of an undirected graph the same rows. */
  constructor(
    rows: Rows,
    back: Rows,
    private readonly random: Random,
  ) {
    const order = rows.offsets.length - 1;
    this.between = new Int32Array(order);
    this.level = new Int32Array(order);
    this.pathCount = new Float64Array(order);
    this.forward = { out: rows, back, sign: 1, queue: new Int32Array(order), start: 0, end: 0 };
    this.backward = {
      out: back,
      back: rows,
      sign: -1,
      queue: new Int32Array(order),
      start: 0,
      end: 0,
    };
  }

  /**
   * Draws one of the shortest paths between two nodes, each as likely as the others, into `between`.
   * Nodes without a path have nothing between them.
   */
  draw(source: number, target: number): void {
    const { forward, backward } = this;
    this.length = 0;
    this.begin(forward, source);
    this.begin(backward, target);
    for (;;) {
      const isForward = this.linksAhead(forward) <= this.linksAhead(backward);
      const side = isForward ? forward : backward;
      const [near, far] = this.advance(side);
      if (near !== -1) {
        this.walkBack(side, near);
        this.walkBack(isForward ? backward : forward, far);
        break;
      }
      if (side.start === side.end) break;
    }
    for (const { queue, end } of [forward, backward]) {
      for (let at = 0; at < end; at++) this.level[queue[at] ?? 0] = 0;
    }
  }

  private begin(side: Side, node: number): void {
    side.queue[0] = node;
    side.start = 0;
    side.end = 1;
    this.level[node] = side.sign;
    this.pathCount[node] = 1;
  }

  private linksAhead({ out, queue, start, end }: Side): number {
    let links = 0;
    for (let at = start; at < end; at++) {
      const node = queue[at] ?? 0;
      links += (out.offsets[node + 1] ?? 0) - (out.offsets[node] ?? 0);
    }
    return links;
  }

  /**
   * Goes one step further. Where it meets the other side, every shortest path has one link between the
   * two last levels: one of these is drawn, in proportion to the paths that it is part of.
   *
   * @returns the ends of that link, this side's first; −1 where the sides did not meet.
   */
  private advance(side: Side): [number, number] {
    const { level, pathCount, random } = this;
    const { queue, sign } = side;
    const { offsets, targets } = side.out;
    const last = side.end;
    const next = (level[queue[side.start] ?? 0] ?? 0) + sign;
    let near = -1;
    let far = -1;
    let paths = 0;
    for (; side.start < last; side.start++) {
      const node = queue[side.start] ?? 0;
      const toNode = pathCount[node] ?? 0;
      const rowEnd = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < rowEnd; link++) {
        const target = targets[link] ?? 0;
        const known = level[target] ?? 0;
        if (known === 0) {
          level[target] = next;
          pathCount[target] = toNode;
          queue[side.end++] = target;
        } else if (known === next) {
          pathCount[target] = (pathCount[target] ?? 0) + toNode;
        } else if (known * sign < 0) {
          const through = toNode * (pathCount[target] ?? 0);
          paths += through;
          if (random() * paths < through) {
            near = node;
            far = target;
          }
        }
      }
    }
    return [near, far];
  }

  /** From a node to the end of its side, each step in proportion to the paths behind it. */
  private walkBack(side: Side, from: number): void {
    const { level, pathCount, between } = this;
    const { offsets, targets } = side.back;
    let node = from;
    while (level[node] !== side.sign) {
      between[this.length++] = node;
      const before = (level[node] ?? 0) - side.sign;
      let left = this.random() * (pathCount[node] ?? 0);
      const rowEnd = offsets[node + 1] ?? 0;
      for (let link = offsets[node] ?? 0; link < rowEnd; link++) {
        const target = targets[link] ?? 0;
        if (level[target] !== before) continue;
        node = target;
        left -= pathCount[target] ?? 0;
        if (left < 0) break;
      }
    }
  }
}

/** One of the two searches; the nodes of its last level are `queue[start] … queue[end - 1]`. */
interface Side {
  /** Rows to go further along, and rows to come back. */
  readonly out: Rows;
  readonly back: Rows;
  readonly sign: 1 | -1;
  readonly queue: Int32Array;
  start: number;
  end: number;
}
