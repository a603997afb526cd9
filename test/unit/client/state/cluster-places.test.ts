import { expect, test } from 'vitest';
import type { MapPlace } from '../../../../server/contract/map-view.js';
import { clusterPlaces, toPixels } from '../../../../client/state/cluster-places.js';

function place(id: string, lat: number, lon: number): MapPlace {
  return { id, kind: 'place', name: id, lat, lon, disputed: false };
}

const PLACES = [
  place('wien', 48.2, 16.4),
  place('wien-too', 48.21, 16.41),
  place('graz', 47.07, 15.44),
  place('iasi', 47.16, 27.59),
  place('iasi-same', 47.16, 27.59),
];

test('pixels are those of Web Mercator', () => {
  expect(toPixels({ lat: 0, lon: 0 }, 0)).toEqual({ x: 256, y: 256 });
  const { x, y } = toPixels({ lat: 85.051129, lon: 180 }, 1);
  expect(x).toBe(1024);
  expect(y).toBeCloseTo(0, 0);
});

test('each place is in one cluster; nearer, more of them stand alone', () => {
  for (const zoom of [0, 4, 8, 13]) {
    const clusters = clusterPlaces(PLACES, new Map(), zoom);
    expect(clusters.flatMap(({ places }) => places.map(({ id }) => id)).sort()).toEqual(
      PLACES.map(({ id }) => id).sort(),
    );
  }
  expect(clusterPlaces(PLACES, new Map(), 0)).toHaveLength(1);
  expect(clusterPlaces(PLACES, new Map(), 13)).toHaveLength(4);
});

test('the place with most records stands for its cluster; what no zoom parts says so', () => {
  const clusters = clusterPlaces(PLACES, new Map([['wien-too', 9]]), 6);
  expect(clusters[0]).toMatchObject({ lat: 48.21, lon: 16.41, isOneSpot: false });
  expect(clusters.find(({ places }) => places[0]?.id === 'iasi')?.isOneSpot).toBe(true);
});
