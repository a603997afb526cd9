import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../../../server/contract/drawing.js';
import { layOutSheets } from '../../../../../server/features/drawings/sheet/lay-out-sheets.js';
import type { Page, TextMark } from '../../../../../server/features/drawings/sheet/marks.js';
import { writePdf } from '../../../../../server/features/drawings/write/write-pdf.js';
import { writeSvg } from '../../../../../server/features/drawings/write/write-svg.js';
import { Wording } from '../../../../../server/features/drawings/wording/wording.js';
import { englishWordsIn } from '../../../../helpers/english-words.js';
import { readXml } from '../../export/read-xml.js';
import { makeFacts } from '../make-facts.js';

const NAMES = Array.from({ length: 30 }, (_, n) => (n === 3 ? '<b>"A" & Co</b> ]]>' : `Name ${n}`));

async function pagesOf(
  options: Partial<Sheet> = {},
  names: readonly string[] = NAMES,
): Promise<Page[]> {
  const { facts, drawing, sheet } = makeFacts(names, options);
  const { title, notes, date } = sheet;
  const words = { title, notes, date, author: 'Inspector', filter: drawing.filter, sizeWords: '' };
  const wording = new Wording(sheet.language);
  return layOutSheets(facts, drawing, sheet, words, '0123456789abcdef', wording);
}

function textsOf({ marks }: Page): string[] {
  return marks
    .filter((mark): mark is TextMark => mark.is === 'text')
    .map(({ runs }) => runs.map(({ text }) => text).join(''));
}

describe('the sheets of a drawing', () => {
  test.each([
    ['A4', 'landscape', 842, 595],
    ['A4', 'portrait', 595, 842],
    ['A3', 'landscape', 1191, 842],
    ['A3', 'portrait', 842, 1191],
  ] as const)('%s %s: nothing lies off the paper', async (paper, orientation, width, height) => {
    const pages = await pagesOf({ paper, orientation });
    for (const page of pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
      for (const mark of page.marks) {
        if (mark.is !== 'text') continue;
        const right = mark.runs.reduce((most, run) => Math.max(most, run.x + run.width), 0);
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + right).toBeLessThanOrEqual(page.width);
        expect(mark.y).toBeLessThanOrEqual(page.height);
      }
    }
  });

  test('every number on the drawing is in the schedule, and the other way round', async () => {
    const [first, ...schedule] = await pagesOf({ lineNumbers: false });
    const onDrawing = textsOf(first!).filter((text) => /^\d+$/u.test(text));
    expect(onDrawing.map(Number).sort((a, b) => a - b)).toEqual(NAMES.map((_name, n) => n + 1));
    const rows = schedule.flatMap(textsOf);
    for (const number of onDrawing) expect(rows).toContain(number);
    for (let line = 1; line < NAMES.length; line += 1) expect(rows).toContain(`L${line}`);
    for (const name of NAMES) expect(rows.join(' ')).toContain(name);
    expect(rows).toContain('ab'.repeat(32));
  });

  test('says how much of the case is drawn, by which filter, by whom and when', async () => {
    const [first] = await pagesOf({ notes: 'For the hearing' });
    const words = textsOf(first!).join('\n');
    expect(words).toContain(
      '30 of 231 entities drawn · the filter admits 120 · 29 lines stand for 58 links',
    );
    expect(words).toContain('kinds of link: calls');
    expect(words).toContain('drawn by Inspector · 2026-11-23');
    expect(words).toContain('For the hearing');
    expect(words.replaceAll('\n', ' ')).toMatch(
      /supported: the grade of some record supports it \(10\)/u,
    );
    expect(words).toMatch(/doubtful: all its grades are doubtful \(9\)/u);
  });

  test('in Spanish no word of the sheet is English', async () => {
    const options = { notes: 'Para la vista', lineNumbers: true } as const;
    const given = [...NAMES, 'calls.csv', 'A sheet', 'Lantern & sons', 'Inspector'];
    const words = async (language: Sheet['language'], theme: Sheet['theme']) =>
      (await pagesOf({ ...options, language, theme })).flatMap(textsOf).join(' ');
    for (const theme of ['colour', 'black-and-white'] as const) {
      const spanish = await words('es', theme);
      expect(spanish).toContain('30 de 231 entidades en el dibujo · el filtro admite 120');
      expect(spanish).toContain('Relación de entidades');
      expect(spanish).toContain('Notas: Para la vista');
      // What the page called it stands as it came.
      expect(englishWordsIn(spanish.replaceAll(/Group \d/gu, ''), given)).toEqual([]);
      expect(englishWordsIn(await words('en', theme), given).length).toBeGreaterThan(40);
    }
  });

  test('without colour nothing is lost: only greys, and groups by letter', async () => {
    const [first] = await pagesOf({ theme: 'black-and-white' });
    for (const mark of first!.marks) {
      const inks = mark.is === 'text' ? [mark.colour] : [mark.fill, mark.stroke];
      for (const ink of inks) {
        if (ink === undefined) continue;
        const [red, green, blue] = [1, 3, 5].map((at) => ink.slice(at, at + 2));
        expect([green, blue]).toEqual([red, red]);
      }
    }
    const texts = textsOf(first!);
    expect(texts).toContain('1 A');
    expect(texts).toContain('2 B');
    expect(texts).toContain('A · Group 1');
  });

  test('a schedule of any length goes on over pages with its head on each', async () => {
    const many = Array.from({ length: 200 }, (_, n) => `Somebody ${n}`);
    const pages = await pagesOf({}, many);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages.slice(1)) expect(textsOf(page)).toContain('No.');
    pages.forEach((page, index) => {
      expect(textsOf(page)).toContain(
        `drawing 0123456789abcdef · page ${index + 1} of ${pages.length}`,
      );
    });
  });

  test('one row longer than a page is split and loses nothing', async () => {
    const long = Array.from({ length: 2_500 }, (_, n) => `word${n}`).join(' ');
    const pages = await pagesOf({}, [long, 'B']);
    const all = pages.flatMap(textsOf).join(' ');
    for (const word of ['word0', 'word1700', 'word2499']) expect(all).toContain(word);
  });
});

describe('writing the sheets', () => {
  test('SVG is well-formed whatever a name holds, and loads nothing', async () => {
    const svg = await writeSvg(await pagesOf(), {
      title: 'A <title> & "more"',
      language: 'en',
    });
    const document = readXml(svg);
    const texts = Array.from(document.getElementsByTagName('text'), (each) => each.textContent);
    expect(texts).toContain('<b>"A" & Co</b> ]]>');
    expect(document.getElementsByTagName('b')).toHaveLength(0);
    expect(svg.match(/url\((?!data:font)|href|<script|<image/gu)).toBeNull();
  });

  test('the same sheets give the same bytes, other words others', async () => {
    const { language } = makeFacts(NAMES).sheet;
    const head = { title: 'A sheet', author: 'Inspector', subject: 'x', language };
    const facts = { ...head, date: '2026-11-23' };
    const first = await writePdf(await pagesOf(), facts);
    const second = await writePdf(await pagesOf(), facts);
    expect(second.equals(first)).toBe(true);
    const other = await writePdf(await pagesOf(), { ...facts, title: 'Another' });
    expect(other.equals(first)).toBe(false);
    const text = first.toString('latin1');
    // The only dates are the one that was asked for.
    for (const [, date] of text.matchAll(/\(D:(\d+)/gu)) expect(date).toBe('20261123000000');
    expect(await writeSvg(await pagesOf(), facts)).toBe(await writeSvg(await pagesOf(), facts));
  });
});
