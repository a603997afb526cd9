import { setPriority } from 'node:os';

/** Niceness of a thread that computes: the event loop comes first where there are too few cores. */
const NICENESS = 10;

/**
 * Called on a thread of a job: whoever waits for an answer goes before it. Linux alone has priorities
 * for threads (0 is the one that asks, setpriority(2)); elsewhere it would slow the whole process.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, NICENESS);
}
