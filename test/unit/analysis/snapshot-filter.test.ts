import { expect, it } from 'vitest';
import { snapshotFilter } from '../../../server/analysis/snapshot-filter.js';
import { withDefaults } from './build-snapshot.js';

const grades = { ungraded: true, schemes: {} };
const window = { fromMs: 0, untilMs: 1 };

it('reads just what a links projection asks for', () => {
  expect(snapshotFilter(withDefaults())).toEqual({});
  expect(snapshotFilter(withDefaults({ linkKinds: ['calls'], window, grades }))).toEqual({
    linkKinds: ['calls'],
    window,
    grades,
  });
});

it('reads who held what, at any time, for an actors projection', () => {
  const parameters = withDefaults({ projection: 'actors', linkKinds: ['calls'], window, grades });
  expect(snapshotFilter(parameters)).toEqual({
    linkKinds: ['calls', 'uses_phone', 'holds_account'],
    grades,
  });
  expect(snapshotFilter(withDefaults({ projection: 'actors', window }))).toEqual({});
});
