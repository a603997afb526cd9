import { Map as LibreMap, type GeoJSONSource, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { MapPlace } from '../../../server/contract/map-view.js';
import type { SharedLeg } from '../../state/routes.js';
import type { Outlines } from './country-outlines.js';
import { ARROW, arrowImage, LEGS, mapStyle, type Scheme } from './map-style.js';

// A file of our own: the page's policy lets no worker come from text.
setWorkerUrl(new URL(workerUrl, window.location.href).href);

/** Nearer than this outlines of 1:50 million say nothing any more. */
const MAX_ZOOM = 13;

/** Pixels kept free round what is brought into sight. */
const PADDING = { top: 90, bottom: 90, left: 80, right: 80 };

export function hasLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * A map without a place yet. Throws where the browser has no WebGL.
 * @param title says what it is, and which keys move it
 */
export function createMap(
  container: HTMLElement,
  outlines: Outlines,
  scheme: Scheme,
  title: string,
): LibreMap {
  const map = new LibreMap({
    container,
    style: mapStyle(outlines, scheme),
    center: [15, 48],
    zoom: 3,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    locale: { 'Map.Title': title },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    if (id === ARROW && !map.hasImage(ARROW)) map.addImage(ARROW, arrowImage(scheme));
    return Promise.resolve();
  });
  return map;
}

/** Brings places into sight. */
export function fitPlaces(map: LibreMap, places: readonly MapPlace[], isAnimated: boolean): void {
  const [first] = places;
  if (!first) return;
  const lons = places.map(({ lon }) => lon);
  const lats = places.map(({ lat }) => lat);
  const bounds: [[number, number], [number, number]] = [
    [Math.min(...lons), Math.min(...lats)],
    [Math.max(...lons), Math.max(...lats)],
  ];
  const animate = isAnimated && !hasLessMotion();
  map.fitBounds(bounds, { padding: PADDING, maxZoom: 10, animate, duration: 180 });
}

/** Draws lines between places, each with an arrow; a dashed one where the order is not certain. */
export function drawLegs(
  map: LibreMap,
  legs: readonly SharedLeg[],
  places: ReadonlyMap<string, MapPlace>,
): void {
  const features = legs.flatMap(({ from, to, isCertain, count }) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b) return [];
    const coordinates = [a, b].map(({ lon, lat }) => [lon, lat]);
    return [
      {
        type: 'Feature' as const,
        properties: { isCertain, count },
        geometry: { type: 'LineString' as const, coordinates },
      },
    ];
  });
  const source = map.getSource<GeoJSONSource>(LEGS);
  void source?.setData({ type: 'FeatureCollection', features });
}
