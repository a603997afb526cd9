import { z } from 'zod';
import { ENDPOINTS, type EndpointName } from '../../server/contract/endpoints.js';
import type { Endpoint } from '../../server/contract/endpoints/endpoint.js';
import { unexpectedReply } from '../api-error.js';
import type { ReplyMessage, ReplyRequest } from './reply-messages.js';
import { putBack } from './slices.js';

/** Replies from this size on are read in a worker: reading them here would stall the page. */
const LARGE_BYTES = 256 * 1_024;

interface Waiting {
  readonly name: EndpointName;
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: Error) => void;
  value: unknown;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

function take({ data }: MessageEvent<ReplyMessage>): void {
  const one = waiting.get(data.id);
  if (!one) return;
  if (data.is === 'rest') one.value = data.rest;
  else if (data.is === 'items') putBack(one.value, data.path, data.items);
  else {
    waiting.delete(data.id);
    if (data.is === 'end') one.resolve(one.value);
    else one.reject(unexpectedReply(one.name, data.fault));
  }
}

/** A worker that could not start or broke down: everybody who waits is told, the next gets a new one. */
function breakDown(event: ErrorEvent): void {
  worker?.terminate();
  worker = null;
  const all = [...waiting.values()];
  waiting.clear();
  for (const { name, reject } of all) reject(unexpectedReply(name, event.message));
}

function startWorker(): Worker {
  const started = new Worker(new URL('./reply-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = take;
  started.onerror = breakDown;
  return started;
}

/** Starts the worker ahead of a long reply: it takes as long to start as the reply is on its way. */
export function prepareForLongReplies(): void {
  worker ??= startWorker();
}

function parseBeside(name: EndpointName, bytes: ArrayBuffer): Promise<unknown> {
  worker ??= startWorker();
  const to = worker;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { name, resolve, reject, value: undefined });
    to.postMessage({ id, name, bytes } satisfies ReplyRequest, [bytes]);
  });
}

/** The body of a reply as its endpoint declares it; null where it declares none. Throws `ApiError`. */
export async function parseReply(name: EndpointName, response: Response): Promise<unknown> {
  const endpoint: Endpoint = ENDPOINTS[name];
  if (!(endpoint.reply instanceof z.ZodType)) return null;
  const bytes = await response.arrayBuffer();
  if (bytes.byteLength >= LARGE_BYTES) return parseBeside(name, bytes);
  const parsed = endpoint.reply.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw unexpectedReply(name, z.prettifyError(parsed.error));
  return parsed.data;
}
