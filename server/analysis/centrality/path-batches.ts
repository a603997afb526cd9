import type { DoBatch } from '../batches/do-batch.js';
import type { Rows } from '../decomposition/twins.js';
import { createStream, type Random } from '../random.js';
import { PathSampler } from './path-sampler.js';

export interface PathsInput extends Rows {
  /** The same links turned round; of an undirected graph the same rows. */
  readonly backOffsets: Int32Array;
  readonly backTargets: Int32Array;
  /** Each batch draws from a stream of its own of this seed. */
  readonly seed: number;
  /** Paths drawn in all. */
  readonly draws: number;
}

/** Paths that a batch draws; the last one draws what is left. */
export const DRAWS_OF_BATCH = 500;

const DRAWS_BETWEEN_CHECKS = 125;

/** Batches of shortest paths between random pairs; each counts how many lead through each node. */
export function beginPaths(input: PathsInput): DoBatch {
  const { seed, draws } = input;
  const order = input.offsets.length - 1;
  const back = { offsets: input.backOffsets, targets: input.backTargets };
  let stream: Random = createStream(seed, 0);
  const sampler = new PathSampler(input, back, () => stream());
  return (batch, output, onFraction) => {
    const random = createStream(seed, batch);
    stream = random;
    const times = Math.min(DRAWS_OF_BATCH, draws - batch * DRAWS_OF_BATCH);
    for (let time = 0; time < times; time++) {
      if (time % DRAWS_BETWEEN_CHECKS === 0) onFraction(time / times);
      const source = Math.floor(random() * order);
      const other = Math.floor(random() * (order - 1));
      sampler.draw(source, other < source ? other : other + 1);
      for (let at = 0; at < sampler.length; at++) {
        const node = sampler.between[at] ?? 0;
        output[node] = (output[node] ?? 0) + 1;
      }
    }
  };
}
