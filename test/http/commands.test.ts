import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { RunCommand } from '../../server/features/commands/route.js';
import { serve } from './serve.js';

let aborted = false;

/** Says what it was asked for; `wait` goes on until nobody listens any more. */
const runCommand: RunCommand = async ({ argv, folder, actor, columns }, io) => {
  io.stdout.write(`${JSON.stringify({ argv, folder, actor, columns })}\n`);
  io.stderr.write('Grüße\n');
  if (argv[0] === 'flood') {
    for (let n = 0; n < 3_000; n += 1) {
      if (!io.stdout.write(`${'x'.repeat(1_000)}\n`)) await once(io.stdout, 'drain');
    }
  }
  if (argv[0] === 'wait') {
    await sleep(60_000, undefined, { signal: io.signal }).catch(() => undefined);
    aborted = io.signal.aborted;
  }
  if (argv[0] === 'throw') throw new Error('secret');
  return 2;
};

const server = serve({ runCommand });
const without = serve();

const body = (argv: string[]) => ({ argv, folder: '/work', actor: 'Ada', columns: 80 });
const run = (argv: string[]) =>
  server.at.call('POST', '/api/commands', { as: 'folder', body: body(argv) });

function lines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('what a command prints comes line by line, and its exit code last', async () => {
  const { text, headers } = await run(['cases', '--json']);
  expect(headers.get('content-type')).toBe('application/x-ndjson');
  expect(lines(text)).toEqual([
    { stream: 'stdout', text: `${JSON.stringify(body(['cases', '--json']))}\n` },
    { stream: 'stderr', text: 'Grüße\n' },
    { exit: 2 },
  ]);
});

test('much of it comes whole', async () => {
  const all = lines((await run(['flood'])).text);
  const printed = all.filter(({ stream }) => stream === 'stdout').map(({ text }) => String(text));
  expect(printed.join('').length).toBeGreaterThan(3_000_000);
  expect(all.at(-1)).toEqual({ exit: 2 });
});

test('a client that goes away ends the command', async () => {
  const gone = new AbortController();
  const response = await fetch(`${server.at.url}/api/commands`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${server.at.running.folderToken}`,
    },
    body: JSON.stringify(body(['wait'])),
    signal: gone.signal,
  });
  expect(response.status).toBe(200);
  gone.abort();
  await expect.poll(() => aborted, { timeout: 5_000 }).toBe(true);
});

test('a command that breaks off has no exit code, and tells nothing of why', async () => {
  const outcome = await run(['throw']).then(
    ({ text }) => text,
    (error: unknown) => String(error),
  );
  expect(outcome).not.toContain('"exit"');
  expect(outcome).not.toContain('secret');
});

test('a server without a command line says so', async () => {
  const answer = await without.at.call('POST', '/api/commands', {
    as: 'folder',
    body: body(['cases']),
  });
  expect(answer.status).toBe(400);
});
