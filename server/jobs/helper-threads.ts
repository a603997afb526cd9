import { availableParallelism } from 'node:os';
import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { SharedWork } from './shared-work.js';

/** More gain little: the threads wait for the same memory. */
const MOST_THREADS = 4;

/** Threads of one analysis: one for each core that the process may use, four at most. */
export function countThreads(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

/** Threads beside one that analyses; they start when there is something to help with. */
export class HelperThreads {
  private readonly workers: Worker[] = [];

  /** @param onFailure told why, when one of them ends by itself: its batch is never done. */
  constructor(
    private readonly count: number,
    private readonly resourceLimits: ResourceLimits,
    private readonly onFailure: (error: Error) => void,
  ) {}

  help(shared: SharedWork): void {
    while (this.workers.length < this.count) this.workers.push(this.start());
    for (const worker of this.workers) worker.postMessage(shared);
  }

  end(): void {
    for (const worker of this.workers) {
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      void worker.terminate();
    }
  }

  private start(): Worker {
    const worker = new Worker(new URL('./batch-worker.js', import.meta.url), {
      resourceLimits: this.resourceLimits,
    });
    worker.on('error', this.onFailure);
    worker.on('messageerror', this.onFailure);
    worker.on('exit', (code) => {
      this.onFailure(new Error(`a helping thread ended (code ${code.toString()})`));
    });
    return worker;
  }
}
