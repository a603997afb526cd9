import type { CallMatrix } from '../../server/contract/calls.js';

export type CallOrder = 'calls' | 'group';

/**
 * Places of the phones in the order in which rows and columns stand: as they came, most calls first,
 * or those of the same group together, groups by their number, phones without one last.
 */
export function orderPhones(
  { phones }: Pick<CallMatrix, 'phones'>,
  order: CallOrder,
  groupOf: (id: string) => number | null,
): number[] {
  const places = phones.map((_phone, place) => place);
  if (order === 'calls') return places;
  const group = (place: number) => groupOf(phones[place]?.entity.id ?? '') ?? Infinity;
  return places.sort((a, b) => {
    const [one, other] = [group(a), group(b)];
    return one === other ? a - b : one - other;
  });
}

/** How strong a cell is drawn, 0 to 1: by the logarithm, since a few pairs call most. */
export function strength(value: number, most: number): number {
  return most <= 0 || value <= 0 ? 0 : Math.log1p(value) / Math.log1p(most);
}
