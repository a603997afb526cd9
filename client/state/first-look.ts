import type { EntityKind } from '../../server/contract/entity.js';
import type { GraphView } from '../../server/contract/graph-view.js';
import type { LinkKind } from '../../server/contract/link.js';

/** Entities with most links that a first look begins with. */
const MOST_LINKED = 150;

/** With those who hold or run them: enough to see groups, few enough to read. */
const MOST_DRAWN = 260;

/** Links that say who is behind a phone, an account, a vehicle, a company. */
const HOLDING: ReadonlySet<LinkKind> = new Set([
  'uses_phone',
  'holds_account',
  'uses_vehicle',
  'employs',
  'owns',
  'directs',
]);

const HOLDERS: ReadonlySet<EntityKind> = new Set(['person', 'company']);

/**
 * What a case shows at first: the entities with most links, and the people and companies who hold
 * them; phones and accounts without their holders would tell nothing.
 */
export function firstLook({ nodes, bundles }: Pick<GraphView, 'nodes' | 'bundles'>): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sorted = [...nodes].sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1));
  const drawn = new Set(sorted.slice(0, MOST_LINKED).map(({ id }) => id));
  const holders = new Set<string>();
  for (const { kind, source, target } of bundles) {
    if (!HOLDING.has(kind)) continue;
    for (const [held, holder] of [
      [source, target],
      [target, source],
    ] as const) {
      const node = byId.get(holder);
      if (node && drawn.has(held) && !drawn.has(holder) && HOLDERS.has(node.kind)) {
        holders.add(holder);
      }
    }
  }
  const byLinks = sorted.filter(({ id }) => holders.has(id));
  for (const { id } of byLinks.slice(0, Math.max(0, MOST_DRAWN - drawn.size))) drawn.add(id);
  return [...drawn];
}
