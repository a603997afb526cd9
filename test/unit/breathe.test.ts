import { expect, test } from 'vitest';
import { createBreath } from '../../server/breathe.js';

/** Keeps the event loop for longer than a slice. */
function work(): void {
  const startedMs = performance.now();
  while (performance.now() - startedMs < 10);
}

test('works that go on side by side have one slice in each turn of the event loop, in order', async () => {
  let turn = 0;
  let ended = false;
  const count = (): void => {
    turn += 1;
    if (!ended) setImmediate(count);
  };
  setImmediate(count);
  const slices: { readonly name: string; readonly turn: number }[] = [];
  async function go(name: string): Promise<void> {
    const breathe = createBreath();
    for (let n = 0; n < 4; n += 1) {
      work();
      await breathe();
      slices.push({ name, turn });
    }
  }
  await Promise.all(['a', 'b', 'c'].map(go));
  ended = true;
  expect(slices.map(({ name }) => name).join('')).toBe('abcabcabcabc');
  expect(new Set(slices.map((slice) => slice.turn)).size).toBe(slices.length);
});

test('a work that takes no time is not held up', () => {
  expect(createBreath()()).toBeUndefined();
});
