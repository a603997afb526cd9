import type { LinkKind } from '../../server/contract/link.js';
import type { GraphNode } from '../../server/contract/graph-view.js';
import type { Tie } from './merge-bundles.js';

/** Links that say who belongs to a company. */
const BELONGING: ReadonlySet<LinkKind> = new Set(['employs', 'directs', 'owns', 'reports_to']);

/** Links that say what is in somebody's name. */
const HOLDING: ReadonlySet<LinkKind> = new Set(['uses_phone', 'holds_account', 'uses_vehicle']);

/**
 * A company with the people it employs or who direct or own it, and the phones, accounts and vehicles
 * that are in its name and in that of nobody else who is drawn. Of drawn entities, over admitted
 * links; the company first.
 */
export function membersOfOrganisation(
  company: string,
  nodes: readonly GraphNode[],
  ties: readonly Tie[],
): string[] {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const members = new Set([company]);
  const holders = new Map<string, Set<string>>();
  for (const { a, b, bundles } of ties) {
    const isBelonging = bundles.some(({ kind }) => BELONGING.has(kind));
    const other = a === company ? b : b === company ? a : null;
    if (isBelonging && other !== null && kinds.get(other) === 'person') members.add(other);
    for (const { kind, source, target } of bundles) {
      if (!HOLDING.has(kind)) continue;
      const known = holders.get(target);
      if (known) known.add(source);
      else holders.set(target, new Set([source]));
    }
  }
  for (const [held, by] of holders) if (by.size === 1 && by.has(company)) members.add(held);
  return [...members];
}
