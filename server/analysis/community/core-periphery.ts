import type { Csr } from '../csr.js';
import { throwIfStopped, type LoopHooks } from '../hooks.js';
import type { Random } from '../random.js';
import { coreFit } from './core-fit.js';
import { KeyBuckets } from './key-buckets.js';

export interface CorePeriphery {
  /** Correlation with the ideal, see `coreFit`. */
  readonly fit: number;
  /** 1 for each node of the core; who has no link is in neither part. */
  readonly isCore: Uint8Array;
}

/** Gains below this are rounding. */
const SMALLEST_GAIN = 1e-12;

/** Passes gain next to nothing after the first few. */
const PASSES = 20;

/**
 * One core and a periphery: the discrete model of Borgatti & Everett (2000), fitted by the exchange of
 * Kernighan & Lin (1970) as Boyd, Fitzgerald & Beck do (2006, 10.1016/j.socnet.2005.06.003): everybody
 * changes sides once, the best change first, and the best moment on the way is kept; again until nothing
 * is gained. The first start is nobody in the core, which takes in the one with most links to the
 * periphery each time; the others are drawn. The best found, not proven the best there is. Who has no
 * link is left out; weights do not count.
 *
 * @param skeleton undirected (see `toSkeleton`).
 * @param starts at least one.
 * @returns null where everybody, or nobody, is linked with everybody.
 * @throws {AnalysisStopped} between starts, when the hooks say so.
 */
export function corePeriphery(
  skeleton: Csr,
  { starts, random }: { starts: number; random: Random },
  hooks: LoopHooks = {},
): CorePeriphery | null {
  const { ids, offsets, targets } = skeleton;
  const linked: number[] = [];
  for (let node = 0; node < ids.length; node++) {
    if (offsets[node] !== offsets[node + 1]) linked.push(node);
  }
  const links = targets.length / 2;
  if (links === 0 || links === (linked.length * (linked.length - 1)) / 2) return null;
  let best: CorePeriphery = { fit: -Infinity, isCore: new Uint8Array(ids.length) };
  for (let start = 0; start < starts; start++) {
    throwIfStopped(hooks);
    const isCore = new Uint8Array(ids.length);
    // The later starts: a random part of random size.
    const part = start === 0 ? 0 : random();
    if (start > 0) for (const node of linked) isCore[node] = random() < part ? 1 : 0;
    const found = improve(skeleton, linked, isCore);
    if (found.fit > best.fit + SMALLEST_GAIN) best = found;
  }
  return best;
}

function improve(skeleton: Csr, linked: readonly number[], start: Uint8Array): CorePeriphery {
  let best: CorePeriphery = { fit: -Infinity, isCore: start };
  for (let pass = 0; pass < PASSES; pass++) {
    const next = exchangeAll(skeleton, linked, best.isCore);
    if (next.fit <= best.fit + SMALLEST_GAIN) break;
    best = next;
  }
  return best;
}

/** One pass: all change sides once, and the best moment on the way is returned. */
function exchangeAll(
  { ids, offsets, targets }: Csr,
  linked: readonly number[],
  start: Uint8Array,
): CorePeriphery {
  const links = targets.length / 2;
  const isCore = start.slice();
  /** Links to the periphery: what a change adds to, or takes from, the links that the core meets. */
  const toPeriphery = new Int32Array(ids.length);
  let inCore = 0;
  let met = links;
  const rowOf = (node: number): Int32Array => targets.subarray(offsets[node], offsets[node + 1]);
  for (const node of linked) {
    for (const target of rowOf(node)) {
      if (isCore[target] === 0) toPeriphery[node] = (toPeriphery[node] ?? 0) + 1;
    }
    if (isCore[node] === 1) inCore++;
    else met -= (toPeriphery[node] ?? 0) / 2;
  }
  const sides = [new KeyBuckets(ids.length), new KeyBuckets(ids.length)] as const;
  const sideOf = (node: number): KeyBuckets => sides[isCore[node] === 1 ? 1 : 0];
  // From the last on, so that of equal ones the first is met first.
  for (const node of linked.toReversed()) sideOf(node).add(node, toPeriphery[node] ?? 0);
  const isMoved = new Uint8Array(ids.length);

  const fitNow = (more: number, gained: number): number =>
    coreFit(linked.length, links, inCore + more, met + gained);
  let best = { fit: fitNow(0, 0), moves: 0 };
  const moves: number[] = [];
  while (moves.length < linked.length) {
    const joiner = sides[0].highest();
    const leaver = sides[1].lowest();
    const joined = joiner === -1 ? -Infinity : fitNow(1, toPeriphery[joiner] ?? 0);
    const left = leaver === -1 ? -Infinity : fitNow(-1, -(toPeriphery[leaver] ?? 0));
    const joins = joined >= left;
    const node = joins ? joiner : leaver;
    const key = toPeriphery[node] ?? 0;
    sideOf(node).remove(node, key);
    isMoved[node] = 1;
    isCore[node] = joins ? 1 : 0;
    inCore += joins ? 1 : -1;
    met += joins ? key : -key;
    for (const target of rowOf(node)) {
      const before = toPeriphery[target] ?? 0;
      const after = before + (joins ? -1 : 1);
      toPeriphery[target] = after;
      if (isMoved[target] === 1) continue;
      sideOf(target).remove(target, before);
      sideOf(target).add(target, after);
    }
    moves.push(node);
    const fit = fitNow(0, 0);
    if (fit > best.fit + SMALLEST_GAIN) best = { fit, moves: moves.length };
  }
  const kept = start.slice();
  for (const node of moves.slice(0, best.moves)) kept[node] = 1 - (kept[node] ?? 0);
  return { fit: best.fit, isCore: kept };
}
