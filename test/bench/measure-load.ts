import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import { createRandom } from '../../server/demo/random.js';
import type { BenchServer } from './bench-server.js';
import { quantile } from './figures.js';
import { formatFigure } from './markdown-table.js';

export const USERS = 20;
const SECONDS = 10;
const WARM_UP = 200;
/** Different requests that the users send in turn. */
const PATHS = 500;

export const LOAD_HEADER = [
  ...['request', 'median, ms', 'p95, ms', 'p99, ms', 'requests/s', 'longest stall, ms'],
  'load of the machine',
];

export function drawAccounts(accounts: number): string[] {
  const random = createRandom('bench/http');
  return Array.from({ length: PATHS }, () => String(random.int(0, accounts - 1)));
}

/** So many users, each sending its next request when the last is answered; latencies in ms. */
async function sendAtOnce(
  { url, headers }: BenchServer,
  paths: readonly string[],
  end: { duration: number } | { amount: number },
): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = [];
  const options = {
    ...{ url, headers, connections: USERS, ...end },
    requests: paths.map((path) => ({ method: 'GET' as const, path })),
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, sent) => {
      if (error) reject(error);
      else resolve(sent);
    });
    // The histogram of autocannon counts whole milliseconds.
    run.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
  if (result.non2xx + result.errors > 0) {
    throw new Error(`${result.non2xx} replies refused, ${result.errors} errors`);
  }
  return { times, perSecond: result.requests.average };
}

/** Latencies of requests of so many users, with the longest stall meanwhile. */
export async function measureLoad(
  name: string,
  server: BenchServer,
  paths: readonly string[],
): Promise<string[]> {
  await sendAtOnce(server, paths, { amount: WARM_UP });
  let sent = { times: [0], perSecond: 0 };
  const stall = await server.longestStall(async () => {
    sent = await sendAtOnce(server, paths, { duration: SECONDS });
  });
  const { times, perSecond } = sent;
  const latencies = [0.5, 0.95, 0.99].map((share) => formatFigure(quantile(times, share), 1));
  return [
    ...[name, ...latencies, formatFigure(perSecond), formatFigure(stall)],
    formatFigure(loadavg()[0] ?? 0, 1),
  ];
}
