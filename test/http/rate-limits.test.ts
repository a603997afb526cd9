import { expect, test } from 'vitest';
import { problemSchema } from '../../server/contract/problem.js';
import { type Answer, serve } from './serve.js';

const server = serve({ limits: { signIn: 5, signedIn: 8, anonymous: 3 } });

async function callUntilLimit(call: () => Promise<Answer>): Promise<number> {
  for (let taken = 0; taken < 20; taken += 1) {
    const { status, headers, json } = await call();
    if (status !== 429) continue;
    expect(problemSchema.parse(json)).toMatchObject({ status: 429 });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    return taken;
  }
  throw new Error('there is no limit');
}

test('guessing links ends soon', async () => {
  const guess = () => server.at.call('GET', '/sign-in?token=guess', { as: 'nobody' });
  // One link was used when the server was made ready.
  expect(await callUntilLimit(guess)).toBe(4);
  const real = await fetch(server.at.running.signInLink(), { redirect: 'manual' });
  expect(real.status).toBe(429);
});

test('who is signed in is counted apart from who is not, and from others', async () => {
  const as = (who: 'nobody' | 'session' | 'folder') => () =>
    server.at.call('GET', '/api/cases', { as: who });
  expect(await callUntilLimit(as('nobody'))).toBe(3);
  expect(await callUntilLimit(as('session'))).toBe(8);
  expect((await as('folder')()).status).toBe(200);
});
