import type { Csr } from '../csr.js';

/**
 * The biconnected parts ("blocks") of an undirected graph: the largest sets of nodes that no single
 * node can separate. They meet in cut points only. Members of block `b` are
 * `members[starts[b]] … members[starts[b + 1] - 1]`, the first of them where the search entered it. A
 * block of two members is a bridge: the only link between what lies on its sides.
 */
export interface Blocks {
  readonly count: number;
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Beside each member: the weight of nodes that reach the block through it, itself included. */
  readonly behind: Float64Array;
  /** For each node: the weight of others in its component. */
  readonly others: Float64Array;
  /** Of each node, as given. */
  readonly weights: Float64Array;
}

/**
 * Hopcroft & Tarjan's algorithm (1973, 10.1145/362248.362272), without recursion; linear in the links.
 *
 * @param skeleton undirected (see `toSkeleton`), without self-links.
 * @param weights whole numbers, of each node; absent = 1, so that nodes are counted.
 */
export function findBlocks(
  skeleton: Csr,
  weights: Float64Array = new Float64Array(skeleton.ids.length).fill(1),
): Blocks {
  const order = skeleton.ids.length;
  const search = new BlockSearch(skeleton, weights);
  for (let root = 0; root < order; root++) search.explore(root);
  return search.result();
}

class BlockSearch {
  private readonly order: number;
  /** 0 = not met yet. */
  private readonly met: Int32Array;
  private readonly low: Int32Array;
  private readonly parent: Int32Array;
  private readonly next: Int32Array;
  /** Weight below and including, in the search tree. */
  private readonly below: Float64Array;
  /** Weight of the finished blocks that hang on a node. */
  private readonly hanging: Float64Array;
  private readonly others: Float64Array;
  private readonly path: Int32Array;
  /** Nodes met whose block is still open. */
  private readonly open: Int32Array;
  private openCount = 0;
  private clock = 0;
  /** Each block has one member that another has before it, or that is a root: at most two for a node. */
  private readonly members: Int32Array;
  private readonly behind: Float64Array;
  private memberCount = 0;
  /** Where each block begins; a node closes one block at most. */
  private readonly starts: Int32Array;
  private count = 0;
  /** Nodes of the component at hand, in the order in which they were left. */
  private readonly left: Int32Array;

  constructor(
    private readonly skeleton: Csr,
    private readonly weights: Float64Array,
  ) {
    this.order = skeleton.ids.length;
    this.met = new Int32Array(this.order);
    this.low = new Int32Array(this.order);
    this.parent = new Int32Array(this.order).fill(-1);
    this.next = skeleton.offsets.slice(0, this.order);
    this.below = weights.slice();
    this.hanging = new Float64Array(this.order);
    this.others = new Float64Array(this.order);
    this.path = new Int32Array(this.order);
    this.left = new Int32Array(this.order);
    this.members = new Int32Array(2 * this.order);
    this.behind = new Float64Array(2 * this.order);
    this.starts = new Int32Array(this.order + 1);
    this.open = new Int32Array(this.order);
  }

  /** Searches the component of a node, unless that has been done. */
  explore(root: number): void {
    if (this.met[root] !== 0) return;
    const firstBlock = this.count;
    let leftCount = 0;
    let depth = 0;
    this.meet(root);
    this.path[0] = root;
    while (depth >= 0) {
      const node = this.path[depth] ?? 0;
      const child = this.step(node);
      if (child !== -1) {
        this.meet(child);
        this.path[++depth] = child;
        continue;
      }
      this.left[leftCount++] = node;
      depth--;
      if (depth >= 0) this.leave(node, this.path[depth] ?? 0);
    }
    this.openCount = 0;
    const whole = this.below[root] ?? 0;
    for (let at = 0; at < leftCount; at++) {
      const node = this.left[at] ?? 0;
      this.others[node] = whole - (this.weights[node] ?? 0);
    }
    // Where a block was entered, all that is not below it lies behind.
    for (let block = firstBlock; block < this.count; block++) {
      const at = this.starts[block] ?? 0;
      this.behind[at] = whole - (this.behind[at] ?? 0);
    }
  }

  result(): Blocks {
    return {
      count: this.count,
      starts: this.starts.slice(0, this.count + 1),
      members: this.members.slice(0, this.memberCount),
      behind: this.behind.slice(0, this.memberCount),
      others: this.others,
      weights: this.weights,
    };
  }

  private meet(node: number): void {
    this.met[node] = ++this.clock;
    this.low[node] = this.clock;
    this.open[this.openCount++] = node;
  }

  /** The next node that is met from here, −1 when there is none left. */
  private step(node: number): number {
    const { offsets, targets } = this.skeleton;
    const { met } = this;
    const end = offsets[node + 1] ?? 0;
    const parent = this.parent[node];
    let low = this.low[node] ?? 0;
    for (let link = this.next[node] ?? 0; link < end; link++) {
      const target = targets[link] ?? 0;
      const when = met[target] ?? 0;
      if (when === 0) {
        this.next[node] = link + 1;
        this.low[node] = low;
        this.parent[target] = node;
        return target;
      }
      if (target !== parent && when < low) low = when;
    }
    this.next[node] = end;
    this.low[node] = low;
    return -1;
  }

  /** Hands on what a finished node knows; closes the block that ends with it. */
  private leave(node: number, parent: number): void {
    const below = this.below[node] ?? 0;
    const low = this.low[node] ?? 0;
    this.below[parent] = (this.below[parent] ?? 0) + below;
    if (low < (this.low[parent] ?? 0)) this.low[parent] = low;
    if (low < (this.met[parent] ?? 0)) return;
    this.add(parent, below);
    let member: number;
    do {
      member = this.open[--this.openCount] ?? node;
      this.add(member, (this.weights[member] ?? 0) + (this.hanging[member] ?? 0));
    } while (member !== node);
    this.hanging[parent] = (this.hanging[parent] ?? 0) + below;
    this.starts[++this.count] = this.memberCount;
  }

  private add(member: number, behind: number): void {
    this.members[this.memberCount] = member;
    this.behind[this.memberCount++] = behind;
  }
}
