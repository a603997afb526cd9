import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { LoadingPanel } from '../../parts/state-panels.js';
import {
  currenciesOf,
  entityColumns,
  entityRows,
  linkColumns,
  linkRows,
} from '../../state/table-rows.js';
import { MEASURE_WORDS } from '../../words/measure-words.js';
import { DataTable } from './data-table.js';
import type { TableContent } from './table-model.js';

function EntityTable() {
  const { view, ties, result, state, select, showRoute } = useExplore();
  const columns = useMemo(
    () => entityColumns(result !== null, (measure) => MEASURE_WORDS[measure]),
    [result],
  );
  const rows = useMemo(() => entityRows(view?.nodes ?? [], ties, result), [view, ties, result]);
  return (
    <DataTable
      of="entities"
      columns={columns}
      rows={rows}
      selected={state.selected}
      onSelect={({ id }) => {
        showRoute(null);
        select(id);
      }}
    />
  );
}

function LinkTable() {
  const { view, state, select, showRoute } = useExplore();
  const bundles = view?.bundles;
  const columns = useMemo(() => linkColumns(currenciesOf(bundles ?? [])), [bundles]);
  const rows = useMemo(() => {
    const names = new Map(view?.nodes.map(({ id, name }) => [id, name]));
    return linkRows(bundles ?? [], (id) => names.get(id) ?? id);
  }, [view, bundles]);
  return (
    <DataTable
      of="links"
      columns={columns}
      rows={rows}
      selected={state.selected}
      onSelect={({ entities }) => {
        const [source] = entities;
        if (source !== undefined) select(source);
        showRoute({ entities });
      }}
    />
  );
}

/** What is drawn as a table; a row leads to the graph, and the selection to its row. */
export function TablePanel({ of }: { readonly of: TableContent }) {
  const { t, i18n } = useTranslation('table');
  const { view } = useExplore();
  if (!view) return <LoadingPanel what={t('reading')} />;
  // Columns and cells are made once, in one language.
  return of === 'entities' ? (
    <EntityTable key={i18n.language} />
  ) : (
    <LinkTable key={i18n.language} />
  );
}
