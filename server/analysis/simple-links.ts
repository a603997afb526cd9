import type { Csr } from './csr.js';

/** The links of a simple graph as numbered ends; of an undirected graph each once. */
export interface SimpleLinks {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The links of rows, in the order of the rows. */
export function toLinks({ directed, ids, offsets, targets }: Csr): SimpleLinks {
  const from: number[] = [];
  const to: number[] = [];
  for (let node = 0; node < ids.length; node++) {
    const end = offsets[node + 1] ?? 0;
    for (let at = offsets[node] ?? 0; at < end; at++) {
      const target = targets[at] ?? 0;
      if (!directed && target < node) continue;
      from.push(node);
      to.push(target);
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to) };
}

/** The links that a test keeps, by their place in the list. */
export function keepLinks(links: SimpleLinks, keeps: (link: number) => boolean): SimpleLinks {
  const kept = links.from.reduce<number[]>((all, _from, link) => {
    if (keeps(link)) all.push(link);
    return all;
  }, []);
  return {
    from: Int32Array.from(kept, (link) => links.from[link] ?? 0),
    to: Int32Array.from(kept, (link) => links.to[link] ?? 0),
  };
}

/**
 * Rows of links, by counting sort; all weights 1, since shortest paths do not look at them.
 *
 * @param ids one per node: their number is that of the nodes.
 */
export function toRows(ids: readonly string[], directed: boolean, links: SimpleLinks): Csr {
  const order = ids.length;
  const { from, to } = links;
  const offsets = new Int32Array(order + 1);
  const count = (node: number): void => {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  };
  for (let link = 0; link < from.length; link++) {
    count(from[link] ?? 0);
    if (!directed) count(to[link] ?? 0);
  }
  for (let node = 0; node < order; node++) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const next = offsets.slice(0, order);
  const targets = new Int32Array(offsets[order] ?? 0);
  const put = (node: number, target: number): void => {
    const at = next[node] ?? 0;
    targets[at] = target;
    next[node] = at + 1;
  };
  for (let link = 0; link < from.length; link++) {
    put(from[link] ?? 0, to[link] ?? 0);
    if (!directed) put(to[link] ?? 0, from[link] ?? 0);
  }
  return { directed, ids, offsets, targets, weights: new Float64Array(targets.length).fill(1) };
}
