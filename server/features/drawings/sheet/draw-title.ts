import type { DrawnFacts } from '../drawn-facts.js';
import { describeFilter } from '../describe-filter.js';
import type { SetLine, TextStyle, Typesetter } from '../text/typesetter.js';
import type { GraphFilter } from '../../../contract/graph-view.js';
import type { Wording } from '../wording/wording.js';
import { describeCounts } from './count-words.js';
import { type Mark, polygon, textMark } from './marks.js';
import type { Box } from './paper.js';
import type { PrintTheme } from './print-theme.js';

/** What stands on the sheet beside the drawing; masked. */
export interface SheetWords {
  readonly title: string;
  readonly notes: string;
  readonly author: string;
  readonly date: string;
  readonly filter: GraphFilter;
  readonly sizeWords: string;
}

const TITLE: TextStyle = { size: 15, weight: 'strong' };
const PLAIN: TextStyle = { size: 7.6, weight: 'regular' };
const LABEL: TextStyle = { size: 7.6, weight: 'strong' };

/** Lines of notes on the drawing itself; the schedule begins with the rest. */
const MOST_NOTE_LINES = 4;

const LEADING = 1.35;

export interface DrawnTitle {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

/** Title, case, author and date, counts, filter and notes, across the top of the first sheet. */
export function drawTitle(
  facts: DrawnFacts,
  words: SheetWords,
  { left, top, width }: Box,
  theme: PrintTheme,
  typesetter: Typesetter,
  wording: Wording,
): DrawnTitle {
  const marks: Mark[] = [];
  let y = top;
  const put = (line: SetLine, { size }: TextStyle, x: number, colour: string) => {
    marks.push(textMark(line, x, y + size, size, colour));
  };
  for (const line of typesetter.wrap(words.title, TITLE, width)) {
    put(line, TITLE, left, theme.text);
    y += TITLE.size * 1.25;
  }
  y += 2;
  const { caseName } = facts;
  const { author, date } = words;
  const rows: [string, string, number][] = [
    [wording.say('case'), wording.say('drawnBy', { caseName, author, date }), 2],
    [wording.say('drawn'), describeCounts(facts, wording), 2],
    [wording.say('filter'), describeFilter(words.filter, wording), 6],
    ...(words.notes === ''
      ? []
      : [[wording.say('notes'), words.notes, MOST_NOTE_LINES] as [string, string, number]]),
  ];
  const indent = 34;
  for (const [label, text, most] of rows) {
    put(typesetter.set(label, LABEL), LABEL, left, theme.faint);
    const lines = typesetter.wrap(text, PLAIN, width - indent);
    for (const line of lines.slice(0, most)) {
      put(line, PLAIN, left + indent, theme.text);
      y += PLAIN.size * LEADING;
    }
    if (lines.length > most) {
      put(typesetter.set(wording.say('seeLastPage'), PLAIN), PLAIN, left + indent, theme.faint);
      y += PLAIN.size * LEADING;
    }
  }
  y += 4;
  const rule = polygon(
    [
      [left, y],
      [left + width, y],
    ],
    false,
  );
  marks.push({ is: 'path', d: rule, stroke: theme.rule, width: 0.6 });
  return { marks, bottom: y + 6 };
}
