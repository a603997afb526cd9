import { expect, test } from 'vitest';
import type { MapMoment, MapPlace } from '../../../../server/contract/map-view.js';
import { mostRecordedPlaces } from '../../../../client/state/most-recorded-places.js';

const place = (id: string): MapPlace => {
  return { id, kind: 'place', name: id, lat: 1, lon: 2, disputed: false };
};
const moment = (entity: string, at: string): MapMoment => {
  return { entity, place: at, kind: 'located_at' };
};

test('an entity stands at its own coordinates, else where most records put it', () => {
  const found = mostRecordedPlaces({
    places: [place('A'), place('B')],
    moments: [
      ...[moment('p', 'A'), moment('p', 'B'), moment('p', 'B'), moment('even', 'B')],
      ...[moment('even', 'A'), moment('B', 'A')],
    ],
  });
  expect(new Map([...found].map(([id, at]) => [id, at.id]))).toEqual(
    new Map([
      ['A', 'A'],
      ['B', 'B'],
      ['p', 'B'],
      ['even', 'A'],
    ]),
  );
});
