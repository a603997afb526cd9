import type { StorePlace } from './bench-store.js';
import { runChild } from './run-child.js';
import type { WriteFigures } from './write-figures.js';

const script = new URL('raw-write.js', import.meta.url);

/** Writes a dumped content to an empty store by plain batches, in a process of its own. */
export async function runRaw(content: string, place: StorePlace): Promise<WriteFigures> {
  const { output, peakMb } = await runChild(script, [JSON.stringify(place), content]);
  const seconds = JSON.parse(output) as { accounts: number; transactions: number };
  return {
    accountSeconds: seconds.accounts,
    transactionSeconds: seconds.transactions,
    peakMb,
  };
}
