import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cellOf, type TableColumn, type TableRow } from '../../state/table-rows.js';
import type { Cell } from '../../state/table-text.js';
import { formatMeasure } from '../../words/format.js';
import type { TableContent } from './table-model.js';
import classes from './table.module.css';

const ROW_HEIGHT = 26;

/** Rows that a key leafs over. */
const PAGE = 10;

interface Props {
  readonly of: TableContent;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly sorted: { readonly id: string; readonly isDown: boolean } | null;
  readonly selected: string | null;
  readonly onSort: (column: string) => void;
  readonly onSelect: (row: TableRow) => void;
}

function cellText(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' ? formatMeasure(cell) : cell;
}

/** Rows of which those in sight are in the page; arrows lead through them, Enter selects. */
export function RowGrid({ of, columns, rows, sorted, selected, onSort, onSelect }: Props) {
  const { t } = useTranslation('table');
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number | null>(null);
  const name = useId();
  // The library's instance changes what it returns without changing itself.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    // Rows begin below the head, which stays over them.
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 8,
  });
  const inSight = virtualizer.getVirtualItems();
  const isOf = (row: TableRow | undefined) =>
    selected !== null && (row?.entities.includes(selected) ?? false);
  const firstSelected = useMemo(
    () => (selected === null ? -1 : rows.findIndex((row) => row.entities.includes(selected))),
    [rows, selected],
  );
  useEffect(() => {
    if (firstSelected >= 0) virtualizer.scrollToIndex(firstSelected, { align: 'auto' });
  }, [firstSelected, selected, virtualizer]);

  const goTo = (index: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, index));
    setActive(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = active ?? Math.max(firstSelected, 0);
    const moves: Record<string, number> = {
      ArrowDown: active === null ? at : at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    const row = rows[at];
    if (to !== undefined) goTo(to);
    else if (event.key === 'Enter' && event.target === event.currentTarget && row) onSelect(row);
    else return;
    event.preventDefault();
  };
  const grid = {
    gridTemplateColumns: columns
      .map(({ isNumber }) => (isNumber ? 'minmax(84px, 112px)' : 'minmax(110px, 220px)'))
      .join(' '),
  };
  const isInSight = inSight.some(({ index }) => index === active);
  return (
    <div
      ref={frame}
      className={classes['scroll']}
      role="grid"
      aria-label={t(`of_${of}`)}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isInSight ? `${name}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']} role="row" aria-rowindex={1} style={grid}>
        {columns.map(({ id, title, isNumber }) => {
          const isSorted = sorted?.id === id;
          return (
            <div
              key={id}
              className={classes['cell']}
              role="columnheader"
              data-number={isNumber || undefined}
              aria-sort={isSorted ? (sorted.isDown ? 'descending' : 'ascending') : 'none'}
            >
              <UnstyledButton className={classes['sort']} onClick={() => onSort(id)}>
                {title}
                {isSorted && (sorted.isDown ? ' ↓' : ' ↑')}
              </UnstyledButton>
            </div>
          );
        })}
      </div>
      <div
        className={classes['body']}
        role="rowgroup"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {inSight.map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <div
              key={row.id}
              id={`${name}-${index}`}
              className={classes['row']}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isOf(row)}
              data-selected={isOf(row) || undefined}
              data-active={index === active || undefined}
              style={{ ...grid, transform: `translateY(${start - ROW_HEIGHT}px)` }}
              onClick={() => {
                setActive(index);
                onSelect(row);
              }}
            >
              {columns.map(({ id, isNumber }) => (
                <div
                  key={id}
                  className={`figures ${classes['cell'] ?? ''}`}
                  role="gridcell"
                  data-number={isNumber || undefined}
                  title={cellText(cellOf(row, id))}
                >
                  {cellText(cellOf(row, id))}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
