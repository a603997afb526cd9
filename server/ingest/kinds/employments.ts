import { optional, required } from '../columns/column-definition.js';
import { makeLink } from '../row/make-records.js';
import { putTexts, putValue } from '../row/put-values.js';
import { readRowId, requireEnd } from '../row/read-ids.js';
import { readAmount, readCurrency } from '../row/read-money.js';
import { readProvenance } from '../row/read-provenance.js';
import { readSpan } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

export const employments: SourceDefinition = {
  kind: 'employments',
  becomes: 'company –employs→ person',
  columns: [
    optional('id', 'id of the employment; derived from its content if not given'),
    required('person', 'id of the employee'),
    required('company', 'id of the employer'),
    optional('from', 'first day'),
    optional('until', 'last day'),
    optional('wage', 'decimal, as the contract or payslip states it'),
    optional('currency', 'ISO 4217 code of the wage'),
    optional('position', 'what the person was employed as'),
  ],
  toRecords(row) {
    const values = row.extras();
    putTexts(values, row, 'position');
    // A wage is a rate, not a payment: it stays a property and is never summed with amounts.
    putValue(values, 'wage', readAmount(row, 'wage', 'currency'));
    putValue(values, 'currency', readCurrency(row, 'currency'));
    return [
      makeLink({
        kind: 'employs',
        id: readRowId(row),
        from: requireEnd(row, 'company'),
        to: requireEnd(row, 'person'),
        time: readSpan(row, 'from', 'until'),
        values,
        provenance: readProvenance(row),
      }),
    ];
  },
};
