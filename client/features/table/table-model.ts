import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { currentLocale } from '../../i18n/i18n.js';
import { cellOf, type TableColumn, type TableRow } from '../../state/table-rows.js';
import type { Cell } from '../../state/table-text.js';

/** What the rows of a table are. */
export type TableContent = 'entities' | 'links';

/** What the tables can do. */
export const FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { includesString: filterFn_includesString },
  columnVisibilityFeature,
});

const helper = createColumnHelper<typeof FEATURES, TableRow>();

/** Columns for the library, sorted as the language has it; a cell that is empty comes last, whichever way. */
export function toColumns(columns: readonly TableColumn[]) {
  const byText = new Intl.Collator(currentLocale(), { sensitivity: 'base', numeric: true });
  const compare = (a: Cell, b: Cell): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : byText.compare(String(a), String(b));
  return helper.columns(
    columns.map(({ id, title, isNumber }) =>
      helper.accessor((row) => cellOf(row, id) ?? undefined, {
        ...{ id, header: title, sortUndefined: 'last' as const },
        sortDescFirst: isNumber,
        enableGlobalFilter: !isNumber,
        sortFn: (a, b, columnId) =>
          compare(cellOf(a.original, columnId), cellOf(b.original, columnId)),
      }),
    ),
  );
}
