import { roundSignificant } from '../../analysis/round-significant.js';
import { boundsOf } from '../../analysis/paths/step-times.js';
import { formatSpan } from '../../contract/format-span.js';
import type { PathRules } from '../../contract/paths.js';
import type { Weight } from '../../contract/results.js';
import { EARLIEST_MS, type Extent, LATEST_MS, statedInstants, widen } from '../../contract/time.js';
import type { FoundPath, FoundStep } from './found-path.js';
import { supportOf } from './read-steps.js';

const WEIGHTS: Readonly<Record<Weight['by'], string>> = {
  none: '1',
  count: 'the number of records',
  days: 'the number of distinct days',
  amount: 'the sum of amounts',
  given: 'the weight that the file states',
};

/** The support that a step has at best, in words; of a supported one nothing has to be said. */
const SUPPORTS = [
  'graded as doubtful by their own scheme',
  'without a grade or not judged',
] as const;

/** A day, or a minute where the instant is none that a day begins or ends with; `..` for open. */
export function instantText(ms: number): string {
  if (ms <= EARLIEST_MS || ms >= LATEST_MS - 1) return '..';
  const text = new Date(ms).toISOString();
  const isDayEdge = text.endsWith('T00:00:00.000Z') || text.endsWith('T23:59:59.999Z');
  return isDayEdge ? text.slice(0, 10) : `${text.slice(0, 16)}Z`;
}

function listSteps(numbers: readonly number[]): string {
  const named = numbers.map((number) => String(number + 1));
  const last = named.pop() ?? '';
  return named.length === 0 ? `step ${last}` : `steps ${named.join(', ')} and ${last}`;
}

function short(value: number): string {
  return String(roundSignificant(value, 4));
}

function explainDistance({ distance = 0, steps }: FoundPath, rules: PathRules): string {
  const { weight, exponent } = rules;
  const lengths = steps.map(({ length = 0 }) => short(length)).join(' + ');
  const weights = steps.map((step) => short(step.weight ?? 0)).join(', ');
  const rule = exponent === 1 ? '1/w' : `1/w^${exponent}`;
  const currency = weight.by === 'amount' ? ` in ${weight.currency}` : '';
  return (
    `Distance ${short(distance)} = ${lengths}: a step is ${rule} long, w being ` +
    `${WEIGHTS[weight.by]}${currency} (${weights}).`
  );
}

/** Steps whose record may be later than that of the step after them. */
function openSteps(steps: readonly FoundStep[]): string {
  const open = steps.flatMap(({ ordered }, index) => {
    const after = steps[index + 1]?.ordered?.time;
    if (!ordered?.time || !after) return [];
    if (boundsOf(ordered.time).last <= boundsOf(after).first) return [];
    return [`${index + 1} (${formatSpan(ordered.time)}) and ${index + 2} (${formatSpan(after)})`];
  });
  return open.join('; ');
}

function explainOrder({ order, steps }: FoundPath): string[] {
  if (!order) return [];
  const first = instantText(order.arrivalFirstMs);
  const last = instantText(order.arrivalLastMs);
  const arrival = first === last ? `at ${first}` : `between ${first} and ${last}`;
  if (order.certainty === 'certain') {
    return [
      `Certainly in time order: no step can have happened before the one before it. The end is reached ${arrival}.`,
    ];
  }
  return [
    `Possibly in time order: the dates leave open which came first of steps ${openSteps(steps)}.`,
    `The end is reached ${arrival}.`,
  ];
}

function explainSupport(steps: readonly FoundStep[]): string {
  const supports = steps.map(({ records }) => supportOf(records));
  const weakest = Math.min(...supports);
  const words = SUPPORTS[weakest];
  if (words === undefined) return 'Every step has a record that its own scheme calls supported.';
  const weak = supports.flatMap((support, index) => (support === weakest ? [index] : []));
  const isCut = weak.some((index) => steps[index]?.more);
  const records = isCut ? 'the records that were read are' : 'all records are';
  return `Weakest by grade: ${listSteps(weak)}, of which ${records} ${words}.`;
}

function explainDates(steps: readonly FoundStep[]): string {
  const span: Extent = {};
  const undated: number[] = [];
  for (const [index, { records }] of steps.entries()) {
    const instants = records.flatMap(({ time }) => (time ? statedInstants(time) : []));
    if (instants.length === 0) undated.push(index);
    widen(span, instants);
  }
  const without = undated.length === 0 ? '' : `; no date for ${listSteps(undated)}`;
  if (span.firstMs === undefined) return 'None of its records has a date.';
  const [first, last] = [span.firstMs, span.lastMs ?? span.firstMs].map((ms) =>
    new Date(ms).toISOString().slice(0, 10),
  );
  return `Records from ${first} to ${last}${without}.`;
}

/**
 * Why a path is listed, a sentence each: its cost, its weakest step by grade, its dates. Grades are
 * compared by what their own schemes say of them, never across schemes. Holds no names.
 * @param best the first path of its pair.
 */
export function explainPath(path: FoundPath, best: FoundPath, rules: PathRules): string[] {
  const { steps } = path;
  const fewest = best.steps.length;
  const cost: string[] = [];
  if (rules.by === 'hops') {
    const isShortest = steps.length === fewest;
    cost.push(isShortest ? 'No admitted path has fewer links.' : `The shortest has ${fewest}.`);
  } else if (rules.by === 'weight') cost.push(explainDistance(path, rules));
  return [...cost, ...explainOrder(path), explainSupport(steps), explainDates(steps)];
}
