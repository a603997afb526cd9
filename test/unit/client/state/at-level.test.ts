import { expect, it } from 'vitest';
import { atLevel, levelsOf, shownResolution } from '../../../../client/state/at-level.js';
import type { AnalysisResult } from '../../../../server/contract/results.js';
import { makeRun } from '../../../helpers/make-run.js';

const { run, outcome } = makeRun(6);
const group = (id: number, ...members: string[]) => ({ id, size: members.length, members });

const result: AnalysisResult = {
  ...{ case: 'A', run, coverage: { declared: [], assumed: [] } },
  ...outcome,
  communities: {
    ...{ modularity: 0.5, count: 2 },
    items: [group(1, 'e0', 'e1', 'e2'), group(2, 'e3', 'e4', 'e5')],
    levels: [
      {
        ...{ resolution: 0.5, modularity: 0.3, count: 1 },
        items: [group(1, 'e0', 'e1', 'e2', 'e3', 'e4', 'e5')],
      },
      {
        ...{ resolution: 2, modularity: 0.2, count: 3 },
        items: [group(1, 'e0', 'e1', 'e2'), group(2, 'e3', 'e4'), group(3, 'e5')],
      },
    ],
  },
};

it('shows the groups of the level, and everybody in theirs', () => {
  const finer = atLevel(result, 2);
  expect(finer?.communities).toMatchObject({ modularity: 0.2, count: 3 });
  expect(finer?.entities.map(({ id, community }) => [id, community])).toEqual([
    ...[['e0', 1], ['e1', 1], ['e2', 1], ['e3', 2], ['e4', 2], ['e5', 3]], // prettier-ignore
  ]);
  expect(shownResolution(result, 2)).toBe(2);
});

it('shows the groups of the run where it has no such level', () => {
  for (const resolution of [null, 1, 64]) {
    expect(atLevel(result, resolution)).toBe(result);
    expect(shownResolution(result, resolution)).toBe(1);
  }
  expect(atLevel(null, 2)).toBeNull();
});

it('lists levels from the coarsest, with the groups of three and more', () => {
  expect(levelsOf(result)).toEqual([
    { resolution: 0.5, listed: 1 },
    { resolution: 1, listed: 2 },
    { resolution: 2, listed: 1 },
  ]);
});
