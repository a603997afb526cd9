import type { EndReference, LinkRecord } from '../../contract/record.js';
import { optional, required } from '../columns/column-definition.js';
import { makeLink } from '../row/make-records.js';
import { putTexts } from '../row/put-values.js';
import { readEnd, readEnds, readRowId, requireEnd } from '../row/read-ids.js';
import { readProvenance } from '../row/read-provenance.js';
import { requireTime } from '../row/read-times.js';
import type { SourceDefinition } from './source-definition.js';

export const crossings: SourceDefinition = {
  kind: 'crossings',
  becomes: 'person, vehicle and each companion –crosses→ touchpoint',
  columns: [
    optional('id', 'id of the crossing; derived from its content if not given'),
    optional('person', 'id of the person (or give a vehicle)'),
    optional('vehicle', 'id of the vehicle'),
    required('touchpoint', 'id of the touchpoint'),
    required('at', 'when it was crossed'),
    optional('direction', 'in or out'),
    optional('document', 'document that was shown'),
    optional('companions', 'ids of those who crossed too, separated by ;'),
  ],
  needsOneOf: ['person', 'vehicle'],
  toRecords(row) {
    const id = readRowId(row);
    const person = readEnd(row, 'person');
    const vehicle = readEnd(row, 'vehicle');
    const main = person ?? vehicle;
    if (main === undefined) {
      row.reject('person', 'neither a person nor a vehicle');
      return [];
    }
    const companions = readEnds(row, 'companions').filter((end) => end.ref !== main.ref);
    const to = requireEnd(row, 'touchpoint');
    const time = requireTime(row, 'at');
    const provenance = readProvenance(row);
    const direction = row.text('direction');
    const link = (linkId: string, from: EndReference): LinkRecord => {
      const values = direction === '' ? {} : { direction };
      return makeLink({ kind: 'crosses', id: linkId, from, to, time, values, provenance });
    };
    const first = link(id, main);
    Object.assign(first.values, row.extras());
    putTexts(first.values, row, 'document');
    if (companions.length > 0) first.values.companions = companions.map((end) => end.ref);
    return [
      first,
      ...(person !== undefined && vehicle !== undefined ? [link(`${id}/vehicle`, vehicle)] : []),
      ...companions.map((end) => link(`${id}/companion/${end.ref}`, end)),
    ];
  },
};
