import { expect, test } from 'vitest';
import { readFile, recordsOf, rejectsOf } from '../read-text-as-file.js';

test('a row carries its document, origin, grade, handling and notes', async () => {
  const rows = await readFile(
    'people.csv',
    'id,name,Source Ref,origin,derived-from,reliability,credibility,handling,notes\n' +
      'p1,Ana,Exhibit 3,informant 7,p0,b,2,P,"seen twice"\np2,Eva,,,,,,,\n',
  );
  expect(recordsOf(rows).map(({ provenance }) => provenance)).toEqual([
    {
      row: 1,
      sourceRef: 'Exhibit 3',
      origin: 'informant 7',
      derivedFrom: 'p0',
      grade: 'admiralty:B2',
      handling: 'P',
      notes: 'seen twice',
    },
    { row: 2 },
  ]);
});

test('grades keep their scheme, which may be set for the file', async () => {
  const rows = await readFile('people.csv', 'id,name,reliability,credibility\np1,Ana,1,\n', {
    set: { grade_scheme: '3x5x2' },
  });
  expect(recordsOf(rows)[0]?.provenance.grade).toBe('3x5x2:1-');
});

test('a code of another scheme is a reject that names the codes', async () => {
  const rows = await readFile(
    'people.csv',
    'id,name,reliability,grade_scheme\np1,Ana,G,\np2,Eva,A,7x7\n',
  );
  expect(recordsOf(rows)).toEqual([]);
  expect(rejectsOf(rows)).toMatchObject([
    { column: 'reliability', value: 'G', reason: expect.stringMatching(/Admiralty.*A, B, C/u) },
    { column: 'grade_scheme', value: '7x7', reason: expect.stringMatching(/Schemes: admiralty/u) },
  ]);
});
