import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../server/contract/import-report.js';
import type { CaseView } from '../../server/contract/views.js';
import type { ServerFile } from '../../server/contract/server-file.js';
import { expectRefusal, newWorkspace, type Running, type Workspace } from './run-vinculum.js';

const PEOPLE = 'id,name\nP1,Ann\nP2,Bob\n';
const ROWS = 100_000;
const IMPORT = ['import', 'links.csv', '--case', 'Big', '--create-missing', 'person', '--json'];

/** Milliseconds between two looks at what the server has written. */
const LOOK_MS = 20;

interface Serving extends Running {
  readonly line: string;
  readonly link: string;
}

const serving: Serving[] = [];

/** Starts a server on a free port; resolves when it has said where it is. */
async function serve(
  at: Workspace,
  args: string[] = [],
  environment: NodeJS.ProcessEnv = {},
): Promise<Serving> {
  const running = at.start(['serve', '--port', '0', ...args], environment);
  let line = '';
  while (!line.includes('\n')) {
    const [text] = (await Promise.race([
      once(running.child.stdout!, 'data'),
      running.outcome.then(({ stderr }) => Promise.reject(new Error(stderr))),
    ])) as [string];
    line += text;
  }
  const [link = ''] = /http:\S+/u.exec(line) ?? [];
  const server = { ...running, line, link };
  serving.push(server);
  return server;
}

function serverFile(at: Workspace): ServerFile {
  return JSON.parse(readFileSync(join(at.data, 'server.json'), 'utf8')) as ServerFile;
}

function writeLinks(at: Workspace): void {
  const pairs = Array.from({ length: ROWS }, (_, n) => `N${n % 397},N${(n * 7 + (n >> 7)) % 401}`);
  at.write('links.csv', `source,target\n${pairs.join('\n')}\n`);
}

/** Waits until an import has written its first batch. */
async function untilUnderWay(at: Workspace): Promise<void> {
  const { address, token } = serverFile(at);
  const headers = { authorization: `Bearer ${token}` };
  for (;;) {
    const response = await fetch(new URL('/api/cases', address), { headers });
    const { cases } = (await response.json()) as { cases: CaseView[] };
    if (cases.some(({ links }) => links > 0)) return;
    await sleep(LOOK_MS);
  }
}

afterEach(async () => {
  for (const { child, outcome } of serving.splice(0)) {
    child.kill('SIGKILL');
    await outcome;
  }
});

/** The cookie that a link signs in with; null where it does not. */
async function signIn(link: string): Promise<string | null> {
  const response = await fetch(link, { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';', 1)[0] ?? null;
}

describe('vinculum serve', () => {
  test('says in one line where it is and how to stop, and signs in once with the link', async () => {
    const at = newWorkspace();
    const { line, link } = await serve(at);
    expect(line).toMatch(
      /^Vinculum is ready: http:\/\/127\.0\.0\.1:\d+\/sign-in\?token=\S+ .*Ctrl-C/u,
    );
    expect(line.trimEnd()).not.toContain('\n');
    const cookie = await signIn(link);
    const session = await fetch(new URL('/api/session', link), { headers: { cookie: cookie! } });
    expect(await session.json()).toMatchObject({ actor: 'tester', store: 'embedded' });
    expect(await signIn(link)).toBeNull();
    const url = (await at.print('sign-in')).trim();
    expect(await signIn(url)).toMatch(/^vinculum_session=/u);
    expect(await at.json('sign-in')).toMatchObject({ url: expect.any(String) });
  });

  test('commands go through it, and print what they print without it', async () => {
    const at = newWorkspace();
    at.write('desk/people.csv', `${PEOPLE}P3,\n`);
    const args = [
      'import',
      'desk/people.csv',
      '--case',
      'A',
      '--rejects',
      'desk/r.csv',
      '--strict',
    ];
    const server = await serve(at);
    expect(serverFile(at)).toMatchObject({ pid: server.child.pid, store: 'embedded' });
    expect(statSync(join(at.data, 'server.json')).mode & 0o777).toBe(0o600);

    const through = [
      await at.run(...args),
      await at.runWith({ VINCULUM_ACTOR: 'Iris' }, 'cases', '--json'),
      await at.run('search', 'Ann', '--case', 'A'),
      await at.run('search', 'Ann', '--case', 'B'),
      await at.run('export', '--case', 'A', '--format', 'graphml'),
      await at.run('audit', 'verify'),
    ];
    expect(through.map(({ code }) => code)).toEqual([3, 0, 0, 2, 0, 0]);
    expect(at.rejects('desk/r.csv')).toMatchObject([{ file: 'people.csv', line: '4' }]);
    server.child.kill('SIGINT');
    expect((await server.outcome).code).toBe(0);

    const alone = [
      await at.run('cases', '--json'),
      await at.run('search', 'Ann', '--case', 'A'),
      await at.run('search', 'Ann', '--case', 'B'),
      await at.run('export', '--case', 'A', '--format', 'graphml'),
    ];
    expect(alone).toEqual(through.slice(1, 5));
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it in order', async (signal) => {
    const at = newWorkspace();
    const { child, outcome } = await serve(at);
    child.kill(signal);
    expect(await outcome).toMatchObject({ code: 0, stderr: expect.stringMatching(/Stopping/u) });
    expect(existsSync(join(at.data, 'server.json'))).toBe(false);
    expect(await at.json('cases')).toEqual({ cases: [] });
  });

  test('the log is JSON on standard error, as loud as it is told to be', async () => {
    const at = newWorkspace();
    const { child, outcome } = await serve(at, [], { VINCULUM_LOG_LEVEL: 'info' });
    await at.print('cases');
    child.kill('SIGINT');
    const lines = (await outcome).stderr.split('\n').filter((each) => each.startsWith('{'));
    expect(lines.length).toBeGreaterThan(0);
    for (const each of lines) expect(JSON.parse(each)).toHaveProperty('level');
  });

  test('a port in use, a folder in use, a folder that is none', async () => {
    const at = newWorkspace();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const taken = await at.run('serve', '--port', String(port));
    other.close();
    expectRefusal(taken, 2, new RegExp(`Port ${port} is taken: choose another with --port`, 'u'));

    const { child } = await serve(at);
    const second = await at.run('serve', '--port', '0');
    expectRefusal(
      second,
      1,
      new RegExp(`A server \\(process ${child.pid!}\\) has the folder`, 'u'),
    );
    expectRefusal(await at.run('serve', '--port', '70000'), 2, /from 0 to 65,535/u);
    at.write('file', '');
    expectRefusal(
      await at.run('serve', '--data', 'file'),
      1,
      /The data folder file cannot be used/u,
    );
  });

  test('no server: sign-in says how to start one', async () => {
    expectRefusal(await newWorkspace().run('sign-in'), 2, /Start one with: vinculum serve/u);
  });
});

describe('an import through a server', () => {
  test('Ctrl-C stops it after a batch; run again, it completes', async () => {
    const at = newWorkspace();
    writeLinks(at);
    await serve(at);
    const { child, outcome } = at.start(IMPORT);
    await untilUnderWay(at);
    child.kill('SIGINT');
    const stopped = await outcome;
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toMatch(/^vinculum: Stopped\. .*run the same command again/mu);
    const { links } = JSON.parse(await at.print(...IMPORT)) as ImportReport;
    expect(links.created + links.unchanged).toBe(ROWS);
    expect(links.unchanged).toBeGreaterThan(0);
    expect(links.created).toBeGreaterThan(0);
    expect(await at.json('audit', 'verify')).toMatchObject({ intact: true });
  });

  test('the server is killed: it is told in a sentence, and the folder opens again', async () => {
    const at = newWorkspace();
    writeLinks(at);
    const server = await serve(at);
    const { outcome } = at.start(IMPORT);
    await untilUnderWay(at);
    server.child.kill('SIGKILL');
    const lost = await outcome;
    expect(lost).toMatchObject({ code: 1, stdout: '' });
    expect(lost.stderr).toMatch(
      /^vinculum: The server at http:\S+ was lost before .* run the same command again\.$/mu,
    );
    await server.outcome;

    // What it left is stale: the command opens the folder itself.
    expect(existsSync(join(at.data, 'server.json'))).toBe(true);
    const { links } = JSON.parse(await at.print(...IMPORT)) as ImportReport;
    expect(links.created + links.unchanged).toBe(ROWS);
    expect(await at.json('audit', 'verify')).toMatchObject({ intact: true });
    await serve(at);
    expect(await at.json('cases')).toMatchObject({ cases: [{ name: 'Big' }] });
  });

  test('the server ends in order: the import ends after a batch', async () => {
    const at = newWorkspace();
    writeLinks(at);
    const server = await serve(at);
    const { outcome } = at.start(IMPORT);
    await untilUnderWay(at);
    server.child.kill('SIGTERM');
    expect((await server.outcome).code).toBe(0);
    const stopped = await outcome;
    expect(stopped).toMatchObject({ code: 130, stdout: '' });
    expect(stopped.stderr).toMatch(/Stopped after [\d,]+ rows\. .*run the same command again/u);
    const { links } = JSON.parse(await at.print(...IMPORT)) as ImportReport;
    expect(links.created + links.unchanged).toBe(ROWS);
    expect(await at.json('audit', 'verify')).toMatchObject({ intact: true });
  });
});
