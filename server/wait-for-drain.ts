import { once } from 'node:events';

/** Resolves when a stream takes more, or takes nothing any more. */
export async function waitForDrain(stream: NodeJS.WritableStream): Promise<void> {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    await Promise.race(['drain', 'close'].map((event) => once(stream, event, { signal })));
  } finally {
    settled.abort();
  }
}
