import type { SnapshotLink } from '../../contract/snapshot.js';
import { countingSort } from '../counting-sort.js';
import type { Links } from '../csr.js';
import { recordOf, type ProjectedLink } from './multigraph.js';

export interface PairLinks {
  /** By the order of their ends. */
  readonly links: Links;
  /** Of each pair that is no link because it weighs nothing, the first record. */
  readonly powerless: readonly SnapshotLink[];
}

/** Which record joins which pair of nodes, in flat arrays until all are known. */
export class RecordedPairs {
  private readonly sources: Int32Array;
  private readonly targets: Int32Array;
  private readonly links: Int32Array;
  private count = 0;

  /**
   * @param order number of nodes.
   * @param limit pairs that may be added.
   */
  constructor(
    private readonly projected: readonly ProjectedLink[],
    private readonly order: number,
    limit: number,
  ) {
    this.sources = new Int32Array(limit);
    this.targets = new Int32Array(limit);
    this.links = new Int32Array(limit);
  }

  /** @param link its place among those projected. */
  add(source: number, target: number, link: number): void {
    const at = this.count++;
    this.sources[at] = source;
    this.targets[at] = target;
    this.links[at] = link;
  }

  /**
   * One link for each pair.
   *
   * @param weigh the weight of one pair's records, each once, in the order in which they were added; null
   * = 1 whatever they are.
   */
  merge(weigh: ((records: readonly SnapshotLink[]) => number) | null): PairLinks {
    const { sources, targets } = this;
    const sorted = this.sort();
    const froms = new Int32Array(sorted.length);
    const tos = new Int32Array(sorted.length);
    const weights = new Float64Array(sorted.length);
    const powerless: SnapshotLink[] = [];
    let count = 0;
    for (let at = 0; at < sorted.length;) {
      const first = sorted[at] ?? 0;
      const from = sources[first] ?? 0;
      const to = targets[first] ?? 0;
      const begin = at;
      for (let same = first; sources[same] === from && targets[same] === to;) {
        if (++at === sorted.length) break;
        same = sorted[at] ?? 0;
      }
      const weight = weigh === null ? 1 : weigh(this.recordsAt(sorted, begin, at));
      if (weight > 0) {
        froms[count] = from;
        tos[count] = to;
        weights[count++] = weight;
      } else powerless.push(...this.recordsAt(sorted, begin, begin + 1));
    }
    return {
      links: {
        sources: froms.subarray(0, count),
        targets: tos.subarray(0, count),
        weights: weights.subarray(0, count),
      },
      powerless,
    };
  }

  /** One record counts once per pair, however many holders it went to. */
  private recordsAt(sorted: Int32Array, begin: number, end: number): SnapshotLink[] {
    const records: SnapshotLink[] = [];
    for (let at = begin; at < end; at++) {
      const link = this.projected[this.links[sorted[at] ?? 0] ?? 0];
      const record = link && recordOf(link);
      if (record !== undefined && records.at(-1) !== record) records.push(record);
    }
    return records;
  }

  /** By source, then target, then as they were added: sorted by the last key first. */
  private sort(): Int32Array {
    const { count } = this;
    const byTarget = countingSort(this.targets.subarray(0, count), this.order).places;
    return countingSort(this.sources.subarray(0, count), this.order, byTarget).places;
  }
}
