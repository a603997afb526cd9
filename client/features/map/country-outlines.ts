import type { FeatureCollection, Geometry, Position } from 'geojson';
import countriesUrl from 'world-atlas/countries-50m.json?url';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { i18n } from '../../i18n/i18n.js';
import { countryName } from './country-name.js';

interface Named {
  readonly name: string;
}

type Countries = FeatureCollection<Geometry, Named>;

export interface Outlines {
  readonly countries: Countries;
  /** A point for each name, in the language of the page, in the middle of the country's largest piece. */
  readonly names: FeatureCollection<Geometry, Named>;
}

/** Twice the area of a ring, and the sums of its centroid, in degrees. */
function ringSums(ring: readonly Position[]): [area: number, x: number, y: number] {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return [area, x, y];
}

function middleOf(geometry: Geometry): Position | null {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const rings = polygons.map(([outer = []]) => ringSums(outer));
  const [largest] = rings.sort((one, other) => Math.abs(other[0]) - Math.abs(one[0]));
  if (!largest || largest[0] === 0) return null;
  const [area, x, y] = largest;
  return [x / (3 * area), y / (3 * area)];
}

/**
 * Outlines of countries from Natural Earth (public domain) at 1:50 million, which come with the program:
 * nothing is asked of anybody else.
 */
export async function readOutlines(): Promise<Outlines> {
  const reply = await fetch(countriesUrl);
  if (!reply.ok) throw new Error(i18n.t('map:noOutlines'));
  const topology = (await reply.json()) as Topology<{ countries: GeometryCollection<Named> }>;
  const countries = feature(topology, topology.objects.countries);
  const names = countries.features.flatMap(({ id, geometry, properties }) => {
    const middle = middleOf(geometry);
    if (!middle) return [];
    return [
      {
        type: 'Feature' as const,
        properties: { name: countryName(id, properties.name) },
        geometry: { type: 'Point' as const, coordinates: middle },
      },
    ];
  });
  return { countries, names: { type: 'FeatureCollection', features: names } };
}
