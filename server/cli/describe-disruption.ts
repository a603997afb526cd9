import type {
  DisruptionResult,
  KeyPlayers,
  NetworkState,
  Recovery,
  RemovalStep,
  SensitivityInterval,
} from '../contract/disruption.js';
import { formatCount, formatNumber, formatTable, printable, wrapText } from './print.js';

function describeRule({ parameters }: DisruptionResult): string {
  const { by, sequential, criterion } = parameters;
  if (by === 'list') return 'as listed';
  const rule = by === 'key-players' ? `key players (${criterion})` : by;
  return `by ${rule}, ${sequential ? 'measured again after each' : 'chosen at once'}`;
}

function stateCells(state: NetworkState): (string | number)[] {
  const { entities, largestComponent, components, efficiency, reachablePairs } = state;
  return [entities, largestComponent, components, efficiency, reachablePairs];
}

function formatSteps({ before, steps }: DisruptionResult): string {
  const row = (step: RemovalStep): (string | number)[] => [
    ...[step.step, step.removed, step.entity.name, step.value ?? '', step.tied.count],
    ...stateCells(step),
  ];
  return formatTable(
    [
      ...['step', 'removed', 'name', 'value', 'ties'],
      ...['left', 'largest', 'components', 'efficiency', 'pairs'],
    ],
    [['', '(nobody)', '', '', '', ...stateCells(before)], ...steps.map(row)],
  );
}

/** Pairs that are joined within each stage of the crime script, before and after. */
function describeStages({ before, steps }: DisruptionResult): string[] {
  const last = steps.at(-1);
  if (before.stages.length === 0 || !last) return [];
  const rows = before.stages.map(({ stage, entities, reachablePairs }) => {
    const after = last.stages.find((each) => each.stage === stage);
    return [stage, entities, reachablePairs, after?.entities ?? 0, after?.reachablePairs ?? 0];
  });
  const header = ['stage', 'serving', 'pairs', 'left', 'pairs left'];
  return [`Stages of the crime script\n${formatTable(header, rows)}`];
}

function describeSubstitutes({ steps }: DisruptionResult): string[] {
  const rows = steps.flatMap(({ removed, substitutes, lostFunctions }) => [
    ...lostFunctions.map((held) => [removed, held, '(nobody is left)', '', '', '']),
    ...substitutes.map(({ function: held, entity, distance, contacts, of }) => [
      ...[removed, held ?? '(reach)', entity.id, entity.name, distance ?? '', `${contacts}/${of}`],
    ]),
  ]);
  if (rows.length === 0) return [];
  const header = ['removed', 'function', 'substitute', 'name', 'distance', 'contacts'];
  return [
    `Nearest substitutes (position in the recorded data, no prediction)\n${formatTable(header, rows)}`,
  ];
}

function describeKeyPlayers(found: KeyPlayers, width: number): string {
  const { criterion, value, exact, tied, random, centralities } = found;
  const how = exact ? 'every set was tried' : 'greedy with swaps, a better set may exist';
  const lines = [
    `Key players: ${criterion} ${formatNumber(value)} (${how}; ${formatCount(tied.count, 'other set')} ${exact ? 'of' : 'or more of'} the same value)`,
    `As many at random: mean ${formatNumber(random.mean)}, middle nine tenths ${formatNumber(random.low)} to ${formatNumber(random.high)} (${formatCount(random.draws, 'draw')})`,
  ];
  const table = formatTable(
    ['the highest by', criterion],
    centralities.map(({ measure, value: reached }) => [measure, reached]),
  );
  return [...lines.map((line) => wrapText(line, width)), table].join('\n');
}

function describeRecovery({ runs, share, ...figures }: Recovery): string {
  const row = (title: string, { low, median, high }: SensitivityInterval) => [
    ...[title, low, median, high],
  ];
  const rows = [
    row('new links', figures.newLinks),
    row('largest component', figures.largestComponent),
    row('efficiency', figures.efficiency),
    row('pairs', figures.reachablePairs),
  ];
  const title = `Recovery after the last step, sensitivity intervals of ${formatCount(runs, 'draw')} (${formatNumber(share * 100)} % of former contacts look for a substitute)`;
  return `${title}\n${formatTable(['', 'low', 'median', 'high'], rows)}`;
}

/** A what-if as text: the steps, stages, substitutes, key players, recovery, what to keep in mind. */
export function describeDisruption(result: DisruptionResult, width: number): string {
  const { graph, parameters, notes, keyPlayers, recovery } = result;
  const heading = [
    `Case "${printable(result.case)}"`,
    `projection "${parameters.projection}"`,
    `${formatCount(graph.entities, 'entity', 'entities')}, ${formatCount(graph.links, 'link')}`,
    `removed ${describeRule(result)}`,
  ];
  const run = `What-if ${result.id} · seed ${parameters.seed} · Vinculum ${result.version} · input ${result.inputHash.slice(0, 16)}… · ${(result.durationMs / 1_000).toFixed(1)} s`;
  return [
    wrapText(heading.join(' · '), width),
    formatSteps(result),
    ...describeStages(result),
    ...describeSubstitutes(result),
    ...(keyPlayers ? [describeKeyPlayers(keyPlayers, width)] : []),
    ...(recovery ? [describeRecovery(recovery)] : []),
    [...notes.map((note) => wrapText(`Note: ${printable(note)}`, width)), run].join('\n'),
  ].join('\n\n');
}
