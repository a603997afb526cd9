import { optional, required } from '../columns/column-definition.js';
import { makeLink } from '../row/make-records.js';
import { putTexts } from '../row/put-values.js';
import { readRowId, requireEnd } from '../row/read-ids.js';
import { readCurrency } from '../row/read-money.js';
import { readProvenance } from '../row/read-provenance.js';
import { requireTime } from '../row/read-times.js';
import { parseAmount } from '../values/parse-number.js';
import type { SourceDefinition } from './source-definition.js';

export const transactions: SourceDefinition = {
  kind: 'transactions',
  becomes: 'from –pays→ to',
  columns: [
    optional('id', 'id of the transaction; derived from its content if not given'),
    required('from', 'payer: id of an account, person or company, or an account number'),
    required('to', 'payee, likewise'),
    required('amount', 'decimal with a dot, not below zero'),
    required('currency', 'ISO 4217 code'),
    required('at', 'when it was paid'),
    optional('method', 'cash, transfer, card …'),
    optional('reference', 'text of the payment'),
    optional('place', 'where it was paid'),
  ],
  toRecords(row) {
    const values = row.extras();
    putTexts(values, row, 'method', 'reference', 'place');
    row.required('amount');
    row.required('currency');
    return [
      makeLink({
        kind: 'pays',
        id: readRowId(row),
        from: requireEnd(row, 'from', 'account'),
        to: requireEnd(row, 'to', 'account'),
        amount: row.parsed('amount', parseAmount),
        currency: readCurrency(row, 'currency'),
        time: requireTime(row, 'at'),
        values,
        provenance: readProvenance(row),
      }),
    ];
  },
};
