import { layOut } from './lay-out.js';
import type { LayoutRequest, LayoutResult } from './layout-model.js';

/** From the page: a request, then perhaps the word to end where it stands. */
export type LayoutOrder =
  { readonly type: 'lay-out'; readonly request: LayoutRequest } | { readonly type: 'stop' };

/** To the page: any number of shares, then one result, or what went wrong. */
export type LayoutReport =
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'done'; readonly result: LayoutResult }
  | { readonly type: 'failed'; readonly message: string };

/** How long it computes before it lets a message in, ms. */
const TURN_MS = 80;

let isStopped = false;
let turnSince = performance.now();

function report(message: LayoutReport): void {
  postMessage(message);
}

async function goesOn(): Promise<boolean> {
  if (performance.now() - turnSince > TURN_MS) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    turnSince = performance.now();
  }
  return !isStopped;
}

let told = 0;
function onShare(share: number): void {
  // A word for each hundredth.
  if (share - told < 0.01 && share < 1) return;
  told = share;
  report({ type: 'share', share });
}

addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  if (data.type === 'stop') {
    isStopped = true;
    return;
  }
  layOut(data.request, { onShare, goesOn }).then(
    (result) => report({ type: 'done', result }),
    (error: unknown) =>
      report({ type: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
