import type { DrawnFacts } from '../drawn-facts.js';
import type { Wording } from '../wording/wording.js';

/** How much of the case is drawn, in one sentence. */
export function describeCounts({ counts, lines, shapes }: DrawnFacts, wording: Wording): string {
  const { entities, total, admitted, links, undrawn } = counts;
  const folds = shapes.filter(({ isFold }) => isFold).length;
  return [
    wording.say('drawnOf', { drawn: entities, total: wording.count('entity', total) }),
    admitted === total ? null : wording.say('admits', { admitted }),
    folds === 0 ? null : wording.count('foldsStand', folds),
    wording.count('linesStand', lines.length, { links: wording.count('link', links) }),
    undrawn === 0 ? null : wording.count('undrawn', undrawn),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
