import type { StyleSpecification } from 'maplibre-gl';
import { i18n } from '../../i18n/i18n.js';
import type { Outlines } from './country-outlines.js';

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

const COLOURS = {
  light: {
    ...{ sea: '#e9eff4', land: '#fbfcfd', border: '#b9c3cf' },
    ...{ name: '#445164', halo: '#fbfcfd', leg: '#3d4a5c' },
  },
  dark: {
    ...{ sea: '#0c1015', land: '#1f2731', border: '#4d596a' },
    ...{ name: '#b3bdcb', halo: '#1f2731', leg: '#c3cddb' },
  },
} as const;

export type Scheme = keyof typeof COLOURS;

/** Source of the lines between places. */
export const LEGS = 'legs';
/** Image of the arrow on a line. */
export const ARROW = 'arrow';

const ARROW_SIZE = 22;

/** The arrow as the map takes images: drawn here, since nothing is fetched. */
export function arrowImage(scheme: Scheme): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = ARROW_SIZE;
  canvas.height = ARROW_SIZE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error(i18n.t('map:noCanvas'));
  context.fillStyle = COLOURS[scheme].leg;
  context.beginPath();
  context.moveTo(4, 3);
  context.lineTo(19, 11);
  context.lineTo(4, 19);
  context.lineTo(8, 11);
  context.fill();
  return context.getImageData(0, 0, ARROW_SIZE, ARROW_SIZE);
}

/** Countries with their names, and lines between places above them. Letters are drawn by the browser. */
export function mapStyle({ countries, names }: Outlines, scheme: Scheme): StyleSpecification {
  const colours = COLOURS[scheme];
  const legWidth = ['interpolate', ['linear'], ['get', 'count'], 1, 1.6, 20, 6] as never;
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: countries },
      names: { type: 'geojson', data: names },
      [LEGS]: { type: 'geojson', data: NOTHING },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': colours.land } },
      {
        ...{ id: 'borders', type: 'line', source: 'countries' },
        paint: { 'line-color': colours.border, 'line-width': 1 },
      },
      {
        ...{ id: 'country-names', type: 'symbol', source: 'names', minzoom: 2.5 },
        layout: { 'text-field': ['get', 'name'], 'text-size': 12, 'text-max-width': 8 },
        paint: {
          'text-color': colours.name,
          'text-halo-color': colours.halo,
          'text-halo-width': 1.2,
        },
      },
      {
        ...{ id: 'legs-certain', type: 'line', source: LEGS, filter: ['get', 'isCertain'] },
        layout: { 'line-cap': 'round' },
        paint: { 'line-color': colours.leg, 'line-width': legWidth, 'line-opacity': 0.8 },
      },
      {
        ...{ id: 'legs-open', type: 'line', source: LEGS, filter: ['!', ['get', 'isCertain']] },
        paint: {
          ...{ 'line-color': colours.leg, 'line-width': legWidth, 'line-opacity': 0.8 },
          'line-dasharray': [2, 2],
        },
      },
      {
        ...{ id: 'legs-arrows', type: 'symbol', source: LEGS },
        layout: {
          ...{ 'symbol-placement': 'line-center', 'icon-image': ARROW, 'icon-size': 0.8 },
          ...{ 'icon-allow-overlap': true, 'icon-rotation-alignment': 'map' },
        },
      },
    ],
  };
}
