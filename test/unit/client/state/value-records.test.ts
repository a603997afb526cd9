import { describe, expect, test } from 'vitest';
import { recordedProperties } from '../../../../client/state/value-records.js';

describe('values with their records', () => {
  test('each value leads to the records that state it, contradictions beside it', () => {
    const [one, two, three] = [1, 2, 3].map((row) => ({ source: 1, row }));
    const found = recordedProperties({
      values: { born: '1981', aliases: ['Ana'], country: 'RO' },
      statements: [
        { provenance: one!, values: { born: '1981', country: 'RO' } },
        { provenance: two!, values: { born: '1979' } },
        { provenance: three!, values: { born: '1981' } },
      ],
      contradictions: [
        { property: 'born', current: '1981', others: [{ value: '1979', records: [two!] }] },
      ],
    });
    expect(found).toEqual([
      {
        property: 'born',
        values: [
          { value: '1981', records: [one, three] },
          { value: '1979', records: [two] },
        ],
      },
      { property: 'country', values: [{ value: 'RO', records: [one] }] },
    ]);
  });
});
