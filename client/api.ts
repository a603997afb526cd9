import { z } from 'zod';
import { type EndpointName, ENDPOINTS } from '../server/contract/endpoints.js';
import { type Job, jobSchema } from '../server/contract/job.js';
import { type Upload, uploadSchema } from '../server/contract/upload.js';
import { toApiError, unexpectedReply, unreachable } from './api-error.js';
import { reportAnswer, reportSignedOut, reportSilence } from './connection.js';
import { parseReply } from './reply/parse-reply.js';

// The policy of the page forbids code from text, which zod would otherwise try.
z.config({ jitless: true });

type Declared = typeof ENDPOINTS;
type Part<E, K extends string> = E extends Record<K, infer P> ? P : never;
type Given<E, K extends 'params' | 'query' | 'body'> = [Part<E, K>] extends [never]
  ? unknown
  : Part<E, K> extends z.ZodType
    ? Record<K, z.input<Part<E, K>>>
    : unknown;

/** What a call takes: the parts that its endpoint declares. */
export type CallInput<N extends EndpointName> = Given<Declared[N], 'params'> &
  Given<Declared[N], 'query'> &
  Given<Declared[N], 'body'>;

export type CallReply<N extends EndpointName> = Declared[N]['reply'] extends z.ZodType
  ? z.output<Declared[N]['reply']>
  : null;

interface Parts {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

interface CallOptions {
  readonly signal?: AbortSignal;
  /** ETag that must still hold (`*` any, `""` none yet), of conditional endpoints. */
  readonly ifMatch?: string;
}

/** A parameter or a part of a query as text. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The address of an endpoint; lists in a query are joined with commas, absent values left out. */
export function addressOf(name: EndpointName, { params = {}, query = {} }: Parts = {}): string {
  const path = ENDPOINTS[name].path.replace(/\{(\w+)\}/gu, (_all, key: string) =>
    encodeURIComponent(textOf(params[key])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, textOf(value));
  }
  const text = search.toString();
  return `/api${path}${text === '' ? '' : `?${text}`}`;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    reportSilence();
    throw unreachable();
  }
  if (response.ok) {
    reportAnswer();
    return response;
  }
  const error = toApiError(response.status, await response.json().catch(() => null));
  if (error.isUnreachable) reportSilence();
  else reportAnswer();
  if (error.status === 401) reportSignedOut();
  throw error;
}

async function ask<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  accept: string,
  { signal, ifMatch }: CallOptions,
): Promise<Response> {
  const { body } = input as Parts;
  return send(addressOf(name, input as Parts), {
    method: ENDPOINTS[name].method.toUpperCase(),
    headers: {
      accept,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(ifMatch !== undefined && { 'if-match': ifMatch }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
}

/** Calls an endpoint; the reply is parsed by its schema. Throws `ApiError`. */
export async function call<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): Promise<CallReply<N>> {
  const response = await ask(name, input, 'application/json', options);
  return (await parseReply(name, response)) as CallReply<N>;
}

/** Calls an endpoint whose reply is a file. Throws `ApiError`. */
export async function callFile<N extends EndpointName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): Promise<Blob> {
  const response = await ask(name, input, '*/*', options);
  return response.blob();
}

/**
 * Follows a job until it has ended or the returned function is called. When the stream breaks the
 * browser connects again by itself; `onSilence` says so.
 */
export function followJob(
  job: string,
  onJob: (job: Job) => void,
  onSilence: () => void = () => undefined,
): () => void {
  const events = new EventSource(addressOf('followJob', { params: { job } }));
  const close = () => events.close();
  events.addEventListener('job', (event: MessageEvent<string>) => {
    const parsed = jobSchema.safeParse(JSON.parse(event.data));
    if (!parsed.success) return;
    if (hasEnded(parsed.data)) close();
    onJob(parsed.data);
  });
  events.addEventListener('error', onSilence);
  return close;
}

export function hasEnded({ state }: Job): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** Sends a file; `onProgress` tells the share sent, 0 to 1. Throws `ApiError`. */
export function sendFile(
  file: File,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Upload> {
  // fetch tells nothing of what has been sent.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open('POST', addressOf('createUpload', { query: { name: file.name } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 1 : loaded / total);
    });
    request.addEventListener('load', () => {
      const body: unknown = safeJson(request.responseText);
      if (request.status !== 201) {
        if (request.status === 401) reportSignedOut();
        reject(toApiError(request.status, body));
        return;
      }
      const parsed = uploadSchema.safeParse(body);
      if (parsed.success) resolve(parsed.data);
      else reject(unexpectedReply('createUpload', z.prettifyError(parsed.error)));
    });
    request.addEventListener('error', () => reject(unreachable()));
    request.addEventListener('abort', () => reject(unreachable()));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
