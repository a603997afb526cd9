/** Pieces of work that `analyse-graph.ts` and `analyse-graph.py` both know by these names. */
export const ANALYSIS_WORK = [
  'betweenness',
  'distances',
  'louvain',
  'louvain-from-records',
  'leiden',
  'leiden-from-records',
  'pagerank',
  'cores',
  'components',
  'cut-points',
  'pivots',
  'guaranteed',
] as const;
export type AnalysisWork = (typeof ANALYSIS_WORK)[number];

/** What one run of a piece of work printed. */
export interface WorkFigures {
  readonly seconds: number;
  /** Of all threads together; the start of those that help is counted. */
  readonly processorSeconds: number;
  /** What tells that the same was computed: a modularity, a largest value, a count. */
  readonly check: number;
}

/** To the thread that does it: the work, the file of links and how many nodes they join. */
export interface GraphOrder {
  readonly work: AnalysisWork;
  readonly path: string;
  readonly nodes: number;
}
