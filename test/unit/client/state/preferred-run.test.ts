import { expect, test } from 'vitest';
import { preferredRun } from '../../../../client/state/preferred-run.js';
import { analysisParametersSchema, type Projection } from '../../../../server/contract/results.js';

const run = (id: string, projection: Projection) => ({
  id,
  parameters: analysisParametersSchema.parse({ projection }),
});

test('a room shows the newest run of its projection, another only where there is none', () => {
  const runs = [run('3', 'links'), run('2', 'actors'), run('1', 'actors')];
  expect(preferredRun(runs, 'actors')).toBe('2');
  expect(preferredRun(runs, 'links')).toBe('3');
  expect(preferredRun(runs.slice(1), 'links')).toBe('2');
  expect(preferredRun([], 'links')).toBeNull();
});
