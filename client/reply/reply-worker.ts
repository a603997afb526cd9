import { z } from 'zod';
import { ENDPOINTS, type EndpointName } from '../../server/contract/endpoints.js';
import type { Endpoint } from '../../server/contract/endpoints/endpoint.js';
import type { ReplyMessage, ReplyRequest } from './reply-messages.js';
import { SLICE, takeApart } from './slices.js';

// The policy of the page holds here too: no code from text.
z.config({ jitless: true });

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ReplyRequest>) => void;
  postMessage: (message: ReplyMessage) => void;
};

function parse(name: EndpointName, bytes: ArrayBuffer): unknown {
  const endpoint: Endpoint = ENDPOINTS[name];
  if (!(endpoint.reply instanceof z.ZodType)) throw new Error('it should be empty');
  const parsed = endpoint.reply.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

/** Reads a long reply beside the page, and hands it over in slices. */
scope.onmessage = ({ data: { id, name, bytes } }) => {
  try {
    const { rest, lists } = takeApart(parse(name, bytes));
    scope.postMessage({ id, is: 'rest', rest });
    for (const { path, items } of lists) {
      for (let from = 0; from < items.length; from += SLICE) {
        scope.postMessage({ id, is: 'items', path, items: items.slice(from, from + SLICE) });
      }
    }
    scope.postMessage({ id, is: 'end' });
  } catch (error) {
    scope.postMessage({ id, is: 'fault', fault: String(error) });
  }
};
