import type { EntityKind } from '../../server/contract/entity.js';
import type {
  GraphFilter,
  LinkDirection,
  NeighbourOrder,
} from '../../server/contract/graph-view.js';
import { narrowFilter, type Narrowing } from './narrow-filter.js';

/** Neighbours that an expansion shows at first. */
export const EXPAND_LIMIT = 50;
/** The most that it shows when the rest is asked for. */
export const EXPAND_REST = 5_000;

/** Which neighbours an expansion brings. */
export interface Expansion extends Narrowing {
  /** Empty = every kind of neighbour. */
  readonly kinds: readonly EntityKind[];
  readonly direction: LinkDirection;
  readonly order: NeighbourOrder;
  readonly limit: number;
}

/** Those with most of the links that the filter admits. */
export const PLAIN_EXPANSION: Expansion = {
  kinds: [],
  linkKinds: [],
  direction: 'any',
  order: { by: 'links' },
  limit: EXPAND_LIMIT,
};

/** How the server is asked for the neighbours of drawn entities. */
export function toNeighboursQuestion(
  ids: readonly string[],
  filter: GraphFilter,
  expansion: Expansion,
) {
  const { kinds, direction, order, limit } = expansion;
  return {
    entities: [...ids],
    filter: narrowFilter(filter, expansion),
    ...(kinds.length > 0 && { kinds: [...kinds] }),
    direction,
    order,
    limit,
  };
}
