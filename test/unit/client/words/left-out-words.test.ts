import { expect, test } from 'vitest';
import { describeLeftOut } from '../../../../client/words/left-out-words.js';

test('payments that are in no month are counted by why', () => {
  const leftOut = { noAmount: 2, noCurrency: 0, noTime: 0, vague: 1 };
  expect(describeLeftOut({ leftOut })).toBe(
    'In no month: 2 without an amount, 1 whose time spans several months.',
  );
  expect(
    describeLeftOut({ leftOut: { noAmount: 0, noCurrency: 0, noTime: 0, vague: 0 } }),
  ).toBeNull();
});
