import { addTo } from '../batches/add-to.js';
import { doInTurn } from '../batches/do-in-turn.js';
import { countBatches, sourcesOf } from '../batches/source-batches.js';
import type { LoopHooks } from '../hooks.js';
import { beginDraws, type DrawInputs } from './begin-draws.js';
import type { DrawKind, DrawWork } from './draw-work.js';

/** Enough that a few threads end at about the same time, however long a draw takes. */
const MOST_BATCHES = 128;

export interface DrawsAsked {
  readonly draws: number;
  /** Numbers that a draw gives. */
  readonly numbers: number;
  /** Links visited, about, by one. */
  readonly stepsEach: number;
}

/**
 * Has draws done, on as many threads as there are; the outcome is the same on any number.
 *
 * @param take gets the numbers of each draw, in the order of draws; the array is used again.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function runDraws<Kind extends DrawKind>(
  kind: Kind,
  input: DrawInputs[Kind],
  { draws, numbers, stepsEach }: DrawsAsked,
  take: (output: Float64Array, draw: number) => void,
  hooks: LoopHooks,
): void {
  if (draws === 0) return;
  const batches = Math.min(draws, MOST_BATCHES);
  const work: DrawWork = {
    ...{ kind, input, draws, numbers, batches, isSummed: false },
    outputLength: Math.ceil(draws / batches) * numbers,
    steps: draws * stepsEach,
  };
  let batch = 0;
  run(
    work,
    (output) => {
      const [first, last] = sourcesOf(batch++, batches, draws);
      for (let draw = first; draw < last; draw++) {
        take(output.subarray((draw - first) * numbers, (draw - first + 1) * numbers), draw);
      }
    },
    hooks,
  );
}

/**
 * The same, of draws whose numbers are counts that are added up.
 *
 * @returns the sums.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function sumDraws<Kind extends DrawKind>(
  kind: Kind,
  input: DrawInputs[Kind],
  { draws, numbers, stepsEach }: DrawsAsked,
  hooks: LoopHooks,
): Float64Array {
  const sums = new Float64Array(numbers);
  if (draws === 0) return sums;
  const batches = Math.min(draws, countBatches(draws, numbers, { most: MOST_BATCHES, fewest: 1 }));
  const steps = draws * stepsEach;
  run(
    { ...{ kind, input, draws, numbers, batches, steps }, isSummed: true, outputLength: numbers },
    addTo(sums),
    hooks,
  );
  return sums;
}

function run(work: DrawWork, take: (output: Float64Array) => void, hooks: LoopHooks): void {
  if (hooks.runBatches) hooks.runBatches(work, take, hooks);
  else doInTurn(beginDraws(work), work, take, hooks);
}
