import type { DoBatch } from '../batches/do-batch.js';
import { sourcesOf } from '../batches/source-batches.js';
import type { SizedRows } from '../decomposition/merge-twins.js';
import { ClassSearch } from './class-search.js';
import { gather, scatter } from './level-sums.js';

export interface ClassBetweennessInput extends SizedRows {
  /** Of each class: how many entities reach the block through its nodes. */
  readonly weights: Float64Array;
  /** Of each class: how many of those are searched from. */
  readonly sourceWeights: Float64Array;
  /** The classes in which there are any. */
  readonly sources: Int32Array;
}

const SOURCES_BETWEEN_CHECKS = 25;

/** Batches of classes that are searched from; see `ClassBetweenness`. */
export function beginClassBetweenness(input: ClassBetweennessInput, batches: number): DoBatch {
  const { sources, sourceWeights } = input;
  const search = new ClassBetweenness(input, input.weights);
  return (batch, output, onFraction) => {
    const [start, end] = sourcesOf(batch, batches, sources.length);
    for (let at = start; at < end; at++) {
      if ((at - start) % SOURCES_BETWEEN_CHECKS === 0) onFraction((at - start) / (end - start));
      const source = sources[at] ?? 0;
      search.addFrom(source, sourceWeights[source] ?? 0, output);
    }
  };
}

/**
 * Brandes' accumulation (2001, 10.1080/0022250X.2001.9990249) over classes of twins: δ of a node is
 * Σ σ(v)/σ(w) · (weight of w + δ(w)) over the nodes w one step further. Kept as (weight + δ)/σ, so that
 * each link costs one addition.
 */
class ClassBetweenness {
  private readonly search: ClassSearch;
  private readonly beyond: Float64Array;
  /** (weight + δ)/σ of a class, of one level only; 0 elsewhere. */
  private readonly perPath: Float64Array;

  constructor(
    private readonly classes: SizedRows,
    private readonly weights: Float64Array,
  ) {
    this.search = new ClassSearch(classes);
    this.beyond = new Float64Array(weights.length);
    this.perPath = new Float64Array(weights.length);
  }

  /**
   * Adds what the paths from a class, taken `sourceWeight` times, to the other classes give one node of
   * each class they pass, over ordered pairs.
   */
  addFrom(source: number, sourceWeight: number, sums: Float64Array): void {
    const { classes, beyond, perPath } = this;
    const { queue, levels, links } = this.search;
    const last = this.search.from(source);
    beyond.fill(0);
    for (let level = last; level > 0; level--) {
      const start = levels[level] ?? 0;
      const end = levels[level + 1] ?? 0;
      this.settle(start, end, sourceWeight, sums);
      if (level > 1 && (links[level - 1] ?? 0) <= (links[level] ?? 0)) {
        gather(classes, queue, levels[level - 1] ?? 0, start, perPath, beyond);
      } else if (level > 1) {
        scatter(classes, queue, start, end, perPath, beyond);
      }
      for (let at = start; at < end; at++) perPath[queue[at] ?? 0] = 0;
    }
  }

  private settle(start: number, end: number, sourceWeight: number, sums: Float64Array): void {
    const { beyond, perPath, weights } = this;
    const { queue, pathCount } = this.search;
    const { sizes } = this.classes;
    for (let at = start; at < end; at++) {
      const node = queue[at] ?? 0;
      const paths = pathCount[node] ?? 1;
      const further = beyond[node] ?? 0;
      perPath[node] = (weights[node] ?? 0) / paths + (sizes[node] ?? 1) * further;
      sums[node] = (sums[node] ?? 0) + sourceWeight * paths * further;
    }
  }
}
