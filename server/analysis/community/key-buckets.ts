/** Nodes by a whole number that moves by small steps: the first of the least or most in a moment. */
export class KeyBuckets {
  private readonly first: Int32Array;
  private readonly after: Int32Array;
  private readonly before: Int32Array;
  private least = 0;
  private most = -1;
  private size = 0;

  /** @param limit all nodes and keys are below it. */
  constructor(private readonly limit: number) {
    this.first = new Int32Array(limit).fill(-1);
    this.after = new Int32Array(limit).fill(-1);
    this.before = new Int32Array(limit).fill(-1);
  }

  add(node: number, key: number): void {
    const next = this.first[key] ?? -1;
    this.after[node] = next;
    this.before[node] = -1;
    if (next !== -1) this.before[next] = node;
    this.first[key] = node;
    this.least = this.size === 0 ? key : Math.min(this.least, key);
    this.most = this.size === 0 ? key : Math.max(this.most, key);
    this.size++;
  }

  /** @param key under which the node was added. */
  remove(node: number, key: number): void {
    const next = this.after[node] ?? -1;
    const last = this.before[node] ?? -1;
    if (next !== -1) this.before[next] = last;
    if (last === -1) this.first[key] = next;
    else this.after[last] = next;
    this.size--;
  }

  /** A node with the least key, or −1 where there is none. */
  lowest(): number {
    if (this.size === 0) return -1;
    while (this.first[this.least] === -1 && this.least < this.limit) this.least++;
    return this.first[this.least] ?? -1;
  }

  /** The same with the greatest. */
  highest(): number {
    if (this.size === 0) return -1;
    while (this.first[this.most] === -1 && this.most >= 0) this.most--;
    return this.first[this.most] ?? -1;
  }
}
