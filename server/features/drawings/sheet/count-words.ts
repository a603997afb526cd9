import type { DrawnFacts } from '../drawn-facts.js';

const numbers = new Intl.NumberFormat('en-GB');

export function inThousands(count: number): string {
  return numbers.format(count);
}

/** `1 entity`, `1,204 entities`. */
export function countOf(count: number, one: string, many: string): string {
  return `${inThousands(count)} ${count === 1 ? one : many}`;
}

/** How much of the case is drawn, in one sentence. */
export function describeCounts({ counts, lines, shapes }: DrawnFacts): string {
  const { entities, total, admitted, links, undrawn } = counts;
  const folds = shapes.filter(({ isFold }) => isFold).length;
  return [
    `${inThousands(entities)} of ${countOf(total, 'entity', 'entities')} drawn`,
    admitted === total ? null : `the filter admits ${inThousands(admitted)}`,
    folds === 0 ? null : `${countOf(folds, 'shape stands', 'shapes stand')} for several`,
    `${countOf(lines.length, 'line stands', 'lines stand')} for ${countOf(links, 'link', 'links')}`,
    undrawn === 0 ? null : `${countOf(undrawn, 'link', 'links')} between them not drawn`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
