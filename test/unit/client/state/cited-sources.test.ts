import { expect, test } from 'vitest';
import { citedSources } from '../../../../client/state/cited-sources.js';

const file = (number: number) => ({
  ...{ number, file: `${number}.csv`, kind: 'people', sha256: String(number).repeat(64) },
});

test('a file is listed once with the rows that state the entity and what they cite', () => {
  const says = (source: number, row: number, sourceRef?: string) => ({
    provenance: { source, row, ...(sourceRef !== undefined && { sourceRef }) },
    values: {},
  });
  const statements = [says(3, 9, 'Exhibit 4'), says(1, 7), says(3, 2, 'Exhibit 4'), says(3, 9)];
  expect(citedSources({ statements }, [file(1), file(2), file(3)])).toEqual([
    { source: file(1), rows: [7], references: [] },
    { source: file(3), rows: [2, 9], references: ['Exhibit 4'] },
  ]);
});
