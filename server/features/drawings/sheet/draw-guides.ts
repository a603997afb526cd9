import type { DrawnFacts } from '../drawn-facts.js';
import type { TextStyle, Typesetter } from '../text/typesetter.js';
import { type Mark, polygon, textMark } from './marks.js';
import type { PrintTheme } from './print-theme.js';
import type { View } from './view.js';

const WORDS: TextStyle = { size: 6, weight: 'regular' };

/** The times and lanes of a layout: thin upright lines, and words at the upper and left edge. */
export function guideMarks(
  { guides }: DrawnFacts,
  view: View,
  theme: PrintTheme,
  typesetter: Typesetter,
): Mark[] {
  const { left, top, width, height } = view.box;
  return guides.flatMap(({ axis, at, text }): Mark[] => {
    const line = typesetter.fit(text, WORDS, 110);
    if (axis === 'y') {
      const [, y] = view.at(0, at);
      const isOn = y > top && y < top + height;
      return isOn ? [textMark(line, left, y + 2, WORDS.size, theme.faint)] : [];
    }
    const [x] = view.at(at, 0);
    if (x < left || x > left + width) return [];
    const d = polygon(
      [
        [x, top + 9],
        [x, top + height],
      ],
      false,
    );
    const centred = Math.min(Math.max(left, x - line.width / 2), left + width - line.width);
    return [
      { is: 'path', d, stroke: theme.rule, width: 0.4, dash: [1.5, 2.5] },
      textMark(line, centred, top + 6, WORDS.size, theme.faint),
    ];
  });
}
