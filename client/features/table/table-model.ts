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
import { cellOf, type TableColumn, type TableRow } from '../../state/table-rows.js';
import type { Cell } from '../../state/table-text.js';

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

const byText = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: Cell, b: Cell): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return byText.compare(String(a), String(b));
}

/** Columns for the library; a cell that is empty comes last, whichever way is sorted. */
export function toColumns(columns: readonly TableColumn[]) {
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
