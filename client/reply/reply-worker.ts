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

interface Arriving {
  readonly decoder: TextDecoder;
  text: string;
}

const arriving = new Map<number, Arriving>();

function take(id: number, bytes: Uint8Array): void {
  const one = arriving.get(id) ?? { decoder: new TextDecoder(), text: '' };
  one.text += one.decoder.decode(bytes, { stream: true });
  arriving.set(id, one);
}

function parse(name: EndpointName, { decoder, text }: Arriving): unknown {
  const endpoint: Endpoint = ENDPOINTS[name];
  if (!(endpoint.reply instanceof z.ZodType)) throw new Error('it should be empty');
  const parsed = endpoint.reply.safeParse(JSON.parse(text + decoder.decode()));
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

function answer(id: number, name: EndpointName, arrived: Arriving): void {
  try {
    const { rest, lists } = takeApart(parse(name, arrived));
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
}

/** Reads a long reply beside the page, and hands it over in slices. */
scope.onmessage = ({ data }) => {
  const { id } = data;
  if (data.is === 'part') {
    take(id, data.bytes);
    return;
  }
  const arrived = arriving.get(id);
  arriving.delete(id);
  if (data.is === 'whole' && arrived) answer(id, data.name, arrived);
};
