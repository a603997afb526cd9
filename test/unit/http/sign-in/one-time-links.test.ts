import { expect, test } from 'vitest';
import { OneTimeLinks } from '../../../../server/http/sign-in/one-time-links.js';

const MINUTE = 60_000;

function makeLinks(): { links: OneTimeLinks; clock: { ms: number } } {
  const clock = { ms: Date.UTC(2026, 0, 1) };
  return { links: new OneTimeLinks(() => clock.ms), clock };
}

test('each signs in once', () => {
  const { links } = makeLinks();
  const [a, b] = [links.create().token, links.create().token];
  expect(a).not.toBe(b);
  expect([links.redeem(b), links.redeem(b), links.redeem(a), links.redeem('')]).toEqual([
    ...[true, false, true, false],
  ]);
});

test('for ten minutes; the first one for half a day', () => {
  const { links, clock } = makeLinks();
  const first = links.create({ first: true });
  const { token, expiresAt } = links.create();
  const late = links.create().token;
  expect(expiresAt).toBe('2026-01-01T00:10:00.000Z');
  clock.ms += 10 * MINUTE - 1;
  expect(links.redeem(token)).toBe(true);
  clock.ms += 1;
  expect(links.redeem(late)).toBe(false);
  clock.ms += 11 * 60 * MINUTE;
  expect(links.redeem(first.token)).toBe(true);
});

test('of too many the oldest fall', () => {
  const { links } = makeLinks();
  const tokens = Array.from({ length: 101 }, () => links.create().token);
  expect(links.redeem(tokens[0]!)).toBe(false);
  expect(links.redeem(tokens[1]!)).toBe(true);
  expect(links.redeem(tokens[100]!)).toBe(true);
});
