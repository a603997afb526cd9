import type { Csr } from '../../csr.js';
import { keepLinks, toLinks, toRows } from '../../simple-links.js';
import { drawSome, type DrawLoss } from './loss.js';

/** Links that are missing at random, each with all its records; none is added. */
export function lostLinks(base: Csr): DrawLoss {
  const links = toLinks(base);
  const all = Array.from(links.from, (_from, link) => link);
  return (share, random) => {
    if (all.length === 0) return null;
    const lost = new Set(drawSome(all, share, random));
    const kept = keepLinks(links, (link) => !lost.has(link));
    return { csr: toRows(base.ids, base.directed, kept), read: (values) => values };
  };
}
