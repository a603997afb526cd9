import { type Route, route } from '../../http/route.js';
import { toVersionCondition } from '../../store/version-condition.js';
import type { SnapshotCache } from '../../store/snapshot-cache.js';
import { deleteChart, listCharts, saveChart, showChart } from './use-case.js';

/** Charts that are kept with a case. */
export function chartRoutes(snapshots: SnapshotCache): Route[] {
  return [
    route('listCharts', async ({ caller, params }) => ({
      charts: await listCharts(caller, params.case),
    })),
    route('getChart', async ({ caller, params, setVersion }) => {
      const chart = await showChart(caller, params.case, params.chart);
      setVersion(String(chart.version));
      return chart;
    }),
    route('saveChart', async ({ caller, params, body, condition, setVersion }) => {
      const chart = { name: params.chart, content: body };
      const asked = toVersionCondition(condition);
      const saved = await saveChart(caller, params.case, chart, asked, snapshots);
      setVersion(String(saved.version));
      return saved;
    }),
    route('deleteChart', ({ caller, params, condition }) =>
      deleteChart(caller, params.case, params.chart, toVersionCondition(condition)),
    ),
  ];
}
