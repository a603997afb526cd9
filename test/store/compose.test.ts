import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { packageRoot } from '../../server/package-root.js';

interface Compose {
  readonly services: { readonly app: { readonly environment: Record<string, string | null> } };
}

const neo4j = inject('neo4j');
const token = randomBytes(32).toString('hex');
let folder: string;

/** A file where the container has one below /run/secrets. */
function secretFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content, { mode: 0o600 });
  return path;
}

/** What docker-compose.yml sets for the app, with addresses and places as they are here. */
function appEnvironment(uri: string): NodeJS.ProcessEnv {
  const text = readFileSync(join(packageRoot, 'docker-compose.yml'), 'utf8');
  const { environment } = (parse(text) as Compose).services.app;
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      if (value === null) return [];
      const here = value
        .replace('bolt://neo4j:7687', uri)
        .replace('/run/secrets', folder)
        .replace(/^\/data$/u, join(folder, 'data'));
      return [[name, here]];
    }),
  );
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vinculum-compose-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.skipIf(neo4j === null)('the app runs with what docker-compose.yml gives it', async () => {
  const { uri, password } = neo4j!;
  secretFile('neo4j-password', `${password}\n`);
  secretFile('vinculum-token', `${token}\n`);
  const environment = appEnvironment(uri);
  expect(environment).toMatchObject({ NEO4J_URI: uri, VINCULUM_BIND: '0.0.0.0' });
  const program = join(packageRoot, 'server', 'cli', 'bin.js');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    cwd: folder,
    env: { ...environment, PATH: process.env['PATH'], HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  }
  const ended = once(child, 'close');
  try {
    while (!output.stdout.includes('\n')) {
      const [code] = (await Promise.race([once(child.stdout, 'data'), ended])) as [unknown];
      if (child.exitCode !== null) throw new Error(`ended with ${String(code)}: ${output.stderr}`);
    }
    const address = /http:\S+/u.exec(output.stdout)?.[0] ?? '';
    const get = (path: string, bearer = token) =>
      fetch(new URL(path, address), { headers: { authorization: `Bearer ${bearer}` } });
    expect((await get('/api/health')).status).toBe(200);
    expect(await (await get('/api/ready')).json()).toEqual({ status: 'ready', store: 'neo4j' });
    expect((await get('/api/cases', 'x'.repeat(64))).status).toBe(401);
    expect((await get('/api/cases')).status).toBe(200);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
  // Whoever reads the log cannot sign in, nor sign in at Neo4j.
  const log = output.stdout + output.stderr;
  expect(log).not.toContain(token);
  expect(log).not.toContain(password);
  expect(log).not.toMatch(/token=/u);
});

test('without the files of the secrets it says which is missing, and does not start', async () => {
  const program = join(packageRoot, 'server', 'cli', 'bin.js');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], {
    cwd: folder,
    env: appEnvironment('bolt://127.0.0.1:1'),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(stderr).toMatch(/^vinculum: NEO4J_PASSWORD_FILE: \S+ cannot be read \(ENOENT\)$/mu);
});
