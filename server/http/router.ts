import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Caller } from '../disclosure/open-case.js';
import type { GraphStore } from '../store/graph-store.js';
import { localsOf } from './access-log.js';
import { checkPart } from './check-request.js';
import { etagOf, hasSame, readCondition } from './conditions.js';
import { readDisclosureReason } from './disclosure-reason.js';
import { HttpError } from './http-error.js';
import { jsonBlocks } from './json-blocks.js';
import type { Route, RouteContext } from './route.js';
import { requireAccess } from './sign-in/require-access.js';
import type { Credentials } from './sign-in/credentials.js';

/** Largest JSON body: a chart of 100,000 entities takes ten of them. */
const MAX_JSON_BYTES = 16 * 1024 * 1024;

export interface RouterOptions {
  readonly store: GraphStore;
  /** Who acts: everybody who is signed in to this server. */
  readonly actor: string;
  readonly credentials: Credentials;
  /** Also holds replies against the contract, as the tests do. */
  readonly checkReplies?: boolean | undefined;
}

interface Answer {
  version?: string;
  streamed: boolean;
}

/** `/cases/{case}` as express writes it. */
function toPattern(path: string): string {
  return `/api${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`;
}

const readJson = express.json({ limit: MAX_JSON_BYTES, strict: false, type: 'application/json' });

/** Bodies are of the declared type: a form of another page cannot be JSON. */
function checkMediaType({ endpoint }: Route): RequestHandler {
  const expected =
    endpoint.body === 'application/octet-stream' ? endpoint.body : 'application/json';
  return (request, _response, next) => {
    if (!endpoint.body || request.is(expected) === expected) next();
    else next(new HttpError('media_type', `The body must be ${expected}.`));
  };
}

function callerOf(request: Request, { store, actor }: RouterOptions): Caller {
  const reason = readDisclosureReason(request.get('Disclosure-Reason'));
  return {
    store,
    act: { actor, at: new Date().toISOString() },
    ...(reason !== undefined && { showProtected: reason }),
  };
}

function makeContext(
  { endpoint }: Route,
  request: Request,
  response: Response,
  options: RouterOptions,
): { context: RouteContext; answer: Answer } {
  const answer: Answer = { streamed: false };
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const credential = options.credentials.check(request.headers);
  const bytes = Number(request.get('Content-Length') ?? Number.NaN);
  const bodySchema = endpoint.body instanceof z.ZodType ? endpoint.body : undefined;
  const context = {
    params: checkPart('params', endpoint.params, request.params),
    query: checkPart('query', endpoint.query, request.query),
    body: checkPart('body', bodySchema, request.body),
    condition: endpoint.conditional ? readCondition(request.get('If-Match')) : 'any',
    caller: callerOf(request, options),
    requestId: localsOf(response).requestId,
    signal: gone.signal,
    upload: { stream: request, bytes: Number.isNaN(bytes) ? undefined : bytes },
    sessionId: credential?.by === 'session' ? credential.id : undefined,
    setVersion: (version: string) => {
      answer.version = version;
    },
    setCookie: (cookie: string) => response.setHeader('Set-Cookie', cookie),
    openStream: (mediaType: string, fileName?: string) => {
      answer.streamed = true;
      response.status(endpoint.status).setHeader('Content-Type', mediaType);
      if (fileName !== undefined) response.attachment(fileName).type(mediaType);
      return response;
    },
  };
  // Each part was checked by the schema from which the handler's types derive.
  return { context: context as unknown as RouteContext, answer };
}

function checkReply({ endpoint, name }: Route, reply: unknown): void {
  if (!(endpoint.reply instanceof z.ZodType)) return;
  const parsed = endpoint.reply.safeParse(reply);
  if (!parsed.success) throw new Error(`reply of ${name}: ${z.prettifyError(parsed.error)}`);
}

/** Most replies are one block: they are written at once, the others no faster than they are read. */
async function sendBlocks(blocks: AsyncGenerator<string>, response: Response): Promise<void> {
  const first = await blocks.next();
  const second = await blocks.next();
  if (second.done === true) {
    response.end(first.value);
    return;
  }
  async function* rest(): AsyncGenerator<string> {
    yield String(first.value);
    yield String(second.value);
    yield* blocks;
  }
  await pipeline(Readable.from(rest()), response);
}

async function send(
  { endpoint }: Route,
  reply: unknown,
  { version }: Answer,
  request: Request,
  response: Response,
): Promise<void> {
  response.status(endpoint.status);
  if (endpoint.reply === null) {
    response.end();
    return;
  }
  const blocks = jsonBlocks(reply);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (!endpoint.etag && version === undefined) {
    await sendBlocks(blocks, response);
    return;
  }
  const body = await text(Readable.from(blocks));
  const etag = etagOf(body, version);
  response.setHeader('ETag', etag);
  if (request.method === 'GET' && hasSame(request.get('If-None-Match'), etag)) {
    response.removeHeader('Content-Type');
    response.status(304).end();
  } else response.end(body);
}

function handlerOf(route: Route, options: RouterOptions): RequestHandler {
  return async (request, response) => {
    const { context, answer } = makeContext(route, request, response, options);
    const reply = await route.handle(context);
    if (answer.streamed) response.end();
    else if (!response.destroyed) {
      if (options.checkReplies === true) checkReply(route, reply);
      await send(route, reply, answer, request, response);
    }
  };
}

function otherMethods(allowed: readonly string[]): RequestHandler {
  const headers = { Allow: allowed.join(', ') };
  return (_request, _response, next) => {
    next(new HttpError('method_not_allowed', `Possible here: ${headers.Allow}.`, { headers }));
  };
}

/**
 * `/api`: each route behind its access check, with its request checked by the contract. Other
 * methods of a known path get 405, other paths 404.
 */
export function apiRouter(routes: readonly Route[], options: RouterOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const { endpoint } = route;
    const pattern = toPattern(endpoint.path);
    const known = methods.get(pattern) ?? [];
    methods.set(pattern, [...known, endpoint.method.toUpperCase()]);
    router[endpoint.method](
      pattern,
      (_request, response, next) => {
        localsOf(response).pattern = pattern;
        response.setHeader('Cache-Control', 'no-store');
        next();
      },
      requireAccess(endpoint.access, options.credentials),
      checkMediaType(route),
      endpoint.body instanceof z.ZodType ? readJson : (_request, _response, next) => next(),
      handlerOf(route, options),
    );
  }
  for (const [pattern, allowed] of methods) router.all(pattern, otherMethods(allowed));
  router.use('/api', (_request, _response, next) => {
    next(new HttpError('unknown_route', 'There is nothing here: see /api/docs.'));
  });
  return router;
}
