import type { EndpointName } from '../../server/contract/endpoints.js';

/** A reply to be read: its bytes go over to the worker. */
export interface ReplyRequest {
  readonly id: number;
  readonly name: EndpointName;
  readonly bytes: ArrayBuffer;
}

/** What comes back: the reply without its long lists, these in slices, and the end. */
export type ReplyMessage = { readonly id: number } & (
  | { readonly is: 'rest'; readonly rest: unknown }
  | { readonly is: 'items'; readonly path: readonly string[]; readonly items: readonly unknown[] }
  | { readonly is: 'end' }
  | { readonly is: 'fault'; readonly fault: string }
);
