import { z } from 'zod';
import { ENDPOINTS, type EndpointName } from '../../server/contract/endpoints.js';
import type { Endpoint } from '../../server/contract/endpoints/endpoint.js';
import { unexpectedReply } from '../api-error.js';
import { nextTurn } from '../breathe.js';
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

type Part = Uint8Array<ArrayBuffer>;
type Reader = ReadableStreamDefaultReader<Part>;

/** Reads on until so many bytes are there; false once that is all. */
async function readUntil(reader: Reader, parts: Part[], bytes: number): Promise<boolean> {
  let length = 0;
  while (length < bytes) {
    const { done, value } = await reader.read();
    if (done) return false;
    parts.push(value);
    length += value.byteLength;
  }
  return true;
}

/** Bytes that are taken in one turn of the page. */
const A_TURN = 256 * 1_024;

/** Hands the parts over to the worker as they arrive: all at once would stall the page. */
async function parseBeside(name: EndpointName, first: Part[], reader: Reader): Promise<unknown> {
  worker ??= startWorker();
  const to = worker;
  lastId += 1;
  const id = lastId;
  const send = (request: ReplyRequest, transfer: Transferable[] = []) =>
    to.postMessage(request, transfer);
  const answer = new Promise<unknown>((resolve, reject) => {
    waiting.set(id, { name, resolve, reject, value: undefined });
  });
  // The worker may break down before anybody waits for it.
  answer.catch(() => undefined);
  let parts = first;
  try {
    for (let isMore = true; ;) {
      for (const bytes of parts) send({ id, is: 'part', bytes }, [bytes.buffer]);
      if (!isMore) break;
      await nextTurn();
      parts = [];
      isMore = await readUntil(reader, parts, A_TURN);
    }
  } catch (error) {
    waiting.delete(id);
    send({ id, is: 'lost' });
    throw error;
  }
  send({ id, is: 'whole', name });
  return answer;
}

/** The body of a reply as its endpoint declares it; null where it declares none. Throws `ApiError`. */
export async function parseReply(name: EndpointName, response: Response): Promise<unknown> {
  const endpoint: Endpoint = ENDPOINTS[name];
  if (!(endpoint.reply instanceof z.ZodType)) return null;
  const parts: Part[] = [];
  const reader = response.body?.getReader();
  if (reader && (await readUntil(reader, parts, LARGE_BYTES))) {
    return parseBeside(name, parts, reader);
  }
  const decoder = new TextDecoder();
  const text = parts.map((part) => decoder.decode(part, { stream: true })).join('');
  const parsed = endpoint.reply.safeParse(JSON.parse(text + decoder.decode()));
  if (!parsed.success) throw unexpectedReply(name, z.prettifyError(parsed.error));
  return parsed.data;
}
