import type { EndReference } from '../../contract/record.js';
import { optional } from '../columns/column-definition.js';
import { makeEntity, makeLink } from '../row/make-records.js';
import { putTexts, putValue, typedExtras } from '../row/put-values.js';
import { readEnd, readRowId } from '../row/read-ids.js';
import { readAmount, readCurrency } from '../row/read-money.js';
import { readProvenance } from '../row/read-provenance.js';
import { readTime } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

export const adverts: SourceDefinition = {
  kind: 'adverts',
  becomes: 'document (advert); phone, account or person –advertises→ it',
  columns: [
    optional('id', 'id of the advert; derived from its content if not given'),
    optional('phone', 'id or number of the phone in it (or give an account or a person)'),
    optional('account', 'id or number of the account that paid it'),
    optional('person', 'id of the person in it'),
    optional('at', 'when it was seen or placed'),
    optional('place', 'town or area that it names'),
    optional('platform', 'where it was placed'),
    optional('text_hash', 'hash of its text, equal for equal texts'),
    optional('price', 'decimal, as the advert states it'),
    optional('currency', 'ISO 4217 code of the price'),
  ],
  needsOneOf: ['phone', 'account', 'person'],
  toRecords(row) {
    const id = readRowId(row);
    const ends = [
      readEnd(row, 'phone', 'phone'),
      readEnd(row, 'account', 'account'),
      readEnd(row, 'person'),
    ].filter((end): end is EndReference => end !== undefined);
    if (ends.length === 0) row.reject('phone', 'neither a phone, nor an account, nor a person');
    const platform = row.text('platform');
    const time = readTime(row, 'at');
    const provenance = readProvenance(row);
    const values = typedExtras(row, 'advert');
    putTexts(values, row, 'place', 'platform', 'text_hash');
    putValue(values, 'price', readAmount(row, 'price', 'currency'));
    putValue(values, 'currency', readCurrency(row, 'currency'));
    return [
      makeEntity({
        kind: 'document',
        id,
        name: platform === '' ? 'Advert' : `Advert on ${platform}`,
        values,
        time,
        provenance,
      }),
      ...ends.map((from) =>
        makeLink({
          kind: 'advertises',
          id: `${id}/${from.column}`,
          from,
          to: { ref: id, column: 'id' },
          time,
          values: {},
          provenance,
        }),
      ),
    ];
  },
};
