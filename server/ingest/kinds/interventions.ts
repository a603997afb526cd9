import type { EndReference } from '../../contract/record.js';
import { optional, required } from '../columns/column-definition.js';
import { makeEntity, makeLink } from '../row/make-records.js';
import { typedExtras } from '../row/put-values.js';
import { readEnd, readEnds, readRowId } from '../row/read-ids.js';
import { readListed } from '../row/read-listed.js';
import { readProvenance } from '../row/read-provenance.js';
import { requireTime } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

const WHATS: readonly string[] = ['raid', 'inspection', 'arrest', 'law'];

export const interventions: SourceDefinition = {
  kind: 'interventions',
  becomes: 'event (intervention); targets –attends→ it, it –located_at→ place and touchpoint',
  columns: [
    optional('id', 'id of the intervention; derived from its content if not given'),
    required('at', 'when it happened'),
    required('what', WHATS.join(', ')),
    optional('place', 'id of the place'),
    optional('touchpoint', 'id of the touchpoint'),
    optional('targets', 'ids of those it was aimed at, separated by ;'),
  ],
  toRecords(row) {
    const id = readRowId(row);
    row.required('what');
    const what = readListed(row, 'what', WHATS) ?? '';
    const time = requireTime(row, 'at');
    const provenance = readProvenance(row);
    const event = { ref: id, column: 'id' };
    const locations = [readEnd(row, 'place'), readEnd(row, 'touchpoint')];
    return [
      // Words that are not on the list may name somebody: they stay out of the name.
      makeEntity({
        kind: 'event',
        id,
        name: WHATS.includes(what) ? `Intervention: ${what}` : 'Intervention',
        values: { ...typedExtras(row, 'intervention'), what },
        time,
        provenance,
      }),
      ...readEnds(row, 'targets').map((from) =>
        makeLink({
          kind: 'attends',
          id: `${id}/attends/${from.ref}`,
          from,
          to: event,
          time,
          values: {},
          provenance,
        }),
      ),
      ...locations
        .filter((end): end is EndReference => end !== undefined)
        .map((to) =>
          makeLink({
            kind: 'located_at',
            id: `${id}/located_at/${to.column}`,
            from: event,
            to,
            time,
            values: {},
            provenance,
          }),
        ),
    ];
  },
};
