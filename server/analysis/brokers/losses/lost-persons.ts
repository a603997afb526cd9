import type { EntityKind } from '../../../contract/entity.js';
import type { Csr } from '../../csr.js';
import { keepLinks, toLinks, toRows } from '../../simple-links.js';
import { drawSome, identities, type DrawLoss } from './loss.js';

/** Persons who are missing at random, with all their links; who is missing has no value. */
export function lostPersons(base: Csr, kinds: readonly EntityKind[]): DrawLoss {
  const links = toLinks(base);
  const persons = identities(kinds);
  return (share, random) => {
    if (persons.length < 2) return null;
    const lost = new Set(drawSome(persons, share, random));
    const kept = keepLinks(
      links,
      (link) => !lost.has(links.from[link] ?? 0) && !lost.has(links.to[link] ?? 0),
    );
    return {
      csr: toRows(base.ids, base.directed, kept),
      read: (values) => values.map((value, node) => (lost.has(node) ? NaN : value)),
    };
  };
}
