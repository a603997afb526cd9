import type { NumberedGroup } from '../drawn-facts.js';
import { hatch } from './hatch.js';
import { type Corner, type PathMark, polygon } from './marks.js';
import type { PrintTheme } from './print-theme.js';

/** The area of a group: tinted, or hatched from `origin` with an outline where there is no colour. */
export function areaMarks(
  outline: readonly Corner[],
  { colour, group }: Pick<NumberedGroup, 'colour' | 'group'>,
  theme: PrintTheme,
  origin?: Corner,
): PathMark[] {
  const d = polygon(outline, true);
  if (theme.hasColour) return [{ is: 'path', d, fill: colour, fillOpacity: 0.12 }];
  const lines = hatch(outline, group, origin).map((line) => polygon(line, false));
  return [
    { is: 'path', d, stroke: '#777777', width: 0.5, dash: [3, 2] },
    ...(lines.length === 0
      ? []
      : [{ is: 'path', d: lines.join(''), stroke: '#b5b5b5', width: 0.35 } as const]),
  ];
}

/** As a group is called on the sheet; without colour its letter ties area, shapes and legend. */
export function groupTitle({ letter, title }: NumberedGroup, { hasColour }: PrintTheme): string {
  return hasColour ? title : `${letter} · ${title}`;
}
