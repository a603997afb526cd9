import type { Weight } from '../../contract/results.js';
import { contributes, mergedWeight } from '../projection/merged-weight.js';
import { MinHeap } from './min-heap.js';
import type { PathGraph } from './path-graph.js';

/** Bits of a number's fraction: sums of this many units are exact. */
const EXACT_BITS = 52;
/** More steps than this no path has. */
const MOST_STEPS = 64;

/**
 * How long the steps of a graph are: 1/w^α (Opsahl, Agneessens & Skvoretz 2010,
 * 10.1016/j.socnet.2010.03.006), strong ties being short. Lengths are rounded to a unit some 2^46
 * times smaller than the longest, so that sums are exact and equal lengths are equal in whatever
 * order they are added.
 */
export class StepLengths {
  private readonly weights = new Map<string, Map<string, number>>();
  private readonly unit: number;
  /** Pairs left out, as their records add up to no weight. */
  readonly weightless: number;

  constructor(
    private readonly graph: PathGraph,
    weight: Weight,
    private readonly exponent: number,
  ) {
    let least = Infinity;
    const weightless = new Set<string>();
    for (const { from, to, records } of graph.steps()) {
      const counted = records.filter((record) => contributes(record, weight));
      const sum = counted.length === 0 ? 0 : mergedWeight(counted, weight);
      if (sum > 0) {
        let ofOne = this.weights.get(from);
        if (!ofOne) this.weights.set(from, (ofOne = new Map<string, number>()));
        ofOne.set(to, sum);
        least = Math.min(least, sum);
      } else weightless.add(JSON.stringify([from, to].sort()));
    }
    this.weightless = weightless.size;
    const longest = least === Infinity ? 1 : 1 / least ** exponent;
    this.unit = 2 ** (Math.ceil(Math.log2(longest * MOST_STEPS)) - EXACT_BITS);
  }

  /** Weight of a step; undefined where its records add up to none. */
  weight(from: string, to: string): number | undefined {
    return this.weights.get(from)?.get(to);
  }

  /** Infinity for a step that has no weight. */
  length(from: string, to: string): number {
    const weight = this.weight(from, to);
    if (weight === undefined) return Infinity;
    const units = Math.round(1 / weight ** this.exponent / this.unit);
    return Math.max(1, units) * this.unit;
  }

  /** Length of the shortest way to the target, of each entity from which one leads. */
  distancesTo(target: string): Map<string, number> {
    const settled = new Map<string, number>();
    const open = new MinHeap<[number, string]>(([a], [b]) => a - b);
    open.push([0, target]);
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      const [distance, id] = top;
      if (settled.has(id)) continue;
      settled.set(id, distance);
      for (const before of this.graph.before(id)) {
        const length = this.length(before, id);
        if (length !== Infinity && !settled.has(before)) open.push([distance + length, before]);
      }
    }
    return settled;
  }
}
