import type { EntityKind } from '../../server/contract/entity.js';
import type { GraphBundle, GraphNode } from '../../server/contract/graph-view.js';

export function node(id: string, kind: EntityKind = 'person'): GraphNode {
  return { id, kind, name: id.toUpperCase(), isProtected: false, links: 1, neighbours: 1 };
}

export function bundle(
  source: string,
  target: string,
  given: Partial<GraphBundle> = {},
): GraphBundle {
  return {
    ...{ source, target, kind: 'calls', directed: true, links: 1, supported: 0, doubtful: 0 },
    ...given,
  };
}
