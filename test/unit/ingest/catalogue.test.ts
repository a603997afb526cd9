import { describe, expect, test } from 'vitest';
import { SOURCE_KINDS } from '../../../server/contract/source.js';
import { SOURCE_CATALOGUE } from '../../../server/ingest/catalogue.js';

/** The columns of the format, required ones with a star. */
const FORMAT: Record<(typeof SOURCE_KINDS)[number], string> = {
  people: 'id* name* aliases birth_date nationality gender role status',
  roles: 'person* role* child from until',
  companies: 'id* name* aliases registration_number country incorporated_on status sector',
  phones: 'id* number* imei imsi holder holder_from holder_until',
  accounts: 'id* number* bank country currency balance balance_at holder',
  touchpoints: 'id* name* type country authority function lat lon',
  places: 'id* name* lat lon address country',
  vehicles: 'id* name* plate make',
  documents: 'id* name* number issued_by',
  events: 'id* name* lat lon at until',
  entities: 'id* kind* name*',
  transactions: 'id from* to* amount* currency* at* method reference place',
  calls: 'id from* to* at* duration_seconds type imei imsi cell',
  crossings: 'id person vehicle touchpoint* at* direction document companions',
  approvals: 'id applicant* touchpoint* at* what official',
  employments: 'id person* company* from until wage currency position',
  bookings: 'id person* payer what* place from until amount currency',
  adverts: 'id phone account person at place platform text_hash price currency',
  interventions: 'id at* what* place touchpoint targets',
  links: 'id source* target* kind weight directed start end role',
  coverage: 'subject* channel* from* until*',
};

describe('SOURCE_CATALOGUE', () => {
  test.each(SOURCE_KINDS)('%s has the columns of the format', (kind) => {
    const { columns } = SOURCE_CATALOGUE[kind];
    const named = columns.map(({ name, required }) => `${name}${required ? '*' : ''}`);
    // Any entity may have aliases.
    const expected = new Set([...FORMAT[kind].split(' ')]);
    if (named.includes('aliases')) expected.add('aliases');
    expect(new Set(named)).toEqual(expected);
    expect(named).toHaveLength(expected.size);
  });

  test.each(SOURCE_KINDS)('%s describes itself and each of its columns in one line', (kind) => {
    const { becomes, columns } = SOURCE_CATALOGUE[kind];
    expect(SOURCE_CATALOGUE[kind].kind).toBe(kind);
    expect(becomes).not.toBe('');
    for (const { description } of columns) expect(description).toMatch(/^.+$/u);
  });
});
