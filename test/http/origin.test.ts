import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { requestAs, serve } from './serve.js';

const clientFolder = mkdtempSync(join(tmpdir(), 'vinculum-client-'));
mkdirSync(join(clientFolder, 'assets'));
writeFileSync(join(clientFolder, 'index.html'), '<!doctype html><title>Built</title>');
writeFileSync(join(clientFolder, 'assets', 'main-abc123.js'), 'export {};');
afterAll(() => rmSync(clientFolder, { recursive: true }));

const server = serve({ clientFolder });
const unbuilt = serve();

describe('under which name', () => {
  test.each(['evil.example', 'evil.example:4780', '127.0.0.1.evil.example', 'a@localhost', 'x/y'])(
    'a request for %j gets nothing',
    async (host) => {
      for (const path of ['/', '/api/health', '/sign-in']) {
        expect((await requestAs(server.at.url + path, { Host: host })).status).toBe(421);
      }
    },
  );

  test.each(['localhost', 'LOCALHOST:1', '127.0.0.1', '[::1]:4780'])('%s is us', async (host) => {
    expect((await requestAs(`${server.at.url}/api/health`, { Host: host })).status).toBe(200);
  });
});

describe('from which page', () => {
  const create = (headers: Record<string, string>) =>
    server.at.call('POST', '/api/cases', {
      as: 'nobody',
      body: { name: `From ${Math.trunc(performance.now() * 1_000)}` },
      headers: { Cookie: server.at.cookie, ...headers },
    });

  test('our own may write', async () => {
    expect((await create({ Origin: server.at.url })).status).toBe(201);
  });

  test.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'file://', 'x'])(
    '%s may not, nor read',
    async (origin) => {
      expect((await create({ Origin: origin })).status).toBe(403);
      const read = await server.at.call('GET', '/api/cases', { headers: { Origin: origin } });
      expect(read.status).toBe(403);
      expect(read.headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('a session that does not say from where may not write', async () => {
    expect((await create({})).status).toBe(403);
    const token = { Authorization: `Bearer ${server.at.running.folderToken}` };
    expect((await create({ ...token, Cookie: '' })).status).toBe(201);
  });
});

describe('what browsers are told', () => {
  test('nothing is loaded from elsewhere, framed, embedded or kept', async () => {
    for (const path of ['/', '/api/health', '/api/cases', '/api/none', '/sign-in', '/api/docs']) {
      const { headers } = await server.at.call('GET', path, { headers: { Accept: 'text/html' } });
      const policy = headers.get('content-security-policy')!.split(';');
      expect(policy.sort()).toEqual(
        [
          ...["default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'"],
          ...["img-src 'self' data: blob:", "font-src 'self' data:", "worker-src 'self' blob:"],
          ...["connect-src 'self'", "object-src 'none'", "frame-ancestors 'none'"],
          ...["base-uri 'none'", "form-action 'self'"],
        ].sort(),
      );
      expect(Object.fromEntries(headers)).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
      });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/u);
      if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('the built page', () => {
  const page = { headers: { Accept: 'text/html,*/*' } };

  test('answers at every address that is none of the interface', async () => {
    for (const path of ['/', '/cases/Lantern', '/cases/Lantern/entities/P1.2']) {
      const { status, text } = await server.at.call('GET', path, page);
      expect({ status, text }).toMatchObject({
        status: 200,
        text: expect.stringContaining('Built'),
      });
    }
    expect((await server.at.call('GET', '/api/none', page)).status).toBe(404);
    expect((await server.at.call('GET', '/none.js')).status).toBe(404);
    expect((await server.at.call('POST', '/none', { body: {} })).status).toBe(404);
    expect((await server.at.call('GET', '/..%2f..%2fetc%2fpasswd')).status).toBeGreaterThan(399);
  });

  test('keeps what has a hash in its name', async () => {
    const { headers } = await server.at.call('GET', '/assets/main-abc123.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const index = await server.at.call('GET', '/', page);
    expect(index.headers.get('cache-control')).toBe('no-cache');
  });

  test('that is not built says so', async () => {
    const { status, text } = await unbuilt.at.call('GET', '/', page);
    expect({ status, text }).toMatchObject({
      status: 503,
      text: expect.stringContaining('npm run build'),
    });
  });
});

test('other methods of an address, and addresses that are none', async () => {
  const put = await server.at.call('PUT', '/api/cases', { body: {} });
  expect(put.status).toBe(405);
  expect(put.headers.get('allow')).toBe('GET, POST');
  for (const path of ['/api', '/api/', '/api/cases/', '/api/Cases', '/api/cases/a/b/c']) {
    const { status, json } = await server.at.call('GET', path);
    expect({ path, status, json }).toMatchObject({ status: 404, json: { status: 404 } });
  }
});
