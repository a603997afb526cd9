import { describe, expect, test } from 'vitest';
import type { MapMoment } from '../../../../server/contract/map-view.js';
import { routeOf, sharedLegs } from '../../../../client/state/routes.js';

const HOUR = 3_600_000;

function moment(entity: string, place: string, hour?: number, more: object = {}): MapMoment {
  const time = hour === undefined ? {} : { time: { startMs: hour * HOUR, ...more } };
  return { entity, place, kind: 'crosses', ...time };
}

describe('the way of one entity', () => {
  test('is numbered by time, whatever the order of records; others are not on it', () => {
    const { stops, legs } = routeOf(
      [moment('p', 'B', 30), moment('other', 'X', 5), moment('p', 'A', 10), moment('p', 'B', 31)],
      'p',
    );
    expect(stops.map(({ number, place, moments }) => [number, place, moments.length])).toEqual([
      [1, 'A', 1],
      [2, 'B', 2],
    ]);
    expect(legs).toEqual([{ from: 'A', to: 'B', isCertain: true }]);
  });

  test('says where times overlap, so that nobody can tell which came first', () => {
    const day = { endMs: 24 * HOUR };
    const { legs } = routeOf([moment('p', 'A', 0, day), moment('p', 'B', 10)], 'p');
    expect(legs[0]?.isCertain).toBe(false);
  });

  test('a time without a zone is certain only beyond the width of the zones', () => {
    const zone = { zone: 'unknown' };
    const near = routeOf([moment('p', 'A', 0, zone), moment('p', 'B', 10)], 'p');
    const far = routeOf([moment('p', 'A', 0, zone), moment('p', 'B', 40)], 'p');
    expect(near.legs[0]?.isCertain).toBe(false);
    expect(far.legs[0]?.isCertain).toBe(true);
  });

  test('records without a time have no number and no line', () => {
    const { stops, legs, undated } = routeOf([moment('p', 'A'), moment('p', 'B', 1)], 'p');
    expect(stops).toHaveLength(1);
    expect(legs).toEqual([]);
    expect(undated.map(({ place }) => place)).toEqual(['A']);
  });
});

test('lines of several entities are counted by direction', () => {
  const legs = sharedLegs(
    [
      ...[moment('p', 'A', 1), moment('p', 'B', 2), moment('p', 'A', 3)],
      ...[moment('q', 'A', 5), moment('q', 'B', 6)],
    ],
    ['p', 'q'],
  );
  expect(legs.map(({ from, to, count }) => [from, to, count])).toEqual([
    ['A', 'B', 2],
    ['B', 'A', 1],
  ]);
});
