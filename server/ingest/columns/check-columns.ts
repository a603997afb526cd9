import { otherDelimiterIn } from '../csv/detect-delimiter.js';
import { IngestError } from '../ingest-error.js';
import type { SourceDefinition } from '../kinds/source-definition.js';
import type { ColumnLayout } from './column-layout.js';

function delimiterHint(header: readonly string[], delimiter: string): string {
  const [only] = header;
  if (only === undefined || header.length > 1) return '';
  const other = otherDelimiterIn(only, delimiter);
  if (other === undefined) return '';
  const name = other === '\t' ? 'tab' : `"${other}"`;
  return ` The first line holds ${name}: say --delimiter ${name}.`;
}

/** Refuses a file that lacks a column without which none of its rows could be read. */
export function checkColumns(
  layout: ColumnLayout,
  definition: SourceDefinition,
  fileName: string,
  delimiter: string,
): void {
  const missing = definition.columns
    .filter((column) => column.required && !layout.sources.has(column.name))
    .map((column) => `"${column.name}"`);
  const choice = definition.needsOneOf ?? [];
  if (choice.length > 0 && !choice.some((name) => layout.sources.has(name))) {
    missing.push(choice.map((name) => `"${name}"`).join(' or '));
  }
  if (missing.length === 0) return;
  throw new IngestError(
    'missing_column',
    `${fileName} has no column ${missing.join(', ')}, which ${definition.kind} need. ` +
      `Found: ${layout.header.join(', ')}.${delimiterHint(layout.header, delimiter)} ` +
      'Rename with --map column=header; if the file has no header, name its columns with --columns',
  );
}
