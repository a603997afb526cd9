import { request, type IncomingMessage } from 'node:http';
import { request as requestTls } from 'node:https';
import { text } from 'node:stream/consumers';
import { problemSchema } from '../../contract/problem.js';
import type { ServerFile } from '../../contract/server-file.js';
import { AppError } from '../../errors.js';

/** What a server says in an error reply, in one sentence. */
async function readProblem(response: IncomingMessage): Promise<string> {
  try {
    return problemSchema.parse(JSON.parse(await text(response))).detail;
  } catch {
    return `it answered with ${String(response.statusCode)}`;
  }
}

/**
 * Sends a JSON document to a route that only the folder's token opens; its reply, once that has
 * begun. There is no time limit: a command may be silent for long.
 * @throws AppError `store_unreachable` where the server refuses; the system's error where it is gone.
 */
export async function callServer(
  { address, token }: ServerFile,
  path: string,
  body: unknown,
  signal?: AbortSignal,
): Promise<IncomingMessage> {
  const content = JSON.stringify(body);
  const url = new URL(path, address);
  const send = url.protocol === 'https:' ? requestTls : request;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = send(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(content),
      },
      ...(signal && { signal }),
    });
    outgoing.on('response', resolve).on('error', reject).end(content);
  });
  if (response.statusCode !== undefined && response.statusCode < 300) return response;
  throw new AppError(
    'store_unreachable',
    `The server at ${address} refused: ${await readProblem(response)}`,
  );
}
