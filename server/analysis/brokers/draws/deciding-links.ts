import type { Csr } from '../../csr.js';
import type { DoDraw } from '../../draws/do-draw.js';
import { keepLinks, toLinks, toRows } from '../../simple-links.js';
import { betweennessOf } from '../betweenness-of.js';
import { placeOf, type Contest } from '../contests.js';

/** A link that is taken away, and whose standing is looked at then. */
export interface TriedLink {
  readonly node: number;
  readonly other: number;
  /** Its place in the list of contests. */
  readonly contest: number;
}

export interface DecidingLinksInput {
  readonly csr: Csr;
  readonly contests: readonly Contest[];
  readonly tried: readonly TriedLink[];
}

/** Measures without one link in either direction: rank and value of its node. Nothing is drawn. */
export function beginDecidingLinks({ csr, contests, tried }: DecidingLinksInput): DoDraw {
  const links = toLinks(csr);
  return (draw, output) => {
    const link = tried[draw];
    if (!link) return;
    const { node, other, contest } = link;
    const rest = keepLinks(links, (at) => {
      const from = links.from[at] ?? 0;
      const to = links.to[at] ?? 0;
      return !((from === node && to === other) || (from === other && to === node));
    });
    const without = betweennessOf(toRows(csr.ids, csr.directed, rest));
    const value = without[node] ?? 0;
    output[0] = placeOf(value, without, contests[contest]?.members ?? []);
    output[1] = value;
  };
}
