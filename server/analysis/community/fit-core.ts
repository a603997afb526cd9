import { toSkeleton, type Csr } from '../csr.js';
import type { LoopHooks } from '../hooks.js';
import type { Random } from '../random.js';
import { corePeriphery, type CorePeriphery } from './core-periphery.js';

/** Fits begin so often; on large networks, where each takes its time, fewer. */
const STARTS = 10;
const LARGE_STARTS = 2;
const LARGE_LINKS = 20_000;

/** How often a fit begins on a network of so many links. */
export function countStarts(links: number): number {
  return links > LARGE_LINKS ? LARGE_STARTS : STARTS;
}

/**
 * One core and a periphery, as it is fitted to the recorded network and to random ones alike.
 *
 * @returns null where everybody, or nobody, is linked with everybody.
 * @throws {AnalysisStopped} when the hooks say so.
 */
export function fitCore(network: Csr, random: Random, hooks: LoopHooks = {}): CorePeriphery | null {
  const skeleton = toSkeleton(network, true);
  const starts = countStarts(skeleton.targets.length / 2);
  return corePeriphery(skeleton, { starts, random }, { shouldStop: hooks.shouldStop });
}
