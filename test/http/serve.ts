import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type * as ConfigFile from '../../server/config.js';
import type { Job } from '../../server/contract/job.js';
import type * as LogFile from '../../server/log.js';
import type * as OpenStoreFile from '../../server/open-store.js';
import type * as StartFile from '../../server/start-server.js';
import type { GraphStore } from '../../server/store/graph-store.js';
import { DEMO_CASE } from '../helpers/demo-files.js';

/** The build, since a worker does not load from TypeScript (`npm run build` makes it). */
function built<T>(file: string): Promise<T> {
  return import(new URL(`../../dist/server/${file}`, import.meta.url).href) as Promise<T>;
}

export const IN_DEMO = `/api/cases/${encodeURIComponent(DEMO_CASE)}`;

export type As = 'session' | 'folder' | 'nobody';

export interface Call {
  readonly as?: As;
  readonly body?: unknown;
  /** Sent as it is, instead of JSON. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text as JSON; undefined where it is none. */
  readonly json: unknown;
}

export interface ServeOptions extends Partial<
  Omit<StartFile.ServerParts, 'config' | 'store' | 'log' | 'dataFolder' | 'port'>
> {
  readonly environment?: Readonly<Record<string, string>>;
  /** Connection to a Neo4j; absent = the embedded store. */
  readonly neo4j?: ConfigFile.Config['neo4j'];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A server of its own on a free port, with a store and a folder of its own. */
export class Served {
  cookie = '';

  private constructor(
    readonly folder: string,
    readonly store: GraphStore,
    readonly running: StartFile.RunningServer,
  ) {}

  static async start({ environment = {}, neo4j = null, ...parts }: ServeOptions): Promise<Served> {
    const { readConfig } = await built<typeof ConfigFile>('config.js');
    const { createLog } = await built<typeof LogFile>('log.js');
    const { openStore } = await built<typeof OpenStoreFile>('open-store.js');
    const { startServer } = await built<typeof StartFile>('start-server.js');
    const folder = mkdtempSync(join(tmpdir(), 'vinculum-http-'));
    const store = await openStore(neo4j, folder);
    const config = readConfig({ VINCULUM_ACTOR: 'Inspector Test', ...environment });
    const running = await startServer({
      ...{ config, store, log: createLog('silent'), dataFolder: folder, port: 0 },
      ...{ checkReplies: true, clientFolder: join(folder, 'no-client') },
      ...parts,
    });
    const served = new Served(folder, store, running);
    if (config.http.publicOrigin === null) await served.signIn();
    return served;
  }

  get url(): string {
    return this.running.url;
  }

  async signIn(): Promise<void> {
    const response = await fetch(this.running.signInLink(), { redirect: 'manual' });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  private credentials(as: As): Record<string, string> {
    if (as === 'session') return { Cookie: this.cookie, Origin: this.url };
    return as === 'folder' ? { Authorization: `Bearer ${this.running.folderToken}` } : {};
  }

  async call(method: string, path: string, call: Call = {}): Promise<Answer> {
    const { as = 'session', body, raw, headers } = call;
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...this.credentials(as),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(raw !== undefined && { body: raw }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parse(text) };
  }

  /** The JSON of a reply that has to succeed. */
  async get<T>(path: string, call: Call = {}): Promise<T> {
    return this.send<T>('GET', path, call);
  }

  async send<T>(method: string, path: string, call: Call = {}): Promise<T> {
    const { status, json, text } = await this.call(method, path, call);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return json as T;
  }

  /** Sends a file; its id. */
  async upload(name: string, content: string): Promise<string> {
    const { id } = await this.send<{ id: string }>(
      'POST',
      `/api/uploads?name=${encodeURIComponent(name)}`,
      { raw: content, headers: { 'Content-Type': 'application/octet-stream' } },
    );
    return id;
  }

  /** Follows a job to its end; every state that was told. */
  async follow(id: string): Promise<Job[]> {
    const { text } = await this.call('GET', `/api/jobs/${id}/events`);
    return [...text.matchAll(/^event: job\ndata: (.*)$/gmu)].map(
      (match) => JSON.parse(match[1] ?? '') as Job,
    );
  }

  /** Starts a job and waits for its end. */
  async work(path: string, body?: unknown): Promise<Job> {
    const { id } = await this.send<Job>('POST', path, body === undefined ? {} : { body });
    const last = (await this.follow(id)).at(-1);
    if (!last) throw new Error(`the job of ${path} told nothing`);
    return last;
  }

  async importDemo(): Promise<void> {
    const job = await this.work('/api/demo');
    if (job.state !== 'done') throw new Error(`the demo case is ${job.state}`);
  }

  async close(): Promise<void> {
    await this.running.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A server while the tests of a file run; `prepare` fills it. */
export function serve(
  options: ServeOptions = {},
  prepare: (at: Served) => Promise<void> = () => Promise.resolve(),
): { readonly at: Served } {
  let served: Served | undefined;
  beforeAll(async () => {
    served = await Served.start(options);
    await prepare(served);
  });
  afterAll(() => served?.close());
  return {
    get at() {
      if (!served) throw new Error('the server has not started');
      return served;
    },
  };
}

/** A request whose Host header says what it is told; fetch would not. */
export function requestAs(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    request.on('error', reject);
    request.end();
  });
}
