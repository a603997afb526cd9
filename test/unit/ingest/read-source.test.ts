import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { IngestError } from '../../../server/ingest/ingest-error.js';
import { openSource } from '../../../server/ingest/read-source.js';
import {
  entitiesOf,
  failureOf,
  linksOf,
  readFile,
  readPath,
  rejectsOf,
  warningCodesOf,
  withFile,
} from './read-text-as-file.js';

describe('an opened source', () => {
  test('says what it is before a row is read', async () => {
    const content = 'ID;Name\np1;Ana\n';
    await withFile('people-2024.csv', content, async (path) => {
      const source = await openSource(path, { set: { b: '1', a: '2' }, timezone: 'Europe/Vienna' });
      expect(source).toMatchObject({
        path,
        fileName: 'people-2024.csv',
        kind: 'people',
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: 15,
        header: ['ID', 'Name'],
        settings: {
          delimiter: ';',
          encoding: 'utf-8',
          set: { a: '2', b: '1' },
          timezone: 'Europe/Vienna',
        },
      });
      expect(Object.keys(source.settings.set as object)).toEqual(['a', 'b']);
      expect(source.bytesRead()).toBe(0);
      for await (const batch of source.rows()) expect(batch).toHaveLength(1);
      expect(source.bytesRead()).toBe(15);
    });
  });

  test('gives batches of 2,000 rows, and the same rows again', async () => {
    const content = `id,name\n${Array.from({ length: 4_500 }, (_, i) => `p${i},n\n`).join('')}`;
    await withFile('people.csv', content, async (path) => {
      const source = await openSource(path);
      const sizes: number[] = [];
      for await (const batch of source.rows()) sizes.push(batch.length);
      expect(sizes).toEqual([2_000, 2_000, 500]);
      for await (const batch of source.rows()) {
        expect(batch[0]).toMatchObject({ row: 1, line: 2 });
        break;
      }
    });
  });

  test('any table of people reads back the same names', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() === text);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 20 }), async (names) => {
        const lines = names.map((text, i) => `p${i},"${text.replaceAll('"', '""')}"`);
        const rows = await readFile('people.csv', ['id,name', ...lines].join('\n'));
        expect(entitiesOf(rows).map((entity) => entity.name)).toEqual(names);
      }),
      { numRuns: 50 },
    );
  });
});

describe('files that cannot be read', () => {
  test('are refused in plain words', async () => {
    expect(await failureOf('people.csv', '')).toBe('people.csv is empty');
    expect(await failureOf('people.csv', '\n \r\n')).toBe('people.csv is empty');
    expect(await failureOf('people.csv', '\ufeff')).toBe('people.csv is empty');
    await expect(readPath('/nowhere/people.csv')).rejects.toThrow(
      '/nowhere/people.csv: no such file',
    );
    await expect(readPath(tmpdir())).rejects.toThrow('is a directory');
    await expect(readPath('/dev/null')).rejects.toThrow('is not a regular file');
    expect(await failureOf('people.csv', 'id,name\np1,"Ana\np2,Eva\n')).toBe(
      'people.csv: a quote opened in the row that starts on line 2 is never closed',
    );
    await expect(readPath('/nowhere/people.csv')).rejects.toBeInstanceOf(IngestError);
  });

  test('wrong options are refused in plain words', async () => {
    const file = ['people.csv', 'id,name\np1,Ana\n'] as const;
    expect(await failureOf(...file, { timeStep: 'day' })).toMatch(/only used together/u);
    expect(await failureOf(...file, { encoding: 'klingon' })).toMatch(/--encoding klingon/u);
    expect(
      await failureOf(...file, { timeStep: 'day', timeOrigin: '2017', dateFormat: 'yyyy' }),
    ).toMatch(/exclude each other/u);
  });

  test('a header without rows is no failure, but warned of', async () => {
    const rows = await readFile('people.csv', 'id,name\n');
    expect(rows).toMatchObject([{ row: 0, records: [], rejects: [] }]);
    expect(warningCodesOf(rows)).toEqual(['no_rows']);
  });
});

describe('encodings', () => {
  const text = 'id,name\np1,José 😀\n';
  const swapped = (content: string): Buffer => Buffer.from(content, 'utf16le').swap16();

  test('UTF-8 with and without mark, and UTF-16 by its mark', async () => {
    const contents = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      swapped(`\ufeff${text}`),
    ];
    for (const content of contents) {
      const rows = await readFile('people.csv', content);
      expect(entitiesOf(rows)).toMatchObject([{ id: 'p1', name: 'José 😀' }]);
    }
  });

  test('anything else is refused with the place and a guess, and read when it is named', async () => {
    const latin = Buffer.from(text.replace(' 😀', ''), 'latin1');
    expect(await failureOf('people.csv', latin)).toBe(
      'people.csv is not UTF-8: byte 0xE9 at offset 14. It looks like windows-1252 (latin-1): ' +
        'convert it, or say --encoding windows-1252',
    );
    const rows = await readFile('people.csv', latin, { encoding: 'latin1' });
    expect(entitiesOf(rows)[0]?.name).toBe('José');
    expect(await failureOf('people.csv', Buffer.from(text, 'utf16le'))).toMatch(
      /looks like utf-16le without a byte order mark.*--encoding utf-16le/u,
    );
  });

  test('the place is right beyond the first block, and a letter may lie across blocks', async () => {
    const lines = `id,name\n\n\n\n${'p,é\n'.repeat(60_000)}`;
    const across = Buffer.from(lines);
    // The first block ends inside a letter.
    expect(across[1 << 18]).toBe(0xa9);
    const rows = await readFile('people.csv', across);
    expect(new Set(entitiesOf(rows).map((entity) => entity.name))).toEqual(new Set(['é']));
    const bad = Buffer.concat([across, Buffer.from([0xff])]);
    expect(await failureOf('people.csv', bad)).toContain(`offset ${across.length}`);
    const cut = across.subarray(0, -2);
    expect(await failureOf('people.csv', cut)).toContain(`offset ${cut.length - 1}`);
  });

  test('a cell with a NUL byte is a reject that names its column', async () => {
    const rows = await readFile('people.csv', 'id,name,notes\np1,Ana,a\0b\np2,Eva,\n');
    expect(rejectsOf(rows)).toMatchObject([
      { row: 1, column: 'notes', reason: 'holds a NUL byte' },
    ]);
    expect(entitiesOf(rows)).toHaveLength(1);
  });
});

describe('rows', () => {
  test.each(['\n', '\r\n', '\r'])('end in %j', async (end) => {
    const rows = await readFile('people.csv', ['id,name', 'p1,Ana', '', 'p2,Eva'].join(end));
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });

  test('that are short are filled up with a warning, long ones are rejects', async () => {
    const rows = await readFile('people.csv', 'id,name,status\np1,Ana\np2,Eva,x,y,z\np3\n');
    expect(entitiesOf(rows)).toMatchObject([{ id: 'p1' }]);
    expect(warningCodesOf(rows)).toEqual(['short_row', 'short_row']);
    expect(rejectsOf(rows)).toEqual([
      { row: 2, line: 3, column: '', value: 'y z', reason: '5 cells, the header has 3' },
      { row: 3, line: 4, column: 'name', value: '', reason: 'is empty' },
    ]);
  });

  test('with a stray quote are rejects, the rest is read', async () => {
    const rows = await readFile('people.csv', 'id,name\np1,"Ana" Popa\np2,Eva\n');
    expect(rejectsOf(rows)).toMatchObject([
      { row: 1, reason: 'text after the closing quote:  Popa' },
    ]);
    expect(entitiesOf(rows)).toHaveLength(1);
  });

  test('ids may hold spaces, quotes, emoji and 10,000 characters, nothing that controls', async () => {
    const long = 'x'.repeat(10_000);
    const rows = await readFile(
      'people.csv',
      `id,name\n" the ""boss"" 😀 ",A\n${long},B\n${long}${long},C\n,D\n"a\u0007b",E\n`,
    );
    expect(entitiesOf(rows).map(({ id }) => id)).toEqual(['the "boss" 😀', long]);
    expect(rejectsOf(rows).map(({ column, reason }) => `${column} ${reason}`)).toEqual([
      'id 20000 characters, an id has at most 16384',
      'id is empty',
      'id control characters cannot be part of an id',
    ]);
    expect(rejectsOf(rows)[0]?.value).toHaveLength(200);
  });

  test('state everything or nothing: every fault of a row is named, none of it is taken', async () => {
    const rows = await readFile(
      'transactions.csv',
      'from,to,amount,currency,at\na,,"12,50",€,2024-02-30\na,b,€12,EUR,03/04/2024\na,b,,,\n',
    );
    expect(linksOf(rows)).toEqual([]);
    expect(
      rejectsOf(rows)
        .map(({ row, column }) => `${row} ${column}`)
        .sort(),
    ).toEqual([
      '1 amount',
      '1 at',
      '1 currency',
      '1 to',
      '2 amount',
      '2 at',
      '3 amount',
      '3 at',
      '3 currency',
    ]);
  });

  test('times without zone are kept as such, doubtful ones warned of', async () => {
    const content = 'from,to,at\na,b,2024-03-31 02:30:00\n';
    expect(linksOf(await readFile('calls.csv', content))[0]?.time?.zone).toBe('unknown');
    const rows = await readFile('calls.csv', content, { timezone: 'Europe/Vienna' });
    expect(linksOf(rows)[0]?.time?.zone).toBe('+02:00');
    expect(warningCodesOf(rows)).toEqual(['dst']);
  });

  test('cells that a spreadsheet would run are data', async () => {
    const rows = await readFile('people.csv', 'id,name,notes\n=cmd(),"=HYPERLINK(""x"")",+1\n');
    expect(entitiesOf(rows)).toMatchObject([
      { id: '=cmd()', name: '=HYPERLINK("x")', provenance: { notes: '+1' } },
    ]);
  });
});
