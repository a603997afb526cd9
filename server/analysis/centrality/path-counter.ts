import { addTo } from '../batches/add-to.js';
import { runInTurn } from '../batches/run-in-turn.js';
import type { LoopHooks } from '../hooks.js';
import { DRAWS_OF_BATCH, type PathsInput } from './path-batches.js';

/** Batches after which the counts are looked at. */
const BATCHES_OF_ROUND = 8;

/** Counts how many of the shortest paths drawn lead through each node. */
export class PathCounter {
  readonly counts: Float64Array;
  /** Paths drawn so far. */
  draws = 0;
  private readonly stepsOfDraw: number;

  constructor(private readonly input: PathsInput) {
    const order = input.offsets.length - 1;
    this.counts = new Float64Array(order);
    // Two searches meet when each has seen about the root of the nodes.
    this.stepsOfDraw = (2 * input.targets.length) / Math.sqrt(order);
  }

  /**
   * Draws another round, the last one as many as are left.
   *
   * @throws {AnalysisStopped} when the hooks say so.
   */
  drawRound(hooks: LoopHooks): void {
    const { input, counts, draws } = this;
    const first = draws / DRAWS_OF_BATCH;
    const left = input.draws - draws;
    const batches = Math.min(BATCHES_OF_ROUND, Math.ceil(left / DRAWS_OF_BATCH));
    const more = Math.min(left, batches * DRAWS_OF_BATCH);
    const run = hooks.runBatches ?? runInTurn;
    run(
      {
        ...{ kind: 'paths', input, batches, first },
        outputLength: counts.length,
        steps: left * this.stepsOfDraw,
      },
      addTo(counts),
      {
        ...hooks,
        onFraction: (fraction) => hooks.onFraction?.((draws + fraction * more) / input.draws),
      },
    );
    this.draws += more;
  }
}
