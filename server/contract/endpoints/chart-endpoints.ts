import { z } from 'zod';
import { chartContentSchema, chartNameSchema, chartSchema, chartSummarySchema } from '../chart.js';
import { drawingRequestSchema } from '../drawing.js';
import type { Endpoint } from './endpoint.js';
import { inCase } from './fields.js';

/** Charts kept with a case. */
export const CHART_ENDPOINTS = {
  listCharts: {
    method: 'get',
    path: '/cases/{case}/charts',
    summary: 'The charts kept with a case',
    access: 'session',
    params: inCase,
    status: 200,
    reply: z.object({ charts: z.array(chartSummarySchema) }),
    etag: true,
  },
  getChart: {
    method: 'get',
    path: '/cases/{case}/charts/{chart}',
    summary: 'A chart: positions, filter, colours',
    access: 'session',
    params: inCase.extend({ chart: chartNameSchema }),
    status: 200,
    reply: chartSchema,
    etag: true,
  },
  saveChart: {
    method: 'put',
    path: '/cases/{case}/charts/{chart}',
    summary: 'Keep a chart; nobody else’s change is overwritten',
    access: 'session',
    params: inCase.extend({ chart: chartNameSchema }),
    body: chartContentSchema,
    status: 200,
    reply: chartSummarySchema,
    conditional: true,
  },
  deleteChart: {
    method: 'delete',
    path: '/cases/{case}/charts/{chart}',
    summary: 'Delete a chart',
    access: 'session',
    params: inCase.extend({ chart: chartNameSchema }),
    status: 204,
    reply: null,
    conditional: true,
  },
  createDrawing: {
    method: 'post',
    path: '/cases/{case}/drawings',
    summary: 'What is drawn, on paper: SVG or PDF with legend, counts and a numbered schedule',
    access: 'session',
    params: inCase,
    body: drawingRequestSchema,
    status: 200,
    reply: 'file',
  },
} as const satisfies Record<string, Endpoint>;
