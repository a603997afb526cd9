import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Heaps of V8 that grow by 30 % of what lives, and a young generation that does not grow. */
const LEAN = ['--heap-growing-percent=30', '--semi-space-growth-factor=1'];
const DEFAULT = ['--heap-growing-percent=0', '--semi-space-growth-factor=2'];

/** Runs V8's own collector, which is not to be had without the flag. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

/**
 * Runs an import with a lean heap, in a process that serves nobody else: collections take longer.
 * Batches live too long for the young generation and die soon after: left alone, V8 lets four times
 * what lives pile up, memory that the embedded store, which lives in the same process, needs for the
 * case. Costs about 2 % of the time, with a core to spare. At the end the tables of the import go at
 * once: closing the store needs room to write its file.
 */
export async function withLeanHeap<T>(work: () => Promise<T>): Promise<T> {
  for (const flag of LEAN) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    for (const flag of DEFAULT) setFlagsFromString(flag);
    collectGarbage();
  }
}
