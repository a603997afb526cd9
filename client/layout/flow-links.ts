import { LINK_RULES, type LinkKind } from '../../server/contract/link.js';
import type { LaidBundle } from './layout-model.js';

/** A pair with the direction in which more of its links lead. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly links: number;
}

/** Links from above to below: who is over whom, and what somebody holds. */
const DOWNWARD: ReadonlySet<LinkKind> = new Set([
  'directs',
  'owns',
  'employs',
  'controls',
  'recruits',
  'transports',
  'harbours',
  'exploits',
  'uses_phone',
  'holds_account',
  'uses_vehicle',
]);

/** Links from below to above. */
const UPWARD: ReadonlySet<LinkKind> = new Set(['reports_to']);

const MONEY: ReadonlySet<LinkKind> = new Set(['pays']);

interface FlowRule {
  readonly with: ReadonlySet<LinkKind>;
  readonly against: ReadonlySet<LinkKind>;
}

export const FLOW_RULES = {
  hierarchy: { with: DOWNWARD, against: UPWARD },
  money: { with: MONEY, against: new Set<LinkKind>() },
} as const satisfies Record<string, FlowRule>;

/**
 * Each pair once, in the direction in which more of its links of the rule lead; where as many lead
 * either way, from the smaller id. Links that a file calls undirected say nothing of an order.
 */
export function flowLinks(
  ids: ReadonlySet<string>,
  bundles: readonly LaidBundle[],
  rule: FlowRule,
): FlowLink[] {
  const net = new Map<string, { a: string; b: string; forward: number; backward: number }>();
  for (const { source, target, kind, directed, links } of bundles) {
    const isWith = rule.with.has(kind);
    if (!isWith && !rule.against.has(kind)) continue;
    if (!directed && LINK_RULES[kind].directed) continue;
    if (source === target || !ids.has(source) || !ids.has(target)) continue;
    const [from, to] = isWith ? [source, target] : [target, source];
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = JSON.stringify([a, b]);
    const known = net.get(key) ?? { a, b, forward: 0, backward: 0 };
    if (from === a) known.forward += links;
    else known.backward += links;
    net.set(key, known);
  }
  return [...net.values()]
    .sort((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1))
    .map(({ a, b, forward, backward }) =>
      forward >= backward
        ? { from: a, to: b, links: forward }
        : { from: b, to: a, links: backward },
    );
}
