import type Graph from 'graphology';
import type { EntityKind } from '../../contract/entity.js';

export interface NodeAttributes {
  id: string;
  kind: EntityKind;
  name: string;
}

export interface LinkAttributes {
  weight: number;
}

/**
 * A simple graph: at most one link per pair (directed: per ordered pair), no self-links. Nodes are in
 * id order and keyed by their position in it (`0`, `1`, …), the id is an attribute: graphology and its
 * companions keep nodes in plain objects, in which an id such as `__proto__` would be lost.
 */
export type ProjectionGraph = Graph<NodeAttributes, LinkAttributes>;
