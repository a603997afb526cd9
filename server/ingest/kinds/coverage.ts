import { CHANNELS } from '../../contract/record.js';
import { required } from '../columns/column-definition.js';
import { requireId } from '../row/read-ids.js';
import { readListed } from '../row/read-listed.js';
import { readProvenance } from '../row/read-provenance.js';
import { checkOrder, requireTime } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

export const coverage: SourceDefinition = {
  kind: 'coverage',
  becomes: 'who was observed, through what, when: a property of the case',
  columns: [
    required('subject', 'id of an entity, or * for everybody'),
    required('channel', CHANNELS.join(', ')),
    required('from', 'start of the observation'),
    required('until', 'end of the observation'),
  ],
  toRecords(row) {
    row.required('channel');
    const from = requireTime(row, 'from');
    const until = requireTime(row, 'until');
    if (row.rejects.length === 0) checkOrder(row, 'until', from, until);
    return [
      {
        type: 'coverage',
        subject: requireId(row, 'subject'),
        channel: readListed(row, 'channel', CHANNELS) ?? '',
        from,
        until,
        provenance: readProvenance(row),
      },
    ];
  },
};
