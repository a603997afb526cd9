import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { serverFileSchema } from '../../server/contract/server-file.js';
import { serve, Served } from './serve.js';

const folder = mkdtempSync(join(tmpdir(), 'vinculum-token-'));
const tokenFile = join(folder, 'token');
const TOKEN = 'a-shared-token-of-more-than-32-characters';
writeFileSync(tokenFile, `${TOKEN}\n`, { mode: 0o600 });
afterAll(() => rmSync(folder, { recursive: true }));

describe('a link from the terminal', () => {
  const server = serve();

  const open = (link: string) => fetch(link, { redirect: 'manual' });
  const session = (cookie: string) =>
    server.at.call('GET', '/api/session', { as: 'nobody', headers: { Cookie: cookie } });

  test('signs in, once, and ends at the page itself', async () => {
    const link = server.at.running.signInLink();
    expect(new URL(link).searchParams.get('token')).toMatch(/^[\w-]{43}$/u);
    const response = await open(link);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^vinculum_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/u);
    // What a browser does next: the page, and the page's own requests with the cookie.
    const pair = cookie.split(';')[0]!;
    const page = await fetch(`${server.at.url}/`, {
      headers: { Cookie: pair, Accept: 'text/html' },
    });
    expect(page.headers.get('content-type')).toMatch(/^text\/html/u);
    expect((await session(pair)).json).toMatchObject({ actor: 'Inspector Test' });

    const again = await open(link);
    expect(again.status).toBe(403);
    expect(again.headers.get('set-cookie')).toBeNull();
    expect(await again.text()).toContain('vinculum sign-in');
  });

  test('that was never given out does not', async () => {
    for (const query of [
      '?token=',
      '?token=x',
      `?token=${'A'.repeat(43)}`,
      '',
      '?token=a&token=b',
    ]) {
      const response = await open(`${server.at.url}/sign-in${query}`);
      expect(response.status).toBe(403);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('is also given to whoever has the token of the folder', async () => {
    const { url, expiresAt } = await server.at.send<{ url: string; expiresAt: string }>(
      'POST',
      '/api/sign-in-links',
      { as: 'folder' },
    );
    const minutes = (Date.parse(expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    expect((await open(url)).status).toBe(303);
  });

  test('whoever signs out is out, and nobody else', async () => {
    const cookies = await Promise.all(
      [1, 2].map(async () => {
        const response = await open(server.at.running.signInLink());
        return response.headers.get('set-cookie')!.split(';')[0]!;
      }),
    );
    const answer = await server.at.call('DELETE', '/api/session', {
      as: 'nobody',
      headers: { Cookie: cookies[0]!, Origin: server.at.url },
    });
    expect(answer.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await session(cookies[0]!)).status).toBe(401);
    expect((await session(cookies[1]!)).status).toBe(200);
  });

  test('wrong tokens and cookies are nobody', async () => {
    for (const headers of [
      { Authorization: `Bearer ${'A'.repeat(43)}` },
      { Authorization: 'Basic YTpi' },
      { Cookie: `vinculum_session=${'A'.repeat(43)}` },
      { Cookie: 'vinculum_session=' },
    ]) {
      const { status } = await server.at.call('GET', '/api/cases', { as: 'nobody', headers });
      expect(status).toBe(401);
    }
  });
});

describe('server.json', () => {
  test('tells the owner alone where the server is, as long as it runs', async () => {
    const served = await Served.start({});
    const path = join(served.folder, 'server.json');
    const file = serverFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(file).toEqual({
      ...{ address: served.url, token: served.running.folderToken },
      ...{ pid: process.pid, store: 'embedded' },
    });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(served.folder, 'uploads')).mode & 0o777).toBe(0o700);
    await served.running.close();
    expect(() => statSync(path)).toThrow('ENOENT');
    await served.store.close();
    rmSync(served.folder, { recursive: true });
  });
});

describe('a server that others reach', () => {
  const environment = {
    VINCULUM_BIND: '0.0.0.0',
    VINCULUM_TOKEN_FILE: tokenFile,
    VINCULUM_PUBLIC_URL: 'https://vinculum.example.org',
    VINCULUM_TRUST_PROXY: '1',
  };

  test('needs a token file that others may not read', async () => {
    const start = (token: Record<string, string>) =>
      Served.start({ environment: { VINCULUM_BIND: '0.0.0.0', ...token } });
    await expect(start({})).rejects.toMatchObject({ code: 'bad_input' });
    const path = join(folder, 'bad');
    for (const [content, mode, reason] of [
      [TOKEN, 0o644, 'others may read'],
      ['short', 0o600, '32 characters'],
      [`${TOKEN} and blanks`, 0o600, 'only letters'],
    ] as const) {
      writeFileSync(path, content);
      chmodSync(path, mode);
      const message = expect.stringContaining(reason);
      await expect(start({ VINCULUM_TOKEN_FILE: path })).rejects.toMatchObject({ message });
    }
    const missing = { VINCULUM_TOKEN_FILE: join(folder, 'none') };
    await expect(start(missing)).rejects.toMatchObject({ code: 'bad_input' });
  });

  test('asks for the token in a form, and takes it as bearer', async () => {
    const served = await Served.start({ environment });
    try {
      const { port } = new URL(
        serverFileSchema.parse(JSON.parse(readFileSync(join(served.folder, 'server.json'), 'utf8')))
          .address,
      );
      const local = `http://127.0.0.1:${port}`;
      const form = await fetch(`${local}/sign-in`);
      expect(await form.text()).toContain('<form method="post" action="/sign-in">');
      const post = (token: string, headers: Record<string, string> = {}) =>
        fetch(`${local}/sign-in`, {
          method: 'POST',
          redirect: 'manual',
          headers: { Origin: 'https://vinculum.example.org', ...headers },
          body: new URLSearchParams({ token }),
        });
      expect((await post('wrong')).status).toBe(403);
      expect((await post(TOKEN, { Origin: 'https://evil.example' })).status).toBe(403);
      const signedIn = await post(TOKEN, { 'X-Forwarded-Proto': 'https' });
      expect(signedIn.status).toBe(303);
      expect(signedIn.headers.get('set-cookie')).toMatch(/; Secure$/u);

      const bearer = { Authorization: `Bearer ${TOKEN}` };
      expect((await fetch(`${local}/api/cases`, { headers: bearer })).status).toBe(200);
      const links = await fetch(`${local}/api/sign-in-links`, { method: 'POST', headers: bearer });
      expect(links.status).toBe(403);
      expect(served.running.signInLink()).toMatch(/^https:\/\/vinculum\.example\.org\/sign-in/u);
    } finally {
      await served.close();
    }
  });
});
