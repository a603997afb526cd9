import type { Readable, Writable } from 'node:stream';
import type { z } from 'zod';
import { type EndpointName, ENDPOINTS } from '../contract/endpoints.js';
import type { Endpoint } from '../contract/endpoints/endpoint.js';
import type { Caller } from '../disclosure/open-case.js';

type Declared<N extends EndpointName> = (typeof ENDPOINTS)[N];
type Part<N extends EndpointName, P extends string> =
  Declared<N> extends Readonly<Record<P, infer S>>
    ? S extends z.ZodType
      ? z.output<S>
      : S
    : never;

/** What a handler gives back: the JSON reply; where it is streamed or empty, nothing that counts. */
export type Reply<N extends EndpointName> = Declared<N>['reply'] extends z.ZodType
  ? z.input<Declared<N>['reply']>
  : unknown;

/** The condition of a write: whatever is there, nothing yet, or the version given. */
export type Condition = 'any' | 'none' | { readonly version: string };

/** A request that was checked, as a handler sees it. */
export interface RouteContext<N extends EndpointName = EndpointName> {
  readonly params: Part<N, 'params'>;
  readonly query: Part<N, 'query'>;
  /** Of a body that is streamed: see `upload`. */
  readonly body: Part<N, 'body'>;
  /** Who asks; with the reason of the header `Disclosure-Reason`, if there is one. */
  readonly caller: Caller;
  readonly requestId: string;
  /** Ends when the client is gone. */
  readonly signal: AbortSignal;
  /** Of `conditional` routes. */
  readonly condition: Condition;
  /** The body of a route that takes a stream, and its length where the client says it. */
  readonly upload: { readonly stream: Readable; readonly bytes: number | undefined };
  /** The session whose cookie the request carries. */
  readonly sessionId: string | undefined;
  /** Version of what is replied: it becomes the first part of the ETag, and what If-Match names. */
  readonly setVersion: (version: string) => void;
  readonly setCookie: (cookie: string) => void;
  /** Begins a reply that is streamed; `fileName` makes browsers save it. */
  readonly openStream: (mediaType: string, fileName?: string) => Writable;
}

export type Handler<N extends EndpointName> = (
  context: RouteContext<N>,
) => Reply<N> | Promise<Reply<N>>;

/** An endpoint of the contract with what answers it. */
export interface Route {
  readonly name: EndpointName;
  readonly endpoint: Endpoint;
  readonly handle: (context: RouteContext) => unknown;
}

/** Ties a handler to its endpoint: parameters, query and body come in as the contract says. */
export function route<N extends EndpointName>(name: N, handle: Handler<N>): Route {
  // The router checks every part by the schemas of this endpoint before it calls the handler.
  return { name, endpoint: ENDPOINTS[name], handle: handle };
}
