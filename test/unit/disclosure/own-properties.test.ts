import { expect, test } from 'vitest';
import { OWN_PROPERTIES } from '../../../server/disclosure/own-properties.js';
import { SOURCE_CATALOGUE } from '../../../server/ingest/catalogue.js';
import { PLAIN_PROPERTIES } from '../../../server/contract/protection.js';

/** Columns that become ids, ends, times, roles or coverage, no properties. */
const NO_PROPERTIES = new Set(
  (
    'id kind person child from until holder to at vehicle touchpoint applicant company payer ' +
    'phone account targets source target start end subject channel origin'
  ).split(' '),
);

test('every column that becomes a property is on the list', () => {
  const columns = Object.values(SOURCE_CATALOGUE).flatMap((definition) => definition.columns);
  const missing = columns
    .map(({ name }) => name)
    .filter((name) => !NO_PROPERTIES.has(name) && !OWN_PROPERTIES.has(name));
  expect([...new Set(missing)]).toEqual([]);
  for (const property of PLAIN_PROPERTIES) expect(OWN_PROPERTIES).toContain(property);
});
