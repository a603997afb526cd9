import { describe, expect, test } from 'vitest';
import { outsideBars, timeRows } from '../../../../client/state/time-rows.js';
import type { LinkKind } from '../../../../server/contract/link.js';
import type { TimesView } from '../../../../server/contract/times.js';

function times(kind: LinkKind, counts: number[], undated = 0) {
  const links = counts.reduce((sum, count) => sum + count, undated);
  const burst = { fromMs: 0, untilMs: 1, links: 1, usual: 0 };
  return {
    ...{ kind, links, counts, before: 1, after: 2, undated, vague: 0 },
    ...{ bursts: [burst], gaps: [] },
  };
}

const view: TimesView = {
  case: 'Small',
  axis: { fromMs: 0, stepMs: 86_400_000, steps: 2 },
  kinds: [
    times('calls', [4, 5]),
    times('pays', [2, 1], 3),
    times('knows', [0, 0], 2),
    times('meets', [0, 1]),
  ],
  missing: [],
};

describe('rows over time', () => {
  test('are one for each kind that has a bar', () => {
    expect(timeRows(view, 3).map(({ kind }) => kind)).toEqual(['calls', 'pays', 'meets']);
  });

  test('put the rarer kinds together, without bursts, whose rates differ', () => {
    const [first, last] = timeRows(view, 2);
    expect(first).toMatchObject({ kind: 'calls', counts: [4, 5], bursts: [{ links: 1 }] });
    expect(last).toMatchObject({ kind: null, kinds: ['pays', 'meets'], counts: [2, 2], links: 7 });
    expect(last!.bursts).toEqual([]);
  });

  test('leave out what has no time or lies far off, and count it', () => {
    expect(outsideBars(view)).toEqual({ before: 4, after: 8, undated: 5 });
  });
});
