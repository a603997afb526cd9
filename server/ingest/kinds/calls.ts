import { optional, required } from '../columns/column-definition.js';
import { makeLink } from '../row/make-records.js';
import { putTexts, putValue } from '../row/put-values.js';
import { readRowId, requireEnd } from '../row/read-ids.js';
import { readListed } from '../row/read-listed.js';
import { readProvenance } from '../row/read-provenance.js';
import { requireTime } from '../row/read-times.js';
import { parseNonNegative } from '../values/parse-number.js';
import type { SourceDefinition } from './source-definition.js';

const TYPES = ['call', 'sms', 'other'] as const;

export const calls: SourceDefinition = {
  kind: 'calls',
  becomes: 'from –calls→ to',
  columns: [
    optional('id', 'id of the call; derived from its content if not given'),
    required('from', 'caller: id of a phone, or a phone number'),
    required('to', 'called, likewise'),
    required('at', 'when it began'),
    optional('duration_seconds', 'how long it lasted'),
    optional('type', TYPES.join(', ')),
    optional('imei', 'number of the handset'),
    optional('imsi', 'number of the SIM'),
    optional('cell', 'radio cell'),
  ],
  toRecords(row) {
    const values = row.extras();
    putTexts(values, row, 'imei', 'imsi', 'cell');
    putValue(values, 'duration_seconds', row.parsed('duration_seconds', parseNonNegative));
    putValue(values, 'type', readListed(row, 'type', TYPES));
    return [
      makeLink({
        kind: 'calls',
        id: readRowId(row),
        from: requireEnd(row, 'from', 'phone'),
        to: requireEnd(row, 'to', 'phone'),
        time: requireTime(row, 'at'),
        values,
        provenance: readProvenance(row),
      }),
    ];
  },
};
