import { expect, test } from 'vitest';
import type { SourceKind } from '../../../server/contract/source.js';
import { orderSources } from '../../../server/ingest/order-sources.js';

test('what declares is read before what refers to it, else in the order given', () => {
  const given: SourceKind[] = [
    'links',
    'roles',
    'calls',
    'bookings',
    'phones',
    'coverage',
    'companies',
    'people',
  ];
  expect(orderSources(given.map((kind) => ({ kind }))).map(({ kind }) => kind)).toEqual([
    'companies',
    'people',
    'phones',
    'roles',
    'coverage',
    'bookings',
    'links',
    'calls',
  ]);
});
