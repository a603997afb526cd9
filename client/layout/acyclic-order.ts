import type { FlowLink } from './flow-links.js';

interface Degrees {
  out: number;
  in: number;
}

/**
 * A number for each entity such that few links lead to a smaller one: the greedy order of Eades, Lin and
 * Smyth 1993 (sinks last, sources first, then who gives most more than it takes). None leads back where
 * there is no cycle.
 */
export function acyclicOrder(
  ids: readonly string[],
  links: readonly FlowLink[],
): ReadonlyMap<string, number> {
  const degrees = new Map<string, Degrees>(ids.map((id) => [id, { out: 0, in: 0 }]));
  const around = new Map<string, FlowLink[]>(ids.map((id) => [id, []]));
  for (const link of links) {
    const [from, to] = [degrees.get(link.from), degrees.get(link.to)];
    if (!from || !to) continue;
    from.out += link.links;
    to.in += link.links;
    around.get(link.from)?.push(link);
    around.get(link.to)?.push(link);
  }
  const first: string[] = [];
  const last: string[] = [];
  const left = new Set([...ids].sort());
  const take = (id: string, list: string[]) => {
    list.push(id);
    left.delete(id);
    for (const { from, to, links: count } of around.get(id) ?? []) {
      const other = degrees.get(from === id ? to : from);
      if (!other) continue;
      if (from === id) other.in -= count;
      else other.out -= count;
    }
  };
  const takeAll = (isEnd: (degree: Degrees) => boolean, list: string[]): boolean => {
    const found = [...left].filter((id) => isEnd(degrees.get(id) ?? { out: 0, in: 0 }));
    for (const id of found) take(id, list);
    return found.length > 0;
  };
  while (left.size > 0) {
    if (takeAll((degree) => degree.out === 0, last)) continue;
    if (takeAll((degree) => degree.in === 0, first)) continue;
    let [best, most] = ['', -Infinity];
    for (const id of left) {
      const { out, in: taken } = degrees.get(id) ?? { out: 0, in: 0 };
      if (out - taken > most) [best, most] = [id, out - taken];
    }
    take(best, first);
  }
  return new Map([...first, ...last.reverse()].map((id, index) => [id, index]));
}
