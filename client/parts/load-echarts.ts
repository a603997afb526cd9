import { BarChart, HeatmapChart, ScatterChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// SVG: sharp in print, and nothing that the policy of the page forbids.
register([
  ...[BarChart, HeatmapChart, ScatterChart, SVGRenderer],
  ...[GridComponent, LegendComponent, TooltipComponent, VisualMapComponent],
]);

export { init };
