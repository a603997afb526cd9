import type { Value, Values } from '../../contract/entity.js';
import type { Row } from './row.js';

/** Puts the texts of the columns that the row fills under their own names. */
export function putTexts(values: Values, row: Row, ...columns: readonly string[]): void {
  for (const column of columns) {
    const text = row.text(column);
    if (text !== '') values[column] = text;
  }
}

/** Puts a value unless the row does not state it. */
export function putValue(values: Values, name: string, value: Value | undefined): void {
  if (value !== undefined) values[name] = value;
}

/** The columns that the kind does not know, and what sort of event or document the record is. */
export function typedExtras(row: Row, type: string): Values {
  const values = row.extras();
  if (values.type !== undefined) values.original_type = values.type;
  values.type = type;
  return values;
}
