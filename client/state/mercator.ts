/** A point of the earth, WGS 84 in degrees. */
export interface GeoPoint {
  readonly lat: number;
  readonly lon: number;
}

/** Where Web Mercator ends: it shows no poles, and its world is a square. */
const MAX_LATITUDE = 85.051129;

/** Web Mercator (EPSG:3857) in degrees of longitude, −180 to 180 both ways; y to the north. */
export function mercator({ lat, lon }: GeoPoint): { readonly x: number; readonly y: number } {
  const bounded = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
  const radians = (bounded * Math.PI) / 180;
  return { x: lon, y: (Math.log(Math.tan(Math.PI / 4 + radians / 2)) * 180) / Math.PI };
}
