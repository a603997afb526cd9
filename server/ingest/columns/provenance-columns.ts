import { optional, type ColumnDefinition } from './column-definition.js';

/** Columns that every row of every kind may carry. */
export const PROVENANCE_COLUMNS: readonly ColumnDefinition[] = [
  optional('source_ref', 'document or exhibit that the row cites'),
  optional('origin', 'who or what knew it first: an informant, a warrant, a device, a witness'),
  optional('derived_from', 'record that this one repeats'),
  optional('reliability', 'grade of the source, such as A to F'),
  optional('credibility', 'grade of the information, such as 1 to 6'),
  optional('grade_scheme', 'admiralty (if not given), 5x5x5, 3x5x2 or 4x4'),
  optional('handling', 'sharing code'),
  optional('notes', 'free text'),
];
