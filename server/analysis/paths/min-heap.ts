/** A binary heap: the least element first, by an order that tells every two elements apart. */
export class MinHeap<T> {
  private readonly items: T[] = [];

  constructor(private readonly compare: (a: T, b: T) => number) {}

  push(item: T): void {
    const { items, compare } = this;
    let at = items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent];
      if (above === undefined || compare(item, above) >= 0) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  pop(): T | undefined {
    const { items } = this;
    const least = items[0];
    const last = items.pop();
    if (last !== undefined && items.length > 0) this.sink(last);
    return least;
  }

  private sink(item: T): void {
    const { items, compare } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [items[child], items[child + 1]];
      if (left === undefined) break;
      let lesser = left;
      if (right !== undefined && compare(right, left) < 0) {
        lesser = right;
        child += 1;
      }
      if (compare(lesser, item) >= 0) break;
      items[at] = lesser;
      at = child;
    }
    items[at] = item;
  }
}
