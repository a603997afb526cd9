import { expect, test } from 'vitest';
import { Sessions } from '../../../../server/http/sign-in/sessions.js';

const HOUR = 3_600_000;

test('a session lives as long as it is used every twelve hours', () => {
  let nowMs = 0;
  const sessions = new Sessions(() => nowMs);
  const id = sessions.begin();
  const idle = sessions.begin();
  for (let n = 0; n < 5; n += 1) {
    nowMs += 12 * HOUR;
    expect(sessions.use(id)).toBe(true);
  }
  expect(sessions.use(idle)).toBe(false);
  nowMs += 12 * HOUR + 1;
  expect(sessions.use(id)).toBe(false);
  nowMs -= HOUR;
  // Over is over.
  expect(sessions.use(id)).toBe(false);
});

test('one that was ended, or never begun, is none', () => {
  const sessions = new Sessions(() => 0);
  const id = sessions.begin();
  sessions.end(id);
  expect([sessions.use(id), sessions.use(''), sessions.use('x')]).toEqual([false, false, false]);
});

test('of too many the ones idle longest fall', () => {
  let nowMs = 0;
  const sessions = new Sessions(() => (nowMs += 1));
  const ids = Array.from({ length: 1_000 }, () => sessions.begin());
  expect(sessions.use(ids[0]!)).toBe(true);
  sessions.begin();
  expect([sessions.use(ids[0]!), sessions.use(ids[1]!)]).toEqual([true, false]);
});
