import type { Random } from '../random.js';
import type { SimpleLinks } from '../simple-links.js';
import type { LaidKind } from './laid-anew.js';

/** Exchanges that are tried for each link; most fail in dense networks. */
const TRIES_PER_LINK = 20;

export interface Rewired {
  readonly links: SimpleLinks;
  /** Exchanges that were made. */
  readonly exchanges: number;
}

/**
 * A random network in which everybody keeps the number of links to each kind, and in a directed one
 * how many of them arrive and leave: pairs of links a → b, c → d, where a and c are of one kind and b
 * and d of one, exchange their ends, unless that would join an entity to itself or a pair twice (Maslov
 * & Sneppen 2002, 10.1126/science.1065103). Two-mode networks stay two-mode.
 */
export function rewire(
  links: SimpleLinks,
  kinds: readonly LaidKind[],
  directed: boolean,
  random: Random,
): Rewired {
  const order = kinds.length;
  const from = links.from.slice();
  const to = links.to.slice();
  const count = from.length;
  const pairOf = (source: number, target: number): number =>
    directed || source < target ? source * order + target : target * order + source;
  const joined = new Set<number>();
  for (let link = 0; link < count; link++) joined.add(pairOf(from[link] ?? 0, to[link] ?? 0));

  let exchanges = 0;
  for (let attempt = 0; attempt < TRIES_PER_LINK * count; attempt++) {
    const one = Math.floor(random() * count);
    const other = Math.floor(random() * count);
    const flips = !directed && random() < 0.5;
    const a = from[one] ?? 0;
    const b = to[one] ?? 0;
    const c = (flips ? to[other] : from[other]) ?? 0;
    const d = (flips ? from[other] : to[other]) ?? 0;
    if (one === other || a === d || c === b || a === c || b === d) continue;
    if (kinds[a] !== kinds[c] || kinds[b] !== kinds[d]) continue;
    if (joined.has(pairOf(a, d)) || joined.has(pairOf(c, b))) continue;
    joined.delete(pairOf(a, b));
    joined.delete(pairOf(c, d));
    joined.add(pairOf(a, d));
    joined.add(pairOf(c, b));
    to[one] = d;
    from[other] = c;
    to[other] = b;
    exchanges++;
  }
  return { links: { from, to }, exchanges };
}
