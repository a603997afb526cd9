import { Worker } from 'node:worker_threads';
import { createBreath } from '../breathe.js';
import { AppError } from '../errors.js';
import { countThreads, HelperThreads } from './helper-threads.js';
import type { ShareRequest } from './worker-messages.js';

export interface WorkerOptions {
  /** Aborting it ends the work at once. */
  readonly signal?: AbortSignal | undefined;
  /** Most memory that the work's objects may take, in megabytes; absent = Node's own limit. */
  readonly memoryLimitMb?: number | undefined;
  /** How many threads may work on it, where it can be shared; absent = see `countThreads`. */
  readonly threads?: number | undefined;
}

/** The worker ended without a result: a fault in the data or the program, or no memory left. */
export class AnalysisFailed extends AppError {
  override readonly name = 'AnalysisFailed';

  constructor(message: string, options?: { cause?: unknown }) {
    super('analysis_failed', message, options);
  }
}

/**
 * Runs a file of this folder on a thread of its own, so that the process goes on answering: hands
 * the parts of the order over and waits for the message that `settle` makes a result of. Batches that
 * the thread shares (see `shareBatches`) are done by others, too.
 *
 * @param settle the result in a message, or undefined where it is none (progress)
 * @throws {DOMException} named `AbortError`, when the signal ends the work.
 * @throws {AnalysisFailed} when the worker fails; the process lives on.
 */
export function runInWorker<Result>(
  file: URL,
  order: Iterable<unknown>,
  settle: (message: never) => Result | undefined,
  { signal, memoryLimitMb, threads = countThreads() }: WorkerOptions,
): Promise<Result> {
  if (signal?.aborted === true) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const resourceLimits =
      memoryLimitMb === undefined ? {} : { maxOldGenerationSizeMb: memoryLimitMb };
    const worker = new Worker(file, { resourceLimits, workerData: { threads } });
    const helpers = new HelperThreads(threads - 1, resourceLimits, (error) => {
      fail(messageOf(error), error);
    });
    const finish = (end: () => void): void => {
      signal?.removeEventListener('abort', cancel);
      worker.removeAllListeners();
      // What the worker says after its end is known concerns nobody.
      worker.on('error', () => undefined);
      void worker.terminate();
      helpers.end();
      end();
    };
    const fail = (reason: string, cause?: unknown): void => {
      finish(() => {
        reject(new AnalysisFailed(`The analysis failed: ${reason}`, { cause }));
      });
    };
    const cancel = (): void => {
      finish(() => {
        reject(cancelled());
      });
    };

    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: unknown) => {
      // The file and what reads its messages belong together.
      const { type, shared } = message as Partial<ShareRequest>;
      if (type === 'share' && shared) {
        helpers.help(shared);
        return;
      }
      const result = settle(message as never);
      if (result === undefined) return;
      finish(() => {
        resolve(result);
      });
    });
    worker.on('error', (error) => {
      fail(messageOf(error), error);
    });
    worker.on('messageerror', (error) => {
      fail(`its result could not be read (${messageOf(error)})`, error);
    });
    worker.on('exit', (code) => {
      fail(`the worker ended without a result (code ${code.toString()})`);
    });
    handOver(worker, order).catch((error: unknown) => {
      fail(`the snapshot could not be handed over (${messageOf(error)})`, error);
    });
  });
}

/** Posts part by part: a message is copied at once, and a large one would stall the process. */
async function handOver(worker: Worker, order: Iterable<unknown>): Promise<void> {
  const breathe = createBreath();
  for (const part of order) {
    worker.postMessage(part);
    await breathe();
  }
}

function cancelled(): DOMException {
  return new DOMException('The analysis was cancelled.', 'AbortError');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
