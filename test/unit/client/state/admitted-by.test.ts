import { expect, test } from 'vitest';
import { admittedBy } from '../../../../client/state/admitted-by.js';

test('a filter of the graph admits to an analysis what it admits to the graph', () => {
  expect(admittedBy({})).toEqual({});
  expect(admittedBy({ fromMs: 5, entityKinds: ['person'] })).toEqual({ window: { fromMs: 5 } });
  const grades = { ungraded: true, schemes: {} };
  expect(admittedBy({ linkKinds: ['calls'], fromMs: 5, untilMs: 9, grades })).toEqual({
    ...{ linkKinds: ['calls'], grades, window: { fromMs: 5, untilMs: 9 } },
  });
});
