import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ChartSummary } from '../../server/contract/chart.js';
import { call } from '../api.js';
import { i18n } from '../i18n/i18n.js';
import { toPicture } from '../state/chart-content.js';
import type { ComparedSide } from '../state/compare-pictures.js';
import { mergeBundles } from '../state/merge-bundles.js';
import { caseKeys } from './case-keys.js';
import { chartsQuery } from './charts-query.js';
import { useExplore } from './explore-context.js';
import { AUTOSAVE } from './use-autosave.js';

const NONE: readonly ChartSummary[] = [];

/** Charts that somebody has given a name, by name. */
export function useCharts() {
  const { caseName } = useExplore();
  const { data, error, isPending, refetch } = useQuery(chartsQuery(caseName));
  const charts = data ? data.charts.filter(({ name }) => name !== AUTOSAVE) : NONE;
  return { charts, error, isPending, refetch };
}

/** The acts on kept charts. */
export function useChartActs() {
  const { caseName, openPicture } = useExplore();
  const client = useQueryClient();
  const params = useCallback((chart: string) => ({ case: caseName, chart }), [caseName]);
  const renew = useCallback(
    () => client.invalidateQueries({ queryKey: caseKeys.charts(caseName) }),
    [client, caseName],
  );
  return {
    /** Opens a chart as a step that can be undone. */
    open: useCallback(
      async (name: string) => {
        const { content } = await call('getChart', { params: params(name) });
        const picture = toPicture(content);
        openPicture(i18n.t('steps:open', { name }), picture, content.camera);
        return picture;
      },
      [params, openPicture],
    ),
    /** Another note beside a chart that is otherwise as it was seen. */
    annotate: useCallback(
      async ({ name, version }: ChartSummary, note: string) => {
        const { content } = await call('getChart', { params: params(name) });
        const { note: _old, ...rest } = content;
        const body = { ...rest, ...(note !== '' && { note }) };
        await call('saveChart', { params: params(name), body }, { ifMatch: `"${version}"` });
        await renew();
      },
      [params, renew],
    ),
    remove: useCallback(
      async ({ name, version }: ChartSummary) => {
        await call('deleteChart', { params: params(name) }, { ifMatch: `"${version}"` });
        await renew();
      },
      [params, renew],
    ),
    /** A chart with what it shows of the case as it is today. */
    readSide: useCallback(
      async (name: string): Promise<ComparedSide> => {
        const { content } = await call('getChart', { params: params(name) });
        const picture = toPicture(content);
        const entities = [...picture.spots.keys()];
        const view = await call('getGraph', {
          params: { case: caseName },
          body: { entities, filter: picture.filter, limit: Math.max(1, entities.length) },
        });
        return { name, picture, nodes: view.nodes, ties: mergeBundles(view.bundles) };
      },
      [params, caseName],
    ),
  };
}
