import { describe, expect, test } from 'vitest';
import { entitiesOf, failureOf, linksOf, readFile } from '../read-text-as-file.js';

describe('headers', () => {
  test('are found in any case, with spaces or hyphens for underscores', async () => {
    const [person] = entitiesOf(
      await readFile('people.csv', 'ID,NAME,Birth Date,Nationality\np1,Ana,1990-05-06,MD\n'),
    );
    expect(person).toMatchObject({ id: 'p1', name: 'Ana' });
    expect(person?.values).toEqual({ birth_date: '1990-05-06', nationality: 'MD' });
  });

  test('unknown columns are kept as properties, empty cells state nothing', async () => {
    const rows = await readFile(
      'people.csv',
      'id,name,Eye colour (left),shoeSize,,__proto__,kind\np1,Ana,green,38,x,y,z\np2,Eva,,,,,\n',
    );
    expect(entitiesOf(rows).map(({ values }) => values)).toEqual([
      {
        eye_colour_left: 'green',
        shoe_size: '38',
        column_5: 'x',
        proto: 'y',
        original_kind: 'z',
      },
      {},
    ]);
  });

  test('that occur twice are refused', async () => {
    expect(await failureOf('people.csv', 'id,name,Name\np1,Ana,Eva\n')).toMatch(
      /people.csv has two columns "name".*--columns/u,
    );
  });

  test('that lack a required column are refused, with what was found', async () => {
    expect(await failureOf('people.csv', 'ident,full name\np1,Ana\n')).toMatch(
      /has no column "id", "name", which people need. Found: ident, full name\./u,
    );
    expect(await failureOf('crossings.csv', 'touchpoint,at\nt,2024\n')).toMatch(
      /no column "person" or "vehicle"/u,
    );
  });

  test('read with the wrong delimiter say so', async () => {
    expect(await failureOf('people.csv', 'id;name\np1;Ana\n', { delimiter: ',' })).toMatch(
      /The first line holds ";": say --delimiter ";"/u,
    );
  });
});

describe('--map, --set and --columns', () => {
  test('a header, joined headers and column numbers', async () => {
    const [person] = entitiesOf(
      await readFile('people.csv', 'nr,forename,surname,e-mail\np1,Ana,Popa,x@y\np2,,Rusu,\n', {
        map: { id: '1', name: 'Forename+surname', contact: 'E Mail' },
      }),
    );
    expect(person).toMatchObject({ id: 'p1', name: 'Ana Popa', values: { contact: 'x@y' } });
    expect(Object.keys(person?.values ?? {})).toEqual(['contact']);
  });

  test('a joined name of which a part is empty has no stray blank', async () => {
    const rows = await readFile('people.csv', 'id,forename,surname\np2,,Rusu\n', {
      map: { name: 'forename+surname' },
    });
    expect(entitiesOf(rows)[0]?.name).toBe('Rusu');
  });

  test('a column whose name was given away keeps its text', async () => {
    const rows = await readFile('people.csv', 'id,name,full\np1,A.,Ana\n', {
      map: { name: 'full' },
      set: { nationality: 'MD' },
    });
    expect(entitiesOf(rows)[0]).toMatchObject({
      name: 'Ana',
      values: { original_name: 'A.', nationality: 'MD' },
    });
  });

  test('a header that does not exist is refused, with those that do', async () => {
    expect(await failureOf('people.csv', 'id,name\n', { map: { status: 'state' } })).toBe(
      '--map names "state", which people.csv does not have. Found: id, name',
    );
  });

  test('a file without header gets its columns named', async () => {
    const rows = await readFile('links.csv', 'a\tb\t2\nb\tc\t1\n', {
      columns: ['source', 'target', 'weight'],
      set: { kind: 'meets' },
    });
    expect(rows.map(({ row, line }) => [row, line])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(linksOf(rows)).toMatchObject([
      { kind: 'meets', from: { ref: 'a' }, to: { ref: 'b' }, weight: 2 },
      { kind: 'meets', from: { ref: 'b' }, to: { ref: 'c' }, weight: 1 },
    ]);
  });
});
