import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { makeSheet } from '../helpers/make-drawing.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const IN_CASE = ['--case', 'A', '--actor', 'Expert'];

/** A drawing file of two phones and the line between them, as the page exports it. */
function drawingFile(links: number): string {
  const look = { radius: 8, colour: '#0072b2', named: true };
  return JSON.stringify({
    drawing: {
      frame: { left: 0, top: 0, width: 300, height: 200 },
      nodes: [
        { id: 'H1', x: 60, y: 60, ...look },
        { id: 'H2', x: 220, y: 120, ...look },
      ],
      lines: [{ a: 'H1', b: 'H2', links, width: 2 }],
      ...{ filter: {}, colourBy: 'kind', sizeWords: 'number of links' },
    },
    sheet: makeSheet({ title: 'Two phones — Два телефона' }),
  });
}

beforeAll(async () => {
  at.write('phones.csv', 'id,number\nH1,+44 7700 900001\nH2,+44 7700 900002\n');
  at.write('calls.csv', 'from,to,at\nH1,H2,2024-01-01T10:00Z\nH1,H2,2024-01-02\n');
  await at.print('import', 'phones.csv', 'calls.csv', '--case', 'A');
  at.write('two.drawing.json', drawingFile(2));
});

test('a drawing file gives the same sheets each time, and says which', async () => {
  const args = ['export', ...IN_CASE, '--drawing', 'two.drawing.json', '--format', 'pdf'];
  const words = await at.print(...args, '-o', 'one.pdf');
  expect(words).toMatch(
    /^Drew 2 entities and 1 line on 2 pages to one\.pdf: drawing [\da-f]{16}\./u,
  );
  const facts = await at.json<{ id: string }>(...args, '-o', 'other.pdf');
  expect(words).toContain(facts.id);
  const one = readFileSync(at.path('one.pdf'));
  expect(one.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(readFileSync(at.path('other.pdf')).equals(one)).toBe(true);
  await at.print(...args.with(-1, 'svg'), '-o', 'one.svg');
  expect(at.read('one.svg')).toContain(facts.id);
  expect(at.read('one.svg')).toContain('calls: 2 from 1 to 2');
});

test('what is no drawing, or none of this case any more, is refused and leaves no file', async () => {
  const refuse = async (sentence: RegExp, code: number, ...args: string[]) => {
    const outcome = await at.run('export', ...IN_CASE, ...args);
    expectRefusal(outcome, code, sentence);
    expect(at.has('no.pdf')).toBe(false);
  };
  await refuse(/say --drawing FILE/u, 2, '--format', 'pdf', '-o', 'no.pdf');
  const drawn = ['--drawing', 'two.drawing.json', '-o', 'no.pdf'];
  await refuse(/written as svg or pdf/u, 2, '--format', 'gexf', ...drawn);
  const broken = ['--drawing', 'phones.csv', '--format', 'pdf', '-o', 'no.pdf'];
  await refuse(/no drawing file/u, 2, ...broken);
  at.write('old.drawing.json', drawingFile(3));
  const old = ['--drawing', 'old.drawing.json', '--format', 'pdf', '-o', 'no.pdf'];
  const outcome = await at.run('export', ...IN_CASE, ...old);
  expect(outcome.code).not.toBe(0);
  expect(outcome.stderr).toMatch(/3 links were drawn, and the case now has 2/u);
  expect(at.has('no.pdf')).toBe(false);
});
