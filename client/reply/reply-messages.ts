import type { EndpointName } from '../../server/contract/endpoints.js';

/** A reply to be read, in parts as they arrive: their bytes go over to the worker. */
export type ReplyRequest = { readonly id: number } & (
  | { readonly is: 'part'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'whole'; readonly name: EndpointName }
  /** No more of it will come. */
  | { readonly is: 'lost' }
);

/** What comes back: the reply without its long lists, these in slices, and the end. */
export type ReplyMessage = { readonly id: number } & (
  | { readonly is: 'rest'; readonly rest: unknown }
  | { readonly is: 'items'; readonly path: readonly string[]; readonly items: readonly unknown[] }
  | { readonly is: 'end' }
  | { readonly is: 'fault'; readonly fault: string }
);
