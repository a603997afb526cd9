/**
 * The items in order, equal ones as they came: the array itself where it is in order already, as what a
 * store reads mostly is, so that nothing is copied or sorted again.
 */
export function sortedBy<Item>(
  items: readonly Item[],
  compare: (left: Item, right: Item) => number,
): readonly Item[] {
  let before = items[0];
  for (const item of items) {
    if (before !== undefined && compare(before, item) > 0) return items.toSorted(compare);
    before = item;
  }
  return items;
}
