import { expect, test } from 'vitest';
import { inPageWords } from '../../../../client/words/option-names.js';

test.each([
  ['say --as KIND. Kinds: calls', 'say “Kind of file”. Kinds: calls'],
  [
    'Rename with --map column=header; if it has no header, name its columns with --columns',
    'Rename with “Columns”; if it has no header, name its columns with “Names of the columns”',
  ],
  ['say --date-format, such as dd/MM/yyyy', 'say “Format of dates”, such as dd/MM/yyyy'],
  ['Choose another with --data.', 'Choose another with --data.'],
  ['“a--b” is not a date', '“a--b” is not a date'],
])('%s', (said, shown) => {
  expect(inPageWords(said)).toBe(shown);
});
