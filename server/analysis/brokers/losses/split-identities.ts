import type { EntityKind } from '../../../contract/entity.js';
import type { Csr } from '../../csr.js';
import { toLinks, toRows } from '../../simple-links.js';
import { drawSome, identities, type DrawLoss } from './loss.js';

/**
 * Persons who are in truth two that the records took for one: each of their links goes to the one or
 * the other by the toss of a coin. The value is that of the part with the higher one; the other part
 * is ranked with nobody. No link is added.
 */
export function splitIdentities(base: Csr, kinds: readonly EntityKind[]): DrawLoss {
  const links = toLinks(base);
  const persons = identities(kinds);
  return (share, random) => {
    if (persons.length === 0) return null;
    const order = base.ids.length;
    const chosen = drawSome(persons, share, random);
    const others = new Map(chosen.map((node, at) => [node, order + at]));
    const part = (node: number): number => {
      const other = others.get(node);
      return other !== undefined && random() < 0.5 ? other : node;
    };
    const split = { from: links.from.map(part), to: links.to.map(part) };
    const ids = [...base.ids, ...chosen.map((node) => base.ids[node] ?? '')];
    return {
      csr: toRows(ids, base.directed, split),
      read: (values) =>
        values
          .subarray(0, order)
          .map((value, node) => Math.max(value, values[others.get(node) ?? node] ?? 0)),
    };
  };
}
