import type { Job } from '../../contract/job.js';
import { hasEnded, type JobRegister } from '../../jobs/job-register.js';

/** Something is sent at least so often, so that nobody on the way takes the line for dead. */
const HEARTBEAT_MS = 15_000;

/**
 * Where a job stands, each time that changes; null as a sign of life. Ends after the final state, or
 * with the signal. Who reads slowly misses what lies between, never the end.
 */
export async function* followJob(
  jobs: JobRegister,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<Job | null> {
  let wake = (): void => undefined;
  const stopWatching = jobs.watch(id, () => {
    wake();
  });
  const onAbort = (): void => {
    wake();
  };
  signal.addEventListener('abort', onAbort);
  let told: Job | null = null;
  try {
    while (!signal.aborted) {
      const isAwake = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const job = jobs.find(id);
      if (!job) return;
      yield job === told ? null : job;
      told = job;
      if (hasEnded(job)) return;
      const timer = setTimeout(() => {
        wake();
      }, HEARTBEAT_MS);
      await isAwake;
      clearTimeout(timer);
    }
  } finally {
    stopWatching();
    signal.removeEventListener('abort', onAbort);
  }
}
