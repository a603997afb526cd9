import { expect, test } from 'vitest';
import { parseWindowEdge } from '../../../../server/ingest/time/parse-window-edge.js';

test('a bound of a window is as wide as its text, UTC without a zone', () => {
  expect(parseWindowEdge(' 2024-03 ')).toEqual({
    startMs: Date.parse('2024-03-01'),
    endMs: Date.parse('2024-04-01'),
  });
  expect(parseWindowEdge('2024-03-05T14:00:00')).toEqual({
    startMs: Date.parse('2024-03-05T14:00:00Z'),
  });
  expect(parseWindowEdge('03/04/2024')).toBeUndefined();
});
