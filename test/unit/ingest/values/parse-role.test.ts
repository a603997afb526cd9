import { expect, test } from 'vitest';
import { parseRole } from '../../../../server/ingest/values/parse-role.js';

test('listed roles are found in any spelling', () => {
  expect(['Suspect', 'presumed victim', 'IDENTIFIED-VICTIM'].map(parseRole)).toEqual([
    { role: 'suspect' },
    { role: 'presumed_victim' },
    { role: 'identified_victim' },
  ]);
});

test('words that ask for protection get it, other words are kept as unknown', () => {
  expect(
    ['Possible victim?', 'survivor', 'Key witness', 'victim and witness', 'driver'].map(parseRole),
  ).toEqual([
    { role: 'presumed_victim', text: 'Possible victim?' },
    { role: 'presumed_victim', text: 'survivor' },
    { role: 'witness', text: 'Key witness' },
    { role: 'presumed_victim', text: 'victim and witness' },
    { role: 'unknown', text: 'driver' },
  ]);
});
