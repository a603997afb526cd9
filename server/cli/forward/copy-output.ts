import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Terminal } from '../terminal.js';

const lineSchema = z.union([
  z.object({ stream: z.enum(['stdout', 'stderr']), text: z.string() }),
  z.object({ exit: z.number().int() }),
]);

/** Writes no faster than the reader reads; whether there still is one. */
function write(stream: Writable, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    stream.write(text, (error) => {
      resolve(!error);
    });
  });
}

async function* readLines(reply: Readable): AsyncGenerator<string> {
  // Characters may be cut in two between chunks: the stream's decoder puts them together.
  reply.setEncoding('utf8');
  let rest = '';
  for await (const chunk of reply as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * Copies what a command prints in a server to the terminal; its exit code, or null where the reply
 * ends without one. A reader that closes standard output early has had what it wanted.
 */
export async function copyOutput(
  reply: Readable,
  terminal: Pick<Terminal, 'stdout' | 'stderr'>,
): Promise<number | null> {
  for await (const line of readLines(reply)) {
    if (line === '') continue;
    const parsed = lineSchema.parse(JSON.parse(line));
    if ('exit' in parsed) return parsed.exit;
    const isRead = await write(terminal[parsed.stream], parsed.text);
    if (!isRead && parsed.stream === 'stdout') return 0;
  }
  return null;
}
