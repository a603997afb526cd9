import type { AnalysisWork, WorkFigures } from './analysis-work.js';
import { median } from './figures.js';
import { formatFigure } from './markdown-table.js';
import { runPeer, type PeerFigures, type PeerProgram } from './peer-programs.js';
import { runChild } from './run-child.js';

export const ANALYSIS_HEADER = [
  ...['work', 'graph', 'Vinculum, s', 'other program', 'its time, s', 'times as fast'],
  ...['peak, MB', 'its peak, MB'],
];

export interface AnalysisTask {
  readonly title: string;
  readonly work: AnalysisWork;
  readonly graph: string;
  readonly path: string;
  readonly order: number;
  /** Null where it is not there, or not to be run. */
  readonly peer: { readonly program: PeerProgram; readonly version: string } | null;
}

const script = new URL('analyse-graph.js', import.meta.url);

async function runOwn({ work, path, order }: AnalysisTask): Promise<PeerFigures> {
  const { output, peakMb } = await runChild(script, [work, path, String(order)]);
  return { ...(JSON.parse(output) as WorkFigures), peakMb };
}

/** Has the work done by turns, each time by a process of its own. A row of the table: medians, peaks. */
export async function compareAnalysis(task: AnalysisTask, rounds: number): Promise<string[]> {
  const { title, work, graph, path, order, peer } = task;
  const own: PeerFigures[] = [];
  const others: PeerFigures[] = [];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await runOwn(task));
    if (peer) others.push(runPeer(peer.program, work, path, order));
  }
  const check = (runs: readonly PeerFigures[]): string => String(runs[0]?.check ?? 'not run');
  console.log(`${title}, ${graph}: result ${check(own)}, other program ${check(others)}`);
  const seconds = (runs: readonly PeerFigures[]): number => median(runs.map((run) => run.seconds));
  const peak = (runs: readonly PeerFigures[]): string =>
    formatFigure(Math.max(...runs.map(({ peakMb }) => peakMb)));
  return [
    ...[title, graph, formatFigure(seconds(own), 2)],
    ...(peer
      ? [
          ...[`${peer.program} ${peer.version}`, formatFigure(seconds(others), 2)],
          formatFigure(seconds(others) / seconds(own), 2),
        ]
      : ['–', '–', '–']),
    ...[peak(own), peer ? peak(others) : '–'],
  ];
}
