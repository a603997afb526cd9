import { describe, expect, test } from 'vitest';
import { toChartContent, toPicture } from '../../../../client/state/chart-content.js';
import { chartContentSchema } from '../../../../server/contract/chart.js';
import { pathRulesSchema } from '../../../../server/contract/paths.js';

const picture = {
  removed: new Map([['gone', { x: 4, y: 5 }]]),
  spots: new Map([
    ['a', { x: 1.23456, y: -2, pinned: true }],
    ['b', { x: 0, y: 0 }],
  ]),
  filter: { linkKinds: ['calls' as const], fromMs: 5 },
  colourBy: 'community' as const,
  sizeBy: 'betweenness',
  run: 'r1',
  positionsRun: 'r2',
  folds: [
    { id: 'fold:1', by: 'hand' as const, title: 'Drivers', members: ['a', 'b'], isFolded: true },
  ],
  shared: { kinds: ['phone' as const], most: 10 },
  level: 0.5,
  paths: [{ entities: ['a', 'b'], rules: pathRulesSchema.parse({ by: 'time', order: 'certain' }) }],
};

describe('charts', () => {
  test('a picture that was kept is the same when it is opened', () => {
    const camera = { x: 0.4, y: 0.6, ratio: 1.2, angle: 0 };
    const content = chartContentSchema.parse(toChartContent(picture, camera, 'a'));
    expect([content.camera, content.selected]).toEqual([camera, 'a']);
    const opened = toPicture(content);
    expect(opened).toEqual({
      ...picture,
      spots: new Map([
        ['a', { x: 1.235, y: -2, pinned: true }],
        ['b', { x: 0, y: 0 }],
      ]),
    });
    expect(toChartContent(opened, camera, 'a')).toEqual(content);
  });

  test('the same camera told in another order is no change to be kept', () => {
    const told = { angle: 0, ratio: 1.2, y: 0.6, x: 0.4 };
    const read = { x: 0.4, y: 0.6, ratio: 1.2, angle: 0 };
    const text = (camera: typeof told) => JSON.stringify(toChartContent(picture, camera, null));
    expect(text(told)).toBe(text(read));
  });

  test('a chart that was kept without a level opens on the groups of its run', () => {
    const { level: _, ...content } = toChartContent(picture, null, null);
    expect(toPicture(chartContentSchema.parse(content))).not.toHaveProperty('level');
  });

  test('one that was kept before there were groups, shared items and paths opens without any', () => {
    const {
      folds: _folds,
      shared: _shared,
      paths: _paths,
      ...older
    } = toChartContent(picture, null, null);
    expect(toPicture(chartContentSchema.parse(older))).toMatchObject({
      ...{ folds: [], shared: null, paths: [] },
    });
  });

  test('a chart of before anything was removed opens, and is written as it was', () => {
    const { removed: _, ...before } = toChartContent(picture, null, null);
    const opened = toPicture(chartContentSchema.parse(before));
    expect(opened.removed.size).toBe(0);
    expect(toChartContent(opened, null, null)).toEqual(before);
  });
});
