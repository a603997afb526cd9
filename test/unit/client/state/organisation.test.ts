import { expect, test } from 'vitest';
import { mergeBundles } from '../../../../client/state/merge-bundles.js';
import { membersOfOrganisation } from '../../../../client/state/organisation.js';
import { bundle, node } from '../../../helpers/graph-parts.js';

test('a company has the people it employs or who run it, and what is in its name alone', () => {
  const nodes = [
    ...['firm', 'parent'].map((id) => node(id, 'company')),
    ...['worker', 'boss', 'friend'].map((id) => node(id)),
    ...['own', 'both'].map((id) => node(id, 'account')),
  ];
  const ties = mergeBundles([
    bundle('firm', 'worker', { kind: 'employs' }),
    bundle('boss', 'firm', { kind: 'directs' }),
    bundle('parent', 'firm', { kind: 'owns' }),
    bundle('friend', 'firm', { kind: 'pays' }),
    bundle('firm', 'own', { kind: 'holds_account' }),
    bundle('firm', 'both', { kind: 'holds_account' }),
    bundle('worker', 'both', { kind: 'holds_account' }),
  ]);
  expect(membersOfOrganisation('firm', nodes, ties).sort()).toEqual([
    ...['boss', 'firm', 'own', 'worker'],
  ]);
});
