import type { ChartContent } from '../../server/contract/chart.js';

/** A chart with the entities given, one beside the other. */
export function makeChart(ids: readonly string[], more: Partial<ChartContent> = {}): ChartContent {
  return {
    nodes: ids.map((id, n) => ({ id, x: n * 10.5, y: 5 - n, ...(n === 0 && { pinned: true }) })),
    filter: { linkKinds: ['calls', 'pays'], fromMs: 0 },
    colourBy: 'community',
    sizeBy: 'betweenness',
    hiddenKinds: ['document'],
    run: null,
    camera: { x: 0.5, y: 0.5, ratio: 1.25, angle: 0 },
    selected: ids[0] ?? null,
    ...more,
  };
}
