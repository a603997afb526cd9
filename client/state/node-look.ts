import type { GraphNode } from '../../server/contract/graph-view.js';
import type { AnalysisResult, EntityMeasures } from '../../server/contract/results.js';
import type { EntityKind } from '../../server/contract/entity.js';
import type { Picture } from './picture.js';

/** Radius in pixels of the smallest and of the largest entity. */
const MIN_RADIUS = 6;
const MAX_RADIUS = 16;

/** More entities than this are drawn smaller, down to half. */
const ROOMY_COUNT = 220;

/** Groups with a colour of their own; the others share one. */
export const COLOURED_GROUPS = 12;

/** What a colour stands for: a kind, one of the largest groups, the other groups, or no group. */
export type Hue =
  | { readonly by: 'kind'; readonly kind: EntityKind }
  | { readonly by: 'group'; readonly group: number }
  | { readonly by: 'other-group' }
  | { readonly by: 'none' };

export interface NodeLook {
  readonly hue: Hue;
  /** Radius in pixels. */
  readonly radius: number;
  readonly group: number | null;
}

export type MeasureId = Exclude<
  keyof EntityMeasures,
  | 'id'
  | 'kind'
  | 'name'
  | 'isProtected'
  | 'more'
  | 'communityStability'
  | 'component'
  | 'community'
  | 'rankInKind'
>;

/** Measures that an entity can be sized or ranked by. */
export const SIZE_MEASURES: readonly MeasureId[] = [
  'betweenness',
  'degree',
  'strength',
  'closeness',
  'harmonic',
  'pageRank',
  'eigenvector',
  'core',
];

function valueOf(
  sizeBy: string,
  node: GraphNode,
  measures: EntityMeasures | undefined,
): number | null {
  if (sizeBy === 'links') return node.links;
  if (!measures || !SIZE_MEASURES.includes(sizeBy as MeasureId)) return null;
  return measures[sizeBy as MeasureId];
}

function hueOf(picture: Picture, node: GraphNode, measures: EntityMeasures | undefined): Hue {
  // What meets public power looks the same in every colouring.
  if (picture.colourBy === 'kind' || node.kind === 'touchpoint') {
    return { by: 'kind', kind: node.kind };
  }
  if (!measures) return { by: 'none' };
  const { community } = measures;
  return community <= COLOURED_GROUPS ? { by: 'group', group: community } : { by: 'other-group' };
}

/**
 * Colour and size of every node. Radii follow the square root of the value, so that areas compare;
 * an entity that the run did not measure is smallest.
 */
export function nodeLooks(
  picture: Picture,
  nodes: readonly GraphNode[],
  result: AnalysisResult | null,
): Map<string, NodeLook> {
  const measures = new Map(result?.entities.map((each) => [each.id, each]));
  const values = nodes.map((node) => valueOf(picture.sizeBy, node, measures.get(node.id)));
  const shrink = Math.max(0.5, Math.min(1, Math.sqrt(ROOMY_COUNT / Math.max(1, nodes.length))));
  const most = values.reduce<number>((best, value) => Math.max(best, value ?? 0), 0);
  return new Map(
    nodes.map((node, index) => {
      const share = most === 0 ? 0 : Math.max(0, values[index] ?? 0) / most;
      const own = measures.get(node.id);
      return [
        node.id,
        {
          hue: hueOf(picture, node, own),
          radius: shrink * (MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(share)),
          group: own?.community ?? null,
        },
      ];
    }),
  );
}
