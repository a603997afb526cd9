import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Blob } from 'node:buffer';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from '../../server/contract/job.js';
import type { ServerOrder, ServerReady, StallFigures } from './http-server.js';

const script = fileURLToPath(new URL('http-server.js', import.meta.url));
const POLL_MS = 250;

async function ask<Answer>(child: ChildProcess, order: ServerOrder): Promise<Answer> {
  const answer = once(child, 'message') as Promise<[Answer]>;
  child.send(order);
  return (await answer)[0];
}

/** The built server in a process of its own, signed in to, on the store in a folder. */
export class BenchServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** Of every request: the session, and where it comes from. */
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** `clientFolder`: the built page, where somebody is to look at it. */
  static async start(folder: string, clientFolder?: string): Promise<BenchServer> {
    const child = fork(script, clientFolder === undefined ? [folder] : [folder, clientFolder]);
    const [{ url, signInLink }] = (await once(child, 'message')) as [ServerReady];
    const response = await fetch(signInLink, { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie === undefined) throw new Error(`sign-in answered ${response.status}`);
    return new BenchServer(child, url, { Cookie: cookie, Origin: url });
  }

  /** The longest stall of the server's event loop while `work` went on, ms. */
  async longestStall(work: () => Promise<unknown>): Promise<number> {
    await ask(this.child, 'measure');
    await work();
    return (await ask<StallFigures>(this.child, 'report')).longestMs;
  }

  /** The body of a reply that has to succeed; it is read to its end. */
  async send(method: string, path: string, body?: string | Blob, type = 'application/json') {
    const response = await fetch(this.url + path, {
      method,
      headers: { ...this.headers, ...(body !== undefined && { 'Content-Type': type }) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text;
  }

  /** Starts a job and waits until it is done. */
  async work(path: string, body: unknown): Promise<Job> {
    let job = JSON.parse(await this.send('POST', path, JSON.stringify(body))) as Job;
    while (job.state === 'waiting' || job.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      job = JSON.parse(await this.send('GET', `/api/jobs/${job.id}`)) as Job;
    }
    if (job.state !== 'done') throw new Error(`${path}: ${JSON.stringify(job.problem)}`);
    return job;
  }

  /** Sends a file; its id. */
  async upload(path: string): Promise<string> {
    const name = encodeURIComponent(basename(path));
    const file = await openAsBlob(path);
    const text = await this.send(
      'POST',
      `/api/uploads?name=${name}`,
      file,
      'application/octet-stream',
    );
    return (JSON.parse(text) as { id: string }).id;
  }

  async stop(): Promise<void> {
    const exit = once(this.child, 'exit');
    this.child.send('end' satisfies ServerOrder);
    await exit;
  }
}
