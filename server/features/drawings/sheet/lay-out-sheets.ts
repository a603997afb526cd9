import type { Drawing, Sheet } from '../../../contract/drawing.js';
import { createBreath } from '../../../breathe.js';
import type { DrawnFacts } from '../drawn-facts.js';
import { scheduleTables } from '../schedule.js';
import { type TextStyle, Typesetter } from '../text/typesetter.js';
import type { Wording } from '../wording/wording.js';
import { setLegend } from './draw-legend.js';
import { drawNetwork } from './draw-network.js';
import { drawTitle, type SheetWords } from './draw-title.js';
import { TableLayout } from './lay-out-table.js';
import { legendItems } from './legend-items.js';
import { type Mark, type Page, polygon, textMark } from './marks.js';
import { PageFlow } from './page-flow.js';
import { type Box, FOOT, MARGIN, paperSize } from './paper.js';
import { type PrintTheme, printTheme } from './print-theme.js';

const FOOT_WORDS: TextStyle = { size: 6.4, weight: 'regular' };
const NOTES: TextStyle = { size: 8, weight: 'regular' };

/** Width of the legend beside the drawing, and its columns below it. */
const LEGEND_WIDTH = 150;
const LEGEND_COLUMNS = { A4: 3, A3: 4 } as const;
const GAP = 12;

interface Parts {
  readonly facts: DrawnFacts;
  readonly drawing: Drawing;
  readonly sheet: Sheet;
  readonly words: SheetWords;
  readonly theme: PrintTheme;
  readonly typesetter: Typesetter;
  readonly wording: Wording;
}

/** The legend and what it leaves to the drawing. */
function placeLegend(
  { facts, drawing, sheet, words, theme, typesetter, wording }: Parts,
  box: Box,
): { marks: Mark[]; left: Box } {
  if (!sheet.legend) return { marks: [], left: box };
  // Masked, unlike what the page sent.
  const told = { colourBy: drawing.colourBy, sizeWords: words.sizeWords };
  const items = legendItems(facts, told, theme, sheet.lineNumbers, wording);
  if (sheet.orientation === 'landscape') {
    const legend = setLegend(items, { width: LEGEND_WIDTH }, 1, theme, typesetter);
    const width = box.width - LEGEND_WIDTH - GAP;
    return { marks: legend.at(box.left + width + GAP, box.top), left: { ...box, width } };
  }
  const columns = LEGEND_COLUMNS[sheet.paper];
  const legend = setLegend(items, box, columns, theme, typesetter);
  const height = box.height - legend.height - GAP;
  const top = box.top + height + GAP;
  const rule = polygon(
    [
      [box.left, top - GAP / 2],
      [box.left + box.width, top - GAP / 2],
    ],
    false,
  );
  return {
    marks: [{ is: 'path', d: rule, stroke: theme.rule, width: 0.6 }, ...legend.at(box.left, top)],
    left: { ...box, height },
  };
}

/** What the drawing had no room for, or no letters: said on it. */
function remarks(
  { sheet, typesetter, wording }: Parts,
  { unnumbered, unnamed }: { readonly unnumbered: number; readonly unnamed: number },
): string {
  const referred = (what: string) => (sheet.schedule ? wording.say('seeSchedule', { what }) : what);
  const unknown = typesetter.unknown.size;
  return [
    unnumbered === 0 ? null : referred(wording.count('unnumbered', unnumbered)),
    unnamed === 0 ? null : referred(wording.count('unnamed', unnamed)),
    unknown === 0 ? null : wording.count('noFont', unknown, { sign: '\u{FFFD}' }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** The first sheet: title, drawing, legend. */
function drawFirst(parts: Parts, flow: PageFlow): void {
  const { facts, drawing, sheet, words, theme, typesetter, wording } = parts;
  flow.newPage();
  const { area } = flow;
  const title = drawTitle(facts, words, area, theme, typesetter, wording);
  flow.add(...title.marks);
  const rest = { ...area, top: title.bottom, height: area.top + area.height - title.bottom };
  const legend = placeLegend(parts, rest);
  const line = FOOT_WORDS.size * 1.5;
  const box = { ...legend.left, height: legend.left.height - line };
  const network = drawNetwork(facts, drawing, sheet, box, theme, typesetter);
  flow.add(...network.marks);
  flow.add(...legend.marks);
  const said = typesetter.fit(remarks(parts, network), FOOT_WORDS, box.width);
  const y = box.top + box.height + FOOT_WORDS.size;
  flow.add(textMark(said, box.left, y, FOOT_WORDS.size, theme.faint));
}

/** The whole of the notes, where the schedule has room for them. */
function addNotes({ words, theme, typesetter, wording }: Parts, flow: PageFlow): void {
  if (words.notes === '') return;
  flow.skip(18);
  const notes = wording.say('notesAre', { notes: words.notes });
  for (const line of typesetter.wrap(notes, NOTES, flow.area.width)) {
    if (flow.room < NOTES.size * 2) flow.newPage();
    flow.put(line, flow.area.left, NOTES.size, theme.text);
    flow.skip(NOTES.size * 1.35);
  }
}

/** Which drawing a page belongs to, at its foot. */
function addFeet(
  pages: readonly Page[],
  { facts, words, theme, typesetter, wording }: Parts,
  id: string,
): void {
  pages.forEach((page, index) => {
    const y = page.height - MARGIN - FOOT + 14;
    const of = { id, page: `${index + 1}`, pages: `${pages.length}` };
    const right = typesetter.set(wording.say('foot', of), FOOT_WORDS);
    const width = page.width - 2 * MARGIN;
    const left = typesetter.fit(
      `${facts.caseName} · ${words.title} · ${words.date}`,
      FOOT_WORDS,
      width - right.width - 20,
    );
    page.marks.push(
      textMark(left, MARGIN, y, FOOT_WORDS.size, theme.faint),
      textMark(right, MARGIN + width - right.width, y, FOOT_WORDS.size, theme.faint),
    );
  });
}

/**
 * The sheets of a drawing as marks in points: the drawing, then its schedule over as many pages as it
 * takes. They follow from what is given alone. `id` names the drawing at the foot of each.
 */
export async function layOutSheets(
  facts: DrawnFacts,
  drawing: Drawing,
  sheet: Sheet,
  words: SheetWords,
  id: string,
  wording: Wording,
): Promise<Page[]> {
  const typesetter = new Typesetter();
  const theme = printTheme(sheet.theme);
  const parts: Parts = { facts, drawing, sheet, words, theme, typesetter, wording };
  const flow = new PageFlow(paperSize(sheet));
  const breathe = createBreath();
  drawFirst(parts, flow);
  if (sheet.schedule) {
    flow.newPage();
    const tables = new TableLayout(flow, parts.theme, typesetter);
    for (const table of scheduleTables(facts, wording)) await tables.add(table, breathe);
    addNotes(parts, flow);
  }
  addFeet(flow.pages, parts, id);
  return flow.pages;
}
