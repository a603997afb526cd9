import type { AnalysisWork, WorkFigures } from './analysis-work.js';
import { median } from './figures.js';
import { formatFigure } from './markdown-table.js';
import { runPeer, type PeerFigures, type PeerProgram } from './peer-programs.js';
import { runChild } from './run-child.js';

export const ANALYSIS_HEADER = [
  ...['work', 'graph', 'Vinculum, s', 'other program', 'its time, s', 'times as fast'],
  ...['processor, s', 'its processor, s', 'ratio', 'peak, MB', 'its peak, MB'],
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

/** The median of what the rounds gave, and its least and greatest value. */
function spread(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${formatFigure(median(values), 2)} (${formatFigure(least, 2)}–${formatFigure(most, 2)})`;
}

/**
 * Has the work done by turns, each time by a process of its own. A row of the table: medians of the rounds,
 * ratios of what ran one after the other with their range, peaks.
 */
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
  type Figure = 'seconds' | 'processorSeconds';
  const middle = (runs: readonly PeerFigures[], figure: Figure): string =>
    runs.length === 0 ? '–' : formatFigure(median(runs.map((run) => run[figure])), 2);
  const ratio = (figure: Figure): string =>
    peer ? spread(others.map((other, at) => other[figure] / (own[at]?.[figure] ?? NaN))) : '–';
  const peak = (runs: readonly PeerFigures[]): string =>
    runs.length === 0 ? '–' : formatFigure(Math.max(...runs.map(({ peakMb }) => peakMb)));
  return [
    ...[title, graph, middle(own, 'seconds'), peer ? `${peer.program} ${peer.version}` : '–'],
    ...[middle(others, 'seconds'), ratio('seconds')],
    ...[middle(own, 'processorSeconds'), middle(others, 'processorSeconds')],
    ...[ratio('processorSeconds'), peak(own), peak(others)],
  ];
}
