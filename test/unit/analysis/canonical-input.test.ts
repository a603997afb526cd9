import { expect, it } from 'vitest';
import { canonicalInput } from '../../../server/analysis/canonical-input.js';
import { buildSnapshot } from './build-snapshot.js';

it('writes a line per record, sorted, with null for what is not stated', () => {
  const snapshot = buildSnapshot(
    ['b', 'a'],
    [
      { source: 'b', target: 'a', kind: 'pays', directed: true, amount: 5.5, currency: 'EUR' },
      { source: 'a', target: 'b', time: { startMs: 0, endMs: 10, zone: '+02:00' }, weight: 2 },
    ],
  );
  expect([...canonicalInput(snapshot)]).toEqual([
    'vinculum-input 1',
    '["entity","a","person","Name of a"]',
    '["entity","b","person","Name of b"]',
    '["link","associate","l0001","a","b",false,0,10,"+02:00",null,null,2]',
    '["link","pays","l0000","b","a",true,null,null,null,5.5,"EUR",null]',
  ]);
});

it('does not depend on the order in which records were read', () => {
  const snapshot = buildSnapshot(
    ['a', 'b', 'c'],
    [
      { source: 'a', target: 'b' },
      { source: 'b', target: 'c' },
    ],
  );
  const reversed = {
    entities: snapshot.entities.toReversed(),
    links: snapshot.links.toReversed(),
  };
  expect([...canonicalInput(reversed)]).toEqual([...canonicalInput(snapshot)]);
});

it('leaves out what no measure reads: grades of links, times of entities', () => {
  const snapshot = buildSnapshot(['a', 'b'], [{ source: 'a', target: 'b' }]);
  const graded = {
    entities: snapshot.entities.map((entity) => ({ ...entity, firstMs: 1, lastMs: 2 })),
    links: snapshot.links.map((link) => ({ ...link, grades: ['admiralty:B2', ''] })),
  };
  expect([...canonicalInput(graded)]).toEqual([...canonicalInput(snapshot)]);
});
