import type { Csr } from '../csr.js';

/**
 * Sums of the same lengths in another order differ in their last digits; paths that differ by less than
 * this part of their length are equally short.
 */
const TOLERANCE = 1e-12;

/** Dijkstra's search (1959) that counts shortest paths; its arrays are used again by the next one. */
export class WeightedSearch {
  /** Nodes in the order in which they were settled, the source first; `reached` of them count. */
  readonly settled: Int32Array;
  reached = 0;
  /** Length of a shortest path from the source; Infinity where none leads. */
  readonly distance: Float64Array;
  /** How many shortest paths lead from the source. */
  readonly pathCount: Float64Array;
  /** Place in `settled`; −1 while a node is not. */
  readonly place: Int32Array;
  private readonly heap: Int32Array;
  private readonly slot: Int32Array;
  private size = 0;

  /** @param lengths of each arc, above 0, parallel to `csr.targets`. */
  constructor(
    private readonly csr: Csr,
    private readonly lengths: Float64Array,
  ) {
    const order = csr.ids.length;
    this.settled = new Int32Array(order);
    this.distance = new Float64Array(order).fill(Infinity);
    this.pathCount = new Float64Array(order);
    this.place = new Int32Array(order).fill(-1);
    this.heap = new Int32Array(order);
    this.slot = new Int32Array(order).fill(-1);
  }

  from(source: number): void {
    const { csr, settled, distance, pathCount, place } = this;
    distance.fill(Infinity);
    pathCount.fill(0);
    place.fill(-1);
    this.reached = 0;
    distance[source] = 0;
    pathCount[source] = 1;
    this.push(source);
    while (this.size > 0) {
      const node = this.pop();
      place[node] = this.reached;
      settled[this.reached++] = node;
      const end = csr.offsets[node + 1] ?? 0;
      for (let arc = csr.offsets[node] ?? 0; arc < end; arc++) this.relax(node, arc);
    }
  }

  /** Whether an arc of a settled node is on a shortest path from the source. */
  isOnPath(node: number, arc: number): boolean {
    const target = this.csr.targets[arc] ?? 0;
    if ((this.place[target] ?? 0) <= (this.place[node] ?? 0)) return false;
    return !isLess(
      this.distance[target] ?? 0,
      (this.distance[node] ?? 0) + (this.lengths[arc] ?? 0),
    );
  }

  private relax(node: number, arc: number): void {
    const { distance, pathCount } = this;
    const target = this.csr.targets[arc] ?? 0;
    if ((this.place[target] ?? 0) !== -1) return;
    const along = (distance[node] ?? 0) + (this.lengths[arc] ?? 0);
    const known = distance[target] ?? Infinity;
    const paths = pathCount[node] ?? 0;
    if (isLess(along, known)) {
      distance[target] = along;
      pathCount[target] = paths;
      this.push(target);
    } else if (!isLess(known, along)) pathCount[target] = (pathCount[target] ?? 0) + paths;
  }

  /** Puts a node in, or moves it up once its distance has fallen. */
  private push(node: number): void {
    let at = this.slot[node] ?? -1;
    if (at === -1) at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = this.heap[above] ?? 0;
      if (!this.isBefore(node, parent)) break;
      this.set(at, parent);
      at = above;
    }
    this.set(at, node);
  }

  private pop(): number {
    const first = this.heap[0] ?? 0;
    this.slot[first] = -1;
    const last = this.heap[--this.size] ?? 0;
    if (this.size === 0) return first;
    let at = 0;
    for (let below = 1; below < this.size; below = 2 * at + 1) {
      const right = below + 1;
      if (right < this.size && this.isBefore(this.heap[right] ?? 0, this.heap[below] ?? 0)) below++;
      const child = this.heap[below] ?? 0;
      if (!this.isBefore(child, last)) break;
      this.set(at, child);
      at = below;
    }
    this.set(at, last);
    return first;
  }

  private isBefore(one: number, other: number): boolean {
    return (this.distance[one] ?? 0) < (this.distance[other] ?? 0);
  }

  private set(at: number, node: number): void {
    this.heap[at] = node;
    this.slot[node] = at;
  }
}

function isLess(one: number, other: number): boolean {
  return one < other && (other === Infinity || other - one > TOLERANCE * other);
}
