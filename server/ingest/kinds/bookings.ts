import { optional, required } from '../columns/column-definition.js';
import { makeEntity, makeLink } from '../row/make-records.js';
import { putValue, typedExtras } from '../row/put-values.js';
import { readEnd, readRowId, requireEnd } from '../row/read-ids.js';
import { readListed } from '../row/read-listed.js';
import { readAmount, readCurrency } from '../row/read-money.js';
import { readProvenance } from '../row/read-provenance.js';
import { readMoment } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

const WHATS: readonly string[] = ['ticket', 'room', 'rental'];

export const bookings: SourceDefinition = {
  kind: 'bookings',
  becomes: 'event (booking); person –attends→ it, payer –pays→ it, it –located_at→ place',
  columns: [
    optional('id', 'id of the booking; derived from its content if not given'),
    required('person', 'id of the person it is for'),
    optional('payer', 'id of whoever paid it'),
    required('what', WHATS.join(', ')),
    optional('place', 'id of the place'),
    optional('from', 'when it begins'),
    optional('until', 'when it ends'),
    optional('amount', 'decimal with a dot, not below zero'),
    optional('currency', 'ISO 4217 code'),
  ],
  toRecords(row) {
    const id = readRowId(row);
    row.required('what');
    const what = readListed(row, 'what', WHATS) ?? '';
    const time = readMoment(row, 'from', 'until');
    const amount = readAmount(row, 'amount', 'currency');
    const currency = readCurrency(row, 'currency');
    const provenance = readProvenance(row);
    const payer = readEnd(row, 'payer');
    const place = readEnd(row, 'place');
    const event = { ref: id, column: 'id' };
    const values = typedExtras(row, 'booking');
    values.what = what;
    if (payer === undefined) {
      putValue(values, 'amount', amount);
      putValue(values, 'currency', currency);
    }
    const common = { time, provenance };
    const attends = { kind: 'attends', from: requireEnd(row, 'person'), to: event } as const;
    const records = [
      // Words that are not on the list may name somebody: they stay out of the name.
      makeEntity({
        kind: 'event',
        id,
        name: WHATS.includes(what) ? `Booking: ${what}` : 'Booking',
        values,
        ...common,
      }),
      makeLink({ ...common, ...attends, id: `${id}/attends`, values: {} }),
    ];
    if (payer !== undefined) {
      const pays = { kind: 'pays', from: payer, to: event, amount, currency } as const;
      records.push(makeLink({ ...common, ...pays, id: `${id}/pays`, values: {} }));
    }
    if (place !== undefined) {
      const located = { kind: 'located_at', from: event, to: place } as const;
      records.push(makeLink({ ...common, ...located, id: `${id}/located_at`, values: {} }));
    }
    return records;
  },
};
