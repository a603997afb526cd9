import { ANALYSIS_ENDPOINTS } from './endpoints/analysis-endpoints.js';
import { CASE_ENDPOINTS } from './endpoints/case-endpoints.js';
import { CHART_ENDPOINTS } from './endpoints/chart-endpoints.js';
import { COUNT_ENDPOINTS } from './endpoints/count-endpoints.js';
import { GRAPH_ENDPOINTS } from './endpoints/graph-endpoints.js';
import { IMPORT_ENDPOINTS } from './endpoints/import-endpoints.js';
import { JOB_ENDPOINTS } from './endpoints/job-endpoints.js';
import { NOTE_ENDPOINTS } from './endpoints/note-endpoints.js';
import { SERVICE_ENDPOINTS } from './endpoints/service-endpoints.js';

/** Every route, once: the server, its OpenAPI document, the page and the tests derive from it. */
export const ENDPOINTS = {
  ...SERVICE_ENDPOINTS,
  ...CASE_ENDPOINTS,
  ...IMPORT_ENDPOINTS,
  ...JOB_ENDPOINTS,
  ...GRAPH_ENDPOINTS,
  ...COUNT_ENDPOINTS,
  ...ANALYSIS_ENDPOINTS,
  ...CHART_ENDPOINTS,
  ...NOTE_ENDPOINTS,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
