import { ROLES } from '../../contract/role.js';
import { optional, required } from '../columns/column-definition.js';
import { requireId } from '../row/read-ids.js';
import { readProvenance } from '../row/read-provenance.js';
import { readRoles } from '../row/read-roles.js';
import { checkOrder, readTime } from '../row/read-times.js';
import { parseBoolean } from '../values/parse-boolean.js';
import type { SourceDefinition } from './source-definition.js';

export const roles: SourceDefinition = {
  kind: 'roles',
  becomes: 'dated role of a person; a person may hold several at once',
  columns: [
    required('person', 'id of the person'),
    required('role', `${ROLES.join(', ')}; several separated by ;`),
    optional('child', 'true when the person was a child then'),
    optional('from', 'start of the role'),
    optional('until', 'end of the role'),
  ],
  toRecords(row) {
    row.required('role');
    const child = row.parsed('child', parseBoolean);
    const from = readTime(row, 'from');
    const until = readTime(row, 'until');
    checkOrder(row, 'until', from, until);
    const statements = readRoles(row, 'role').map((role) => ({
      ...role,
      ...(child !== undefined && { child }),
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
    }));
    return [
      {
        type: 'entity',
        kind: 'person',
        id: requireId(row, 'person'),
        values: row.extras(),
        roles: statements,
        provenance: readProvenance(row),
        mustExist: { column: 'person' },
      },
    ];
  },
};
