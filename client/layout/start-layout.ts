import { i18n } from '../i18n/i18n.js';
import type { LayoutRequest, LayoutResult } from './layout-model.js';
import type { LayoutOrder, LayoutReport } from './layout-worker.js';

export interface RunningLayout {
  /** Null when it was ended with nothing to show. */
  readonly done: Promise<LayoutResult | null>;
  /** Ends it where it stands: what is laid out by links keeps what it has, others leave all as it was. */
  stop(): void;
}

/** How long a layout may take to answer the word to stop, ms; dagre hears nothing while it computes. */
const PATIENCE_MS = 1_500;

/** Lays out in a worker of its own, so that the page goes on; the worker ends with it. */
export function startLayout(
  request: LayoutRequest,
  onShare: (share: number) => void = () => undefined,
): RunningLayout {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const send = (order: LayoutOrder) => worker.postMessage(order);
  let end: (result: LayoutResult | null) => void = () => undefined;
  const done = new Promise<LayoutResult | null>((resolve, reject) => {
    end = (result) => {
      worker.terminate();
      resolve(result);
    };
    const fail = (message: string) => {
      worker.terminate();
      reject(new Error(i18n.t('layouts:failed', { message })));
    };
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutReport>) => {
      if (data.type === 'share') onShare(data.share);
      else if (data.type === 'done') end(data.result);
      else fail(data.message);
    });
    worker.addEventListener('error', ({ message }) => fail(message || i18n.t('layouts:notLoaded')));
  });
  send({ type: 'lay-out', request });
  return {
    done,
    stop: () => {
      if (request.kind !== 'links') {
        end(null);
        return;
      }
      send({ type: 'stop' });
      setTimeout(() => end(null), PATIENCE_MS);
    },
  };
}
