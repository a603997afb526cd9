import type { GraphNeighbours, NeighbourOrder } from '../../server/contract/graph-view.js';
import { countOf, formatCount } from './format.js';

export function describeOrder(order: NeighbourOrder): string {
  return order.by === 'links' ? 'by number of links' : `by amount in ${order.currency}`;
}

/** `50 of 231 neighbours, by amount in EUR (37 have one)`. */
export function describeShown(
  { shown, total, currencies }: Pick<GraphNeighbours, 'shown' | 'total' | 'currencies'>,
  order: NeighbourOrder,
): string {
  const counts = `${formatCount(shown)} of ${countOf(total, 'neighbour', 'neighbours')}`;
  if (order.by === 'links') return `${counts}, ${describeOrder(order)}`;
  const having = currencies[order.currency] ?? 0;
  return `${counts}, ${describeOrder(order)} (${formatCount(having)} have one)`;
}

/** The same, and how many of them are new on the graph. */
export function describeExpanded({
  view,
  order,
  added,
}: {
  readonly view: Pick<GraphNeighbours, 'shown' | 'total' | 'currencies'>;
  readonly order: NeighbourOrder;
  readonly added: number;
}): string {
  return `${describeShown(view, order)}; ${formatCount(added)} came onto the graph.`;
}
