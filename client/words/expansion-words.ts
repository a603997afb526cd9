import type { GraphNeighbours, NeighbourOrder } from '../../server/contract/graph-view.js';
import { i18n } from '../i18n/i18n.js';
import { countWords } from './count-words.js';

function describeOrder(order: NeighbourOrder): string {
  return order.by === 'links'
    ? i18n.t('words:byLinks')
    : i18n.t('words:byAmount', { currency: order.currency });
}

/** `50 of 231 neighbours, by amount in EUR (37 have one)`. */
export function describeShown(
  { shown, total, currencies }: Pick<GraphNeighbours, 'shown' | 'total' | 'currencies'>,
  order: NeighbourOrder,
): string {
  const counted = {
    ...{ shown, neighbours: countWords('neighbour', total), order: describeOrder(order) },
  };
  if (order.by === 'links') return i18n.t('words:shownOf', counted);
  const having = currencies[order.currency] ?? 0;
  return i18n.t('words:shownOfHaving', { ...counted, having });
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
  return i18n.t('words:cameOntoGraph', { shown: describeShown(view, order), added });
}
