/** Entities that acts are meant for together. */
export type Selection = ReadonlySet<string>;

export const NOTHING_CHOSEN: Selection = new Set();

/** Instead of those chosen before, with them, without them, or each the other way round. */
export type ChooseHow = 'instead' | 'add' | 'without' | 'toggle';

export function choose(chosen: Selection, ids: Iterable<string>, how: ChooseHow): Selection {
  const next = new Set(how === 'instead' ? [] : chosen);
  for (const id of ids) {
    const isOut = how === 'without' || (how === 'toggle' && next.has(id));
    if (isOut) next.delete(id);
    else next.add(id);
  }
  return next.size === 0 ? NOTHING_CHOSEN : next;
}

/** Those of the chosen that are drawn; the same set where all are. */
export function keepDrawn(chosen: Selection, drawn: { has(id: string): boolean }): Selection {
  const kept = [...chosen].filter((id) => drawn.has(id));
  if (kept.length === chosen.size) return chosen;
  return kept.length === 0 ? NOTHING_CHOSEN : new Set(kept);
}
