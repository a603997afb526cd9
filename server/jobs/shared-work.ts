import { beginWork, type ShareableWork } from './begin-work.js';

/** A work that several threads do together: what they read, write and agree through is shared memory. */
export interface SharedWork {
  readonly work: ShareableWork;
  /** Outputs of all batches, one after the other. */
  readonly outputs: Float64Array<SharedArrayBuffer>;
  /** The next batch that nobody has taken, batches done, and for each batch what is done of it. */
  readonly ledger: Int32Array<SharedArrayBuffer>;
}

const NEXT = 0;
const DONE = 1;
const PARTS = 2;

/** Parts in which a batch's progress is told. */
const WHOLE = 1_000;

/** How long a thread that waits for others sleeps at most before it tells how far they are. */
const LOOK_MS = 100;

/** Makes room for outputs and agreement. */
export function openWork(work: ShareableWork): SharedWork {
  const numbers = work.batches * work.outputLength;
  return {
    work,
    outputs: new Float64Array(new SharedArrayBuffer(numbers * Float64Array.BYTES_PER_ELEMENT)),
    ledger: new Int32Array(
      new SharedArrayBuffer((PARTS + work.batches) * Int32Array.BYTES_PER_ELEMENT),
    ),
  };
}

/** The output of a batch. */
export function outputOf({ work, outputs }: SharedWork, batch: number): Float64Array {
  return outputs.subarray(batch * work.outputLength, (batch + 1) * work.outputLength);
}

/** Whether there is a batch that nobody has taken. */
export function isLeft({ work, ledger }: SharedWork): boolean {
  return Atomics.load(ledger, NEXT) < work.batches;
}

/**
 * Takes batch after batch until none is left, beside whoever else does.
 *
 * @param onPart called now and then; may throw to end it.
 */
export function takeBatches(shared: SharedWork, onPart: () => void): void {
  const { work, ledger } = shared;
  if (!isLeft(shared)) return;
  const doBatch = beginWork(work);
  for (;;) {
    const batch = Atomics.add(ledger, NEXT, 1);
    if (batch >= work.batches) return;
    doBatch(batch, outputOf(shared, batch), (fraction) => {
      Atomics.store(ledger, PARTS + batch, Math.floor(fraction * WHOLE));
      onPart();
    });
    Atomics.store(ledger, PARTS + batch, WHOLE);
    Atomics.add(ledger, DONE, 1);
    Atomics.notify(ledger, DONE);
  }
}

/** Leaves the batches that nobody has begun undone. */
export function abandon({ work, ledger }: SharedWork): void {
  Atomics.store(ledger, NEXT, work.batches);
}

/** Sleeps until every batch is done. @param onPart called now and then. */
export function awaitBatches({ work, ledger }: SharedWork, onPart: () => void): void {
  for (;;) {
    const done = Atomics.load(ledger, DONE);
    if (done === work.batches) return;
    Atomics.wait(ledger, DONE, done, LOOK_MS);
    onPart();
  }
}

/** The part of the work that is done, 0 to 1. */
export function fractionOf({ work, ledger }: SharedWork): number {
  let parts = 0;
  for (let batch = 0; batch < work.batches; batch++) parts += Atomics.load(ledger, PARTS + batch);
  return parts / (WHOLE * work.batches);
}
