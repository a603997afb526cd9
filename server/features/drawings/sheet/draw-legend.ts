import type { SetLine, TextStyle, Typesetter } from '../text/typesetter.js';
import type { LegendItem } from './legend-items.js';
import { type Mark, textMark } from './marks.js';
import type { Box } from './paper.js';
import type { PrintTheme } from './print-theme.js';

const WORDS: TextStyle = { size: 7, weight: 'regular' };
const LEADING = 8.8;
const GAP = 3;
const INDENT = 24;
const BETWEEN_COLUMNS = 14;

interface SetItem {
  readonly item: LegendItem;
  readonly lines: readonly SetLine[];
  readonly height: number;
}

export interface DrawnLegend {
  readonly height: number;
  /** Its marks with its upper left corner there. */
  at(left: number, top: number): Mark[];
}

/** Items to each column so that the columns are about equally high. */
function intoColumns(items: readonly SetItem[], columns: number): SetItem[][] {
  const total = items.reduce((sum, { height }) => sum + height, 0);
  const filled: SetItem[][] = [[]];
  let used = 0;
  for (const item of items) {
    const column = filled.at(-1);
    const isFull = used + item.height / 2 > (total * filled.length) / columns;
    if (column && column.length > 0 && isFull && filled.length < columns) filled.push([item]);
    else column?.push(item);
    used += item.height;
  }
  return filled;
}

/** Sets the legend in columns of one width. */
export function setLegend(
  items: readonly LegendItem[],
  { width }: Pick<Box, 'width'>,
  columns: number,
  theme: PrintTheme,
  typesetter: Typesetter,
): DrawnLegend {
  const columnWidth = (width - BETWEEN_COLUMNS * (columns - 1)) / columns;
  const set = items.map((item): SetItem => {
    const lines = typesetter.wrap(item.words, WORDS, columnWidth - (item.swatch ? INDENT : 0));
    return { item, lines, height: lines.length * LEADING + GAP };
  });
  const filled = intoColumns(set, columns);
  const heights = filled.map((column) => column.reduce((sum, { height }) => sum + height, 0));
  return {
    height: Math.max(0, ...heights),
    at: (left, top) =>
      filled.flatMap((column, number) => {
        const x = left + number * (columnWidth + BETWEEN_COLUMNS);
        let y = top;
        return column.flatMap(({ item, lines, height }) => {
          const marks = item.swatch?.(x + 10, y + LEADING / 2) ?? [];
          const indent = item.swatch ? INDENT : 0;
          const words = lines.map((line, index) =>
            textMark(line, x + indent, y + index * LEADING + 6.6, WORDS.size, theme.text),
          );
          y += height;
          return [...marks, ...words];
        });
      }),
  };
}
