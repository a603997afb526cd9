import type { RoleStatement } from '../../contract/statement.js';
import { parseList } from '../values/parse-list.js';
import { parseRole } from '../values/parse-role.js';
import type { Row } from './row.js';

/** The roles in a `;`-separated column; words that are not on the list are kept and warned of. */
export function readRoles(row: Row, column: string): RoleStatement[] {
  return parseList(row.text(column)).map((text) => {
    const role = parseRole(text);
    if (role.role === 'unknown' && role.text !== undefined) {
      row.warn('unknown_role', `${column}: the role is not on the list and kept as unknown`);
    } else if (role.text !== undefined) {
      row.warn('protective_role', `${column}: the role is not on the list, taken as ${role.role}`);
    }
    return role;
  });
}
