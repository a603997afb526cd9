import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/import-report.js';
import type { CaseView } from '../../server/contract/views.js';
import { expectRefusal, newSharedProcessWorkspace } from './run-vinculum.js';

const at = newSharedProcessWorkspace();
const GOOD = 'id,name\nP1,Ann\nP2,Bob\n';

let before: unknown;

async function state(): Promise<unknown> {
  return [await at.json<{ cases: CaseView[] }>('cases'), await at.json('audit', 'verify')];
}

beforeAll(async () => {
  await at.print('import', at.write('people.csv', GOOD), '--case', 'A');
  mkdirSync(at.path('folder'));
  before = await state();
});

afterAll(async () => {
  // Whatever was refused below changed nothing: neither the case nor the log.
  expect(await state()).toEqual(before);
});

describe('a file that cannot be read is refused in one sentence, before anything is written', () => {
  test.each<[string, string | Uint8Array, string[], RegExp]>([
    ['is empty', '', [], /^vinculum: bad-people\.csv is empty$/mu],
    ['holds blank lines only', '\n \n\n', [], /bad-people\.csv is empty/u],
    [
      'has another delimiter than the one given',
      'id;name\nP3;C\n',
      ['--delimiter', ','],
      /no column "id", "name".*Found: id;name\..*--delimiter ";"/u,
    ],
    [
      'lacks a required column',
      'name,born\nC,1990\n',
      [],
      /no column "id", which people need\. Found: name, born\. .*--map/u,
    ],
    ['has a column twice', 'id,name,Name\nP3,C,D\n', [], /two columns "name"/u],
    ['is Latin-1', Buffer.from('id,name\nP3,Müller\n', 'latin1'), [], /--encoding windows-1252/u],
  ])('that %s', async (_title, content, options, sentence) => {
    const file = at.write('bad-people.csv', content);
    expectRefusal(await at.run('import', file, '--case', 'A', ...options), 2, sentence);
  });

  test.each([
    ['a folder', ['folder'], /folder is a directory/u],
    ['a path that does not exist', ['people:nothing.csv'], /nothing\.csv: no such file/u],
    ['a good file beside a missing one', ['people.csv', 'calls.csv'], /calls\.csv: no such file/u],
    ['a name that tells no kind', ['x.csv'], /does not say what it holds.*--as KIND/u],
    ['a prefix that is no kind', ['cars:x.csv'], /"cars" is no kind of file/u],
    ['no file at all', [], /missing required argument 'file'/u],
  ])('%s', async (_title, files, sentence) => {
    at.write('x.csv', GOOD);
    expectRefusal(await at.run('import', ...files, '--case', 'A'), 2, sentence);
  });

  test.each([
    ['no case', [], /--case <name>' not specified/u],
    ['a case named ../x', ['--case', '../x'], /"\.\.\/x" cannot name a case: /u],
    ['a case without a name', ['--case', ' '], /cannot name a case/u],
    [
      'an unknown kind of file',
      ['--case', 'A', '--as', 'cars'],
      /no kind of file\. Kinds: people/u,
    ],
    ['an unknown kind of entity', ['--case', 'A', '--create-missing', 'car'], /Kinds: person/u],
    ['an unknown unit', ['--case', 'A', '--time-origin', '2024', '--time-step', 'eon'], /Units: /u],
    ['an origin without unit', ['--case', 'A', '--time-origin', '2024'], /only used together/u],
    ['an unknown zone', ['--case', 'A', '--timezone', 'Mars/Base'], /Mars\/Base/u],
    [
      'a date format without year',
      ['--case', 'A', '--date-format', 'dd/MM'],
      /dd\/MM names no year/u,
    ],
    ['a mapping of nothing', ['--case', 'A', '--map', 'id'], /"id" is not column=value/u],
    ['an unknown header', ['--case', 'A', '--map', 'id=number'], /"number".*Found: id, name/u],
    ['two characters between cells', ['--case', 'A', '--delimiter', '::'], /not one character/u],
    ['an unknown encoding', ['--case', 'A', '--encoding', 'utf-7'], /--encoding utf-7/u],
    ['rejects in no folder', ['--case', 'A', '--rejects', 'no/r.csv'], /folder no does not exist/u],
    ['rejects in place of a folder', ['--case', 'A', '--rejects', 'folder'], /that is a folder/u],
    [
      'rejects in place of the file',
      ['--case', 'A', '--rejects', './people.csv'],
      /to be imported/u,
    ],
  ])('%s', async (_title, options, sentence) => {
    expectRefusal(await at.run('import', 'people.csv', ...options), 2, sentence);
    expect(at.read('people.csv')).toBe(GOOD);
  });
});

describe('odd files that can be read', () => {
  const odd = newSharedProcessWorkspace();

  async function importText(text: string, ...options: string[]): Promise<ImportReport> {
    const file = odd.write('odd-people.csv', text);
    return odd.json<ImportReport>('import', file, '--case', 'Odd', ...options);
  }

  test('a header alone is no row and one warning', async () => {
    const report = await importText('id,name\n');
    expect(report).toMatchObject({ rows: 0, rejectedRows: 0, warnings: [{ code: 'no_rows' }] });
  });

  test('unknown columns become properties', async () => {
    await importText('id,name,Shoe Size,"a, b"\nU1,Una,38,yes\n');
    const view = await odd.json<{ entity: { values: object } }>('expand', 'U1', '--case', 'Odd');
    expect(view.entity.values).toMatchObject({ shoe_size: '38' });
    expect(Object.values(view.entity.values)).toContain('yes');
  });

  test.each([
    ['CR alone', 'id,name\rL1,Ann\rL2,Bob\r'],
    ['CRLF and no last line end', 'id,name\r\nL3,Ann\r\nL4,Bob'],
    ['a byte order mark and semicolons', '\uFEFFid;name\nL5;Ann\nL6;Bob\n'],
  ])('%s', async (_title, text) => {
    expect(await importText(text)).toMatchObject({ rows: 2, entities: { created: 2 } });
  });

  test('a quote that never closes is met while reading: the case stays as it is', async () => {
    const { cases } = await odd.json<{ cases: CaseView[] }>('cases');
    const file = odd.write('open-people.csv', 'id,name\nP3,"C\nP4,D\n');
    const outcome = await odd.run('import', file, '--case', 'Odd');
    expectRefusal(outcome, 2, /open-people\.csv: a quote .* line 2 is never closed/u);
    const { entities } = cases[0]!;
    expect(await odd.json('cases')).toMatchObject({ cases: [{ entities }] });
  });

  test('Latin-1, once it is said', async () => {
    odd.write('latin-people.csv', Buffer.from('id,name\nM1,Müller\n', 'latin1'));
    const encoding = ['--encoding', 'windows-1252'];
    await odd.print('import', 'latin-people.csv', '--case', 'Odd', ...encoding);
    expect(await odd.print('expand', 'M1', '--case', 'Odd')).toContain('Müller · person · M1');
  });

  test('no header: the columns are named', async () => {
    const report = await importText('N1,Nia\nN2,Nat\n', '--columns', 'id,name');
    expect(report).toMatchObject({ rows: 2, entities: { created: 2 } });
  });
});
