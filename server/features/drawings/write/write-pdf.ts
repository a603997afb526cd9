import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { SheetLanguage } from '../../../contract/drawing.js';
import { createBreath } from '../../../breathe.js';
import type { Page, PathMark, TextMark } from '../sheet/marks.js';
import { typefaceOf } from '../text/typefaces.js';

export interface PdfFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** ISO day: the only date in the file. */
  readonly date: string;
  /** Said to readers that speak the text. */
  readonly language: SheetLanguage;
}

type Document = PDFKit.PDFDocument;

function drawPath(doc: Document, mark: PathMark): void {
  const { d, at, fill, fillOpacity = 1, stroke, width = 1, dash, isRound } = mark;
  doc.save();
  if (at) doc.translate(at.x, at.y).scale(at.scale);
  doc.path(d);
  if (isRound) doc.lineCap('round').lineJoin('round');
  if (dash) doc.dash(dash[0], { space: dash[1] });
  if (stroke !== undefined) doc.lineWidth(width);
  if (fill !== undefined && stroke !== undefined)
    doc.fillOpacity(fillOpacity).fillAndStroke(fill, stroke);
  else if (fill !== undefined) doc.fillOpacity(fillOpacity).fill(fill);
  else if (stroke !== undefined) doc.stroke(stroke);
  doc.restore();
}

function drawText(doc: Document, { x, y, size, colour, runs }: TextMark): void {
  doc.fillOpacity(1).fillColor(colour).fontSize(size);
  for (const run of runs) {
    doc.font(run.face).text(run.text, x + run.x, y, {
      ...{ lineBreak: false, baseline: 'alphabetic', textWidth: run.width },
      // With features named (here none) a run is shaped whole: word by word, which is quicker, the
      // words of a run to the left would come in the wrong order.
      ...(run.isRightToLeft && { features: [] }),
    });
  }
}

function registerFonts(doc: Document, pages: readonly Page[]): void {
  const faces = new Set<string>();
  for (const { marks } of pages) {
    for (const mark of marks) {
      if (mark.is === 'text') for (const { face } of mark.runs) faces.add(face);
    }
  }
  for (const face of [...faces].sort()) doc.registerFont(face, typefaceOf(face).trueType);
}

/**
 * Pages as a PDF 1.7 with the glyphs that they use inside it. The same pages and facts give the same
 * bytes: its date is the one given, its identifier follows from its facts, and nothing in it is
 * compressed, since compressors differ between machines.
 */
export async function writePdf(pages: readonly Page[], facts: PdfFacts): Promise<Buffer> {
  const breathe = createBreath();
  const at = new Date(`${facts.date}T00:00:00Z`);
  const { title, author, subject, language } = facts;
  const doc = new PDFDocument({
    ...{ autoFirstPage: false, compress: false, pdfVersion: '1.7', lang: language },
    // Without it the library would look for a font of its own on the disk.
    font: '',
    info: {
      ...{ Title: title, Author: author, Subject: subject, Creator: 'Vinculum' },
      ...{ Producer: 'Vinculum', CreationDate: at, ModDate: at },
    },
  });
  const blocks: Buffer[] = [];
  doc.on('data', (block: Buffer) => blocks.push(block));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  registerFonts(doc, pages);
  for (const page of pages) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    for (const mark of page.marks) {
      if (mark.is === 'path') drawPath(doc, mark);
      else drawText(doc, mark);
      await breathe();
    }
  }
  doc.end();
  await ended;
  return Buffer.concat(blocks);
}

/** The first sixteen hexadecimal digits of the SHA-256 of a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
