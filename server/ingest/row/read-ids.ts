import type { EndReference } from '../../contract/record.js';
import { Fault } from '../fault.js';
import { parseIdentifier } from '../values/parse-identifier.js';
import { parseList } from '../values/parse-list.js';
import type { Row } from './row.js';

/** The id in a column that must hold one. Empty on a row that is rejected for it. */
export function requireId(row: Row, column: string): string {
  const id = parseIdentifier(row.text(column));
  if (!(id instanceof Fault)) return id;
  row.reject(column, id.reason);
  return '';
}

/** The row's own id, else one derived from its content. */
export function readRowId(row: Row): string {
  return row.parsed('id', parseIdentifier) ?? row.context.ids.next(row.content());
}

function toEnd(ref: string, column: string, orNumberOf?: 'phone' | 'account'): EndReference {
  return orNumberOf === undefined ? { ref, column } : { ref, column, orNumberOf };
}

/** The entity that a column names, which it must. */
export function requireEnd(
  row: Row,
  column: string,
  orNumberOf?: 'phone' | 'account',
): EndReference {
  return toEnd(requireId(row, column), column, orNumberOf);
}

/** The entity that a column names, if it names one. */
export function readEnd(
  row: Row,
  column: string,
  orNumberOf?: 'phone' | 'account',
): EndReference | undefined {
  const ref = row.parsed(column, parseIdentifier);
  return ref === undefined ? undefined : toEnd(ref, column, orNumberOf);
}

/** The entities that a `;`-separated column names, each once. */
export function readEnds(row: Row, column: string): EndReference[] {
  const ends: EndReference[] = [];
  for (const text of new Set(parseList(row.text(column)))) {
    const ref = parseIdentifier(text);
    if (ref instanceof Fault) row.reject(column, ref.reason);
    else ends.push(toEnd(ref, column));
  }
  return ends;
}
