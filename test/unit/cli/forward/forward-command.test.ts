import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { json } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { forwardCommand } from '../../../../server/cli/forward/forward-command.js';

const REQUEST = { argv: ['search', '李雷', '--case', 'A'], folder: '/desk', actor: 'Iris' };

let server: Server;

/** Sends a command to a server that answers so; what came of it, and what the server saw. */
async function forward(
  answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
  signal?: AbortSignal,
) {
  server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const file = {
    address: `http://127.0.0.1:${port}`,
    token: 'abc',
    pid: 1,
    store: 'embedded' as const,
  };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await forwardCommand(file, REQUEST, { stdout, stderr }, signal);
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') };
}

const line = (content: object): string => `${JSON.stringify(content)}\n`;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('sends what was typed with the token of the folder, and prints what comes back', async () => {
  let seen: unknown;
  const outcome = await forward(async (request, response) => {
    const { method, url, headers } = request;
    seen = { method, url, token: headers.authorization, body: await json(request) };
    response.write(line({ stream: 'stdout', text: 'P1 Ann\n' }));
    response.end(line({ exit: 2 }));
  });
  expect(outcome).toEqual({ code: 2, stdout: 'P1 Ann\n', stderr: '' });
  expect(seen).toEqual({
    method: 'POST',
    url: '/api/commands',
    token: 'Bearer abc',
    body: REQUEST,
  });
});

test.each([
  ['between two lines', (response: ServerResponse) => response.end(), true],
  ['half way', (response: ServerResponse) => response.destroy(), true],
  ['before it answers', (response: ServerResponse) => response.destroy(), false],
])('a server that is lost %s is told in a sentence', async (_title, lose, begins) => {
  const outcome = forward((_request, response) => {
    if (begins) response.write(line({ stream: 'stdout', text: 'P1' }), () => lose(response));
    else lose(response);
  });
  await expect(outcome).rejects.toMatchObject({
    code: 'store_unreachable',
    message: expect.stringMatching(/^The server at http:\S+ was lost before .* run the same/u),
  });
});

test('a server that refuses is quoted', async () => {
  const problem = {
    type: '/api/docs#problem-not_signed_in',
    title: 'Not signed in',
    status: 401,
    detail: 'Sign in first.',
    requestId: 'r',
  };
  const refusing = forward((_request, response) => {
    response.writeHead(401).end(JSON.stringify(problem));
  });
  await expect(refusing).rejects.toThrow(/^The server at \S+ refused: Sign in first\.$/u);
});

test('aborting leaves the server, which sees it, and says how to go on', async () => {
  const controller = new AbortController();
  let left: Promise<unknown> | undefined;
  const outcome = forward((_request, response) => {
    left = once(response, 'close');
    response.write(line({ stream: 'stderr', text: '10 %\n' }), () => {
      controller.abort();
    });
  }, controller.signal);
  await expect(outcome).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringMatching(/run the same command again/u),
  });
  await left;
});
