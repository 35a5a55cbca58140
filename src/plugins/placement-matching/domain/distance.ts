/** Degrees; both or neither are known. */
export type Position = { readonly latitude: number; readonly longitude: number };

const EARTH_RADIUS_METRES = 6_371_000;

/** Whole metres along the ground between two positions (haversine on a sphere, within half a per cent). */
export function metresBetween(a: Position, b: Position): number {
  const rad = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const h = north * north + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * east * east;
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
}
