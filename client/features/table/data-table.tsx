import { Text, TextInput } from '@mantine/core';
import { useTable } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOf, type TableColumn, type TableRow } from '../../state/table-rows.js';
import type { Cell } from '../../state/table-text.js';
import { formatCount } from '../../words/format.js';
import { ColumnChoice } from './column-choice.js';
import { RowGrid } from './row-grid.js';
import { FEATURES, type TableContent, toColumns } from './table-model.js';
import classes from './table.module.css';
import { TakeAlong } from './take-along.js';

interface Props {
  readonly of: TableContent;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly selected: string | null;
  readonly onSelect: (row: TableRow) => void;
}

/** A table of what is drawn: sorted by its heads, filtered by a text, with the columns chosen. */
export function DataTable({ of, columns, rows, selected, onSelect }: Props) {
  const { t } = useTranslation('table');
  const [text, setText] = useState('');
  // Letters appear at once, the rows follow.
  const settled = useDeferredValue(text);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const shown = useMemo(
    () => columns.filter(({ id, isUsual }) => chosen?.includes(id) ?? isUsual),
    [columns, chosen],
  );
  const visibility = useMemo(
    () => Object.fromEntries(columns.map((each) => [each.id, shown.includes(each)])),
    [columns, shown],
  );
  const definitions = useMemo(() => toColumns(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data,
    state: { globalFilter: settled, columnVisibility: visibility },
    globalFilterFn: 'includesString',
    // The first row may hold nothing in a column that others fill.
    getColumnCanGlobalFilter: ({ id }) => columns.some((each) => each.id === id && !each.isNumber),
    getRowId: (row) => row.id,
    enableSortingRemoval: true,
  });
  const sorted = table.getRowModel().rows;
  const cells = (): Cell[][] => [
    shown.map(({ title }) => title),
    ...sorted.map(({ original }) => shown.map(({ id }) => cellOf(original, id))),
  ];
  const sorting = table.state.sorting[0];
  return (
    <div>
      <div className={classes['bar']}>
        <TextInput
          aria-label={t(`filter_${of}`)}
          placeholder={t('filterPlaceholder')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Text size="xs" c="dimmed" className="figures" role="status">
          {sorted.length === rows.length
            ? t(`drawn_${of}`, { count: rows.length })
            : t(`part_${of}`, {
                shown: formatCount(sorted.length),
                total: formatCount(rows.length),
              })}
        </Text>
        <ColumnChoice
          columns={columns}
          shown={shown.map(({ id }) => id)}
          onChange={(ids) => setChosen(ids)}
        />
        <TakeAlong of={of} cells={cells} />
      </div>
      <RowGrid
        of={of}
        columns={shown}
        rows={sorted.map(({ original }) => original)}
        sorted={sorting ? { id: sorting.id, isDown: sorting.desc } : null}
        selected={selected}
        onSort={(id) => table.getColumn(id)?.toggleSorting()}
        onSelect={onSelect}
      />
    </div>
  );
}
