import { optional, required } from '../columns/column-definition.js';
import { makeLink } from '../row/make-records.js';
import { putTexts } from '../row/put-values.js';
import { readRowId, requireEnd } from '../row/read-ids.js';
import { readProvenance } from '../row/read-provenance.js';
import { requireTime } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

export const approvals: SourceDefinition = {
  kind: 'approvals',
  becomes: 'touchpoint –approves→ applicant, the official kept on the link',
  columns: [
    optional('id', 'id of the approval; derived from its content if not given'),
    required('applicant', 'id of the person or company that got it'),
    required('touchpoint', 'id of the touchpoint that gave it'),
    required('at', 'when it was given'),
    optional('what', 'visa, permit, licence …'),
    optional('official', 'who signed it'),
  ],
  toRecords(row) {
    const values = row.extras();
    putTexts(values, row, 'what', 'official');
    return [
      makeLink({
        kind: 'approves',
        id: readRowId(row),
        from: requireEnd(row, 'touchpoint'),
        to: requireEnd(row, 'applicant'),
        time: requireTime(row, 'at'),
        values,
        provenance: readProvenance(row),
      }),
    ];
  },
};
