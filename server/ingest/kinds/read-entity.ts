import type { EntityKind } from '../../contract/entity.js';
import type { EntityRecord } from '../../contract/record.js';
import { makeEntity } from '../row/make-records.js';
import { requireId } from '../row/read-ids.js';
import { readProvenance } from '../row/read-provenance.js';
import { readRoles } from '../row/read-roles.js';
import { readMoment } from '../row/read-times.js';
import type { Row } from '../row/row.js';
import { readFields } from './entity-fields.js';

/** The entity that a row declares; its other columns are properties of it. */
export function readEntity(row: Row, kind: EntityKind, nameColumn: string): EntityRecord {
  const values = { ...row.extras(), ...readFields(row, kind) };
  // A role and a time are more than properties, whichever file states them.
  if (kind === 'person') delete values.role;
  if (kind === 'event') {
    delete values.at;
    delete values.until;
  }
  return makeEntity({
    kind,
    id: requireId(row, 'id'),
    name: row.required(nameColumn),
    values,
    roles: kind === 'person' ? readRoles(row, 'role') : undefined,
    time: kind === 'event' ? readMoment(row, 'at', 'until') : undefined,
    provenance: readProvenance(row),
  });
}
