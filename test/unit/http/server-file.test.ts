import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRunningServer } from '../../../server/http/server-file.js';

let folder: string;
let server: Server;
let status = 200;

function leave(content: object | string): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'server.json'), text);
}

function running(): { address: string; token: string; pid: number } {
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, token: 't', pid: process.pid };
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid!;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vinculum-find-'));
  status = 200;
  server = createServer(({ url, headers }, response) => {
    const isOurs = url === '/api/session' && headers.authorization === 'Bearer t';
    response.writeHead(isOurs ? status : 401).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

test('finds a server that lives and answers', async () => {
  leave(running());
  expect(await findRunningServer(folder)).toEqual({ ...running(), store: 'embedded' });
  leave({ ...running(), store: 'neo4j' });
  expect(await findRunningServer(folder)).toMatchObject({ store: 'neo4j' });
});

test('no folder, no file: no server', async () => {
  expect(await findRunningServer(folder)).toBeNull();
  expect(await findRunningServer(join(folder, 'nowhere'))).toBeNull();
});

test('what a server left that died is ignored, also when another program has its port', async () => {
  leave({ ...running(), pid: await deadPid() });
  expect(await findRunningServer(folder)).toBeNull();
  leave({ ...running(), token: 'of another' });
  expect(await findRunningServer(folder)).toBeNull();
  leave(running());
  status = 404;
  expect(await findRunningServer(folder)).toBeNull();
});

test('a port on which nobody listens any more is ignored', async () => {
  leave(running());
  server.close();
  await once(server, 'close');
  expect(await findRunningServer(folder)).toBeNull();
});

test.each([
  ['nothing', ''],
  ['half of it', '{"address":"http://127'],
  ['no token', { address: 'http://127.0.0.1:1', pid: 1 }],
  ['another address than of the web', { address: 'file:///etc/passwd', token: 't', pid: 1 }],
])('a file that holds %s is ignored', async (_title, content) => {
  leave(content);
  expect(await findRunningServer(folder)).toBeNull();
});
