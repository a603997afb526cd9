import type { FindPart } from '../../disclosure/case-part.js';
import { type Route, route } from '../../http/route.js';
import { exportCase, exportSelection, exportTable } from './use-case.js';

const MEDIA_TYPES = {
  json: 'application/json; charset=utf-8',
  graphml: 'application/graphml+xml; charset=utf-8',
  gexf: 'application/gexf+xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;

/** Name of the file that a browser saves. */
function fileNameOf(caseName: string, format: string): string {
  return `${caseName.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replaceAll(/^-+|-+$/gu, '')}.${format}`;
}

/** A case, or the drawn part of it, as a file. */
export function exportRoutes(findPart: FindPart): Route[] {
  return [
    route('exportCase', async ({ caller, params, query, openStream }) => {
      const { format, table } = query;
      if (format === 'csv') {
        const open = (file: string) =>
          openStream(MEDIA_TYPES.csv, fileNameOf(`${params.case} ${file}`, 'csv'));
        await exportTable(caller, params.case, table, open);
        return;
      }
      const stream = openStream(MEDIA_TYPES[format], fileNameOf(params.case, format));
      await exportCase(caller, params.case, format, stream);
    }),
    route('exportSelection', ({ caller, params, body, openStream }) => {
      const name = `${params.case} drawn ${body.table ?? ''}`;
      return exportSelection(caller, params.case, body, findPart, () =>
        openStream(MEDIA_TYPES[body.format], fileNameOf(name, body.format)),
      );
    }),
  ];
}
