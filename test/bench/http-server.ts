import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../../server/config.js';
import { createLog } from '../../server/log.js';
import { openStore } from '../../server/open-store.js';
import { startServer } from '../../server/start-server.js';

/** Every millisecond: what is measured is at most that much longer than the stall. */
const RESOLUTION_MS = 1;

/** So many that they are never what is measured. */
const UNLIMITED = 1_000_000_000;

/** Told to the parent once the server listens. */
export interface ServerReady {
  readonly url: string;
  readonly signInLink: string;
}

/** What the parent asks: to measure anew, for what was measured, or to end. */
export type ServerOrder = 'measure' | 'report' | 'end';

/** Stalls of the event loop since `measure`. */
export interface StallFigures {
  readonly longestMs: number;
}

// A process of its own: the server on the embedded store in the folder given, with the built page in the
// other folder given, on a free port. Its
// event loop is watched from inside and reported to the parent alone, never by a route.
const folder = process.argv[2] ?? '';
const config = readConfig({ VINCULUM_ACTOR: 'bench' });
const store = await openStore(null, folder);
const clientFolder = process.argv[3] ?? join(folder, 'no-client');
mkdirSync(clientFolder, { recursive: true });
const running = await startServer({
  ...{ config, store, log: createLog('silent'), dataFolder: folder, port: 0, clientFolder },
  limits: { signIn: UNLIMITED, signedIn: UNLIMITED, anonymous: UNLIMITED },
});
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

async function obey(order: ServerOrder): Promise<void> {
  if (order === 'measure') {
    delay.reset();
    process.send?.('measuring');
  } else if (order === 'report') {
    const longestMs = delay.max / 1e6 - RESOLUTION_MS;
    process.send?.({ longestMs } satisfies StallFigures);
  } else {
    await running.close();
    await store.close();
    process.disconnect();
  }
}

process.on('message', (order: ServerOrder) => {
  void obey(order);
});
process.send?.({
  url: running.url,
  signInLink: running.signInLink(),
} satisfies ServerReady);
