import type { DrawingRequest } from '../../contract/drawing.js';
import type { FindPart } from '../../disclosure/case-part.js';
import { type Caller, openCase } from '../../disclosure/open-case.js';
import { programVersion } from '../../package-root.js';
import type { DrawnFacts } from './drawn-facts.js';
import { readFacts } from './read-facts.js';
import { layOutSheets } from './sheet/lay-out-sheets.js';
import { Wording } from './wording/wording.js';
import { shortHash, writePdf } from './write/write-pdf.js';
import { writeSvg } from './write/write-svg.js';

export interface DrawingOutcome {
  readonly content: Buffer;
  readonly entities: number;
  readonly lines: number;
  readonly pages: number;
  /** Stands at the foot of each page: the same drawing of the same records has the same one. */
  readonly id: string;
}

/** All that the sheets say, as one text; each shape once. */
function contentOf(facts: DrawnFacts, rest: object): string {
  const lines = facts.lines.map((line) => ({ ...line, a: line.a.number, b: line.b.number }));
  return JSON.stringify({ ...rest, facts: { ...facts, lines } });
}

/**
 * What is drawn of a case as sheets of paper: drawing, legend, counts, and a numbered schedule of its
 * elements with their records. Protected persons are pseudonyms unless the caller gives a reason, also in
 * the title and the notes. The same request on the same case gives the same bytes; the act is logged.
 * @throws AppError `conflict` where the case is no longer as it was drawn.
 */
export async function drawSheets(
  caller: Caller,
  caseName: string,
  { drawing, sheet, format, pages: asked }: DrawingRequest,
  findPart: FindPart,
): Promise<DrawingOutcome> {
  const opened = await openCase(caller, caseName);
  const { caseFile, mask } = opened;
  const wording = new Wording(sheet.language);
  const facts = await readFacts(caller, opened, drawing, findPart, wording);
  const words = {
    title: mask.text(sheet.title),
    notes: mask.text(sheet.notes),
    author: caller.act.actor,
    date: sheet.date,
    filter: drawing.filter,
    sizeWords: mask.text(drawing.sizeWords),
  };
  const id = shortHash(contentOf(facts, { version: programVersion, drawing, sheet, words }));
  if (asked === 'all') {
    const details = { format, drawing: id, entities: facts.counts.entities };
    await caller.store.logAct(caseFile, caller.act, { action: 'export', details });
  }
  const all = await layOutSheets(facts, drawing, sheet, words, id, wording);
  const pages = asked === 'first' ? all.slice(0, 1) : all;
  const { title, author, date } = words;
  const { language } = sheet;
  const subject = wording.say('subject', { caseName: facts.caseName, id });
  const content =
    format === 'svg'
      ? Buffer.from(await writeSvg(pages, { title, language }))
      : await writePdf(pages, { title, author, date, subject, language });
  const { counts, lines } = facts;
  return { content, entities: counts.entities, lines: lines.length, pages: pages.length, id };
}
