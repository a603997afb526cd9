import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { copyOutput } from '../../../../server/cli/forward/copy-output.js';

interface Screen {
  readonly stdout: Writable;
  readonly stderr: Writable;
  text(name: 'stdout' | 'stderr'): string;
}

function newScreen(): Screen {
  const streams = { stdout: new PassThrough(), stderr: new PassThrough() };
  return { ...streams, text: (name) => String(streams[name].read() ?? '') };
}

/** The bytes of the lines, in pieces of `size`. */
function replyOf(lines: readonly unknown[], size: number): Readable {
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  return Readable.from(pieces, { objectMode: false });
}

const LINES = [
  { stream: 'stderr', text: 'people.csv · 50 %\n' },
  { stream: 'stdout', text: 'Șerban Ünal – 李雷 😀\n' },
  { exit: 3 },
];

describe('copyOutput', () => {
  test.each([1, 2, 3, 7, 1_000])('keeps characters whole in pieces of %d bytes', async (size) => {
    const screen = newScreen();
    expect(await copyOutput(replyOf(LINES, size), screen)).toBe(3);
    expect(screen.text('stdout')).toBe('Șerban Ünal – 李雷 😀\n');
    expect(screen.text('stderr')).toBe('people.csv · 50 %\n');
  });

  test('tells a reply that was cut off from one that ended', async () => {
    expect(await copyOutput(replyOf(LINES.slice(0, 2), 5), newScreen())).toBeNull();
  });

  test('ends in peace when the reader of standard output has left', async () => {
    const { stdout, stderr } = newScreen();
    stdout.on('error', () => undefined).destroy();
    expect(await copyOutput(replyOf(LINES, 9), { stdout, stderr })).toBe(0);
  });

  test('reads no faster than the screen takes it', async () => {
    let taken = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => {
        taken += 1;
        setTimeout(done, 2);
      },
    });
    let sent = 0;
    let ahead = 0;
    const reply = Readable.from(
      (function* () {
        for (; sent < 100; sent += 1) {
          ahead = Math.max(ahead, sent - taken);
          yield Buffer.from(`${JSON.stringify({ stream: 'stdout', text: 'x' })}\n`);
        }
        yield Buffer.from('{"exit":0}\n');
      })(),
      { objectMode: false, highWaterMark: 64 },
    );
    expect(await copyOutput(reply, { stdout, stderr: stdout })).toBe(0);
    expect(taken).toBe(100);
    expect(ahead).toBeLessThan(20);
  });
});
