import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENDPOINTS } from '../../server/contract/endpoints.js';
import type { Endpoint } from '../../server/contract/endpoints/endpoint.js';
import { serve } from './serve.js';

const server = serve({}, async (at) => {
  await at.send('POST', '/api/cases', { body: { name: 'Here' } });
});

const REQUESTS = 1_000;

/** Words that some part of a request may take, beside anything at all. */
const word = fc.oneof(
  fc.constantFrom('Here', 'protected-ABC123', '..', '%', '%2e%2e%2f', 'null', '[]', '{}', '*', ''),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer().map(String),
);

/** Without halves of characters, which no client can send. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

const endpoint = fc.constantFrom<Endpoint>(...Object.values(ENDPOINTS));

/** The path of an endpoint, its parameters replaced, escaped as they ought to be or not. */
const path = (pattern: string) =>
  fc
    .tuple(fc.array(word, { minLength: 3, maxLength: 3 }), fc.boolean())
    .map(([words, isEscaped]) => {
      let used = 0;
      return pattern.replaceAll(/\{\w+\}/gu, () => {
        const given = words[used++] ?? '';
        return isEscaped ? encodeURIComponent(wellFormed(given)) : given.replaceAll(/[^!-~]/gu, '');
      });
    });

const query = fc
  .array(
    fc.tuple(
      fc.constantFrom('q', 'limit', 'kinds', 'from', 'to', 'with', 'name', 'format', 'case', 'x'),
      word,
    ),
    { maxLength: 4 },
  )
  .map((pairs) =>
    new URLSearchParams(pairs.map(([a, b]): [string, string] => [a, wellFormed(b)])).toString(),
  );

const body = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc
    .record(
      {
        filter: fc.anything(),
        entities: fc.anything(),
        nodes: fc.anything(),
        files: fc.anything(),
        name: fc.anything(),
        argv: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map((given) => {
      try {
        return JSON.stringify(given);
      } catch {
        return '{';
      }
    }),
);

const headers = fc.record(
  {
    'Content-Type': fc.constantFrom(
      ...[
        'application/json',
        'application/octet-stream',
        'text/plain',
        'application/json; charset=x',
      ],
      ...['multipart/form-data', 'application/json; charset=utf-16'],
    ),
    'If-Match': fc.constantFrom('*', '""', '"1"', 'W/"x"', '1', '"', ','),
    'If-None-Match': fc.constantFrom('*', '"x"', ',,,'),
    'Disclosure-Reason': fc.constantFrom('%', 'a reason', '%00%00%00', '%F0%9F%98%80'),
    'Content-Encoding': fc.constantFrom('gzip', 'br', 'identity', 'x'),
    Accept: fc.constantFrom('*/*', 'text/html', 'x'),
  },
  { requiredKeys: [] },
);

const request = endpoint.chain(({ method, path: pattern }) =>
  fc.record({
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant(method.toUpperCase()) },
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
    ),
    path: path(pattern),
    query,
    body,
    headers,
    as: fc.constantFrom('session' as const, 'session' as const, 'folder' as const),
  }),
);

test(
  `${REQUESTS} malformed requests: none is the server's fault`,
  { timeout: 120_000 },
  async () => {
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(
        request,
        async ({ method, path: given, query: asked, body: text, headers: sent, as }) => {
          // Following a job would wait; what is there to follow was never made.
          const { status, json } = await server.at.call(method, `/api${given}?${asked}`, {
            ...{ as, headers: sent },
            ...(method !== 'GET' && method !== 'OPTIONS' && { raw: text }),
          });
          seen.set(status, (seen.get(status) ?? 0) + 1);
          expect(status).toBeLessThan(500);
          if (status >= 400) expect(json).toMatchObject({ status });
          // The session may have been ended by one of them.
          if (status === 204 && given === '/session') await server.at.signIn();
        },
      ),
      { numRuns: REQUESTS, seed: 4_780 },
    );
    // Were they all refused at the door, nothing behind it would have been tried.
    for (const status of [200, 400, 404, 405, 415]) expect(seen.get(status)).toBeGreaterThan(5);
    expect((await server.at.call('GET', '/api/cases')).status).toBe(200);
  },
);
