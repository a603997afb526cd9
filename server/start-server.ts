import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { MAX_UPLOAD_BYTES } from './contract/upload.js';
import { AppError } from './errors.js';
import type { RunCommand } from './features/commands/route.js';
import { UploadFolder } from './features/import/upload-folder.js';
import { hostNames, isAnyAddress, isLoopback, urlHost } from './http/host-names.js';
import { toProblem } from './http/problem.js';
import type { RateLimits } from './http/rate-limits.js';
import { removeServerFile, writeServerFile } from './http/server-file.js';
import { Credentials } from './http/sign-in/credentials.js';
import { signInUrl } from './http/sign-in/routes.js';
import { readTokenFile } from './http/token-file.js';
import { JobRegister } from './jobs/job-register.js';
import type { Logger } from './log.js';
import { packageRoot } from './package-root.js';
import type { GraphStore } from './store/graph-store.js';

/** Longest time that one request may take to be sent: 2 GiB over a slow line. */
const REQUEST_MS = 3_600_000;

/** How long open requests may go on once the server is to end. */
const GRACE_MS = 3_000;

export interface ServerParts {
  readonly config: Config;
  readonly store: GraphStore;
  readonly log: Logger;
  /** Folder of the embedded store; `server.json` and uploads go there too. */
  readonly dataFolder: string;
  /** 0 = any that is free. */
  readonly port: number;
  readonly runCommand?: RunCommand | undefined;
  /** Folder of the built page; absent = the program's own. */
  readonly clientFolder?: string | undefined;
  readonly limits?: RateLimits | undefined;
  readonly checkReplies?: boolean | undefined;
  readonly maxUploadBytes?: number | undefined;
}

export interface RunningServer {
  /** Where browsers find it, as http://127.0.0.1:4780. */
  readonly url: string;
  /** The folder's token, as in `server.json`. */
  readonly folderToken: string;
  /** A new link that signs in once; the first one waits longer. */
  signInLink(): string;
  /** Cancels what runs, waits for it, and ends. The store stays open: it is the caller's. */
  close(): Promise<void>;
}

/** @throws AppError `bad_input` where others could reach the server and nothing would stop them. */
function readSharedToken({ http: { bind, tokenFile } }: Config): string | undefined {
  if (tokenFile !== null) return readTokenFile(tokenFile);
  if (isLoopback(bind)) return undefined;
  throw new AppError(
    'bad_input',
    `VINCULUM_BIND=${bind} lets others reach the server: name a file with a token in VINCULUM_TOKEN_FILE.`,
  );
}

async function listen(server: Server, port: number, bind: string): Promise<number> {
  server.listen(port, bind);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    const reason =
      code === 'EADDRINUSE'
        ? `Port ${port} is taken: choose another with --port.`
        : `The server cannot listen on ${bind}, port ${port} (${code}).`;
    throw new AppError('bad_input', reason, { cause: error });
  }
  return (server.address() as AddressInfo).port;
}

async function endServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE_MS);
  await closed;
  clearTimeout(timer);
}

/**
 * Composes the server and lets it listen: on this machine alone, unless VINCULUM_BIND says otherwise.
 * @throws AppError `bad_input` for a port or an address that cannot be had.
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, store, log, dataFolder } = parts;
  const { bind, publicOrigin } = config.http;
  const sharedToken = readSharedToken(config);
  const folderToken = randomBytes(32).toString('base64url');
  const credentials = new Credentials({ folderToken, sharedToken });
  const jobs = new JobRegister(toProblem);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const maxUploadBytes = parts.maxUploadBytes ?? MAX_UPLOAD_BYTES;
  const uploads = new UploadFolder(join(dataFolder, 'uploads'), maxUploadBytes);
  let origin = '';
  const app = createApp({
    ...{ store, config, log, jobs, uploads, credentials },
    hosts: { hosts: hostNames(bind, publicOrigin), publicOrigin: publicOrigin ?? undefined },
    origin: () => publicOrigin ?? origin,
    clientFolder: parts.clientFolder ?? join(packageRoot, 'dist', 'client'),
    ...{ runCommand: parts.runCommand, limits: parts.limits, checkReplies: parts.checkReplies },
  });
  const server = createServer({ requestTimeout: REQUEST_MS, headersTimeout: 30_000 }, app);
  const port = await listen(server, parts.port, bind);
  const local = isAnyAddress(bind) ? '127.0.0.1' : bind;
  origin = `http://${urlHost(local)}:${port}`;
  const { pid } = process;
  await writeServerFile(dataFolder, {
    address: origin,
    token: folderToken,
    pid,
    store: store.kind,
  });
  let isFirst = true;
  return {
    url: publicOrigin ?? origin,
    folderToken,
    signInLink: () => {
      const { token } = credentials.links.create({ first: isFirst });
      isFirst = false;
      return signInUrl(publicOrigin ?? origin, token);
    },
    close: async () => {
      await removeServerFile(dataFolder, folderToken);
      await jobs.close();
      await endServer(server);
      await uploads.clear();
    },
  };
}
