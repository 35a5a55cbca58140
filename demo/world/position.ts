import type { Random } from '../random';
import type { Town } from './municipalities';

export type Position = { readonly latitude: number; readonly longitude: number };

const METRES_PER_DEGREE = 111_320;
/** Cosine of 57.8°, the middle of the region: trigonometric functions may differ between engines. */
const COSINE = 0.532_876;

/** Somewhere around the town, most often near its middle. */
export function positionNear(town: Town, radiusMetres: number, random: Random): Position {
  const offset = (): number => (random.next() + random.next() - 1) * radiusMetres;
  return {
    latitude: rounded(town.latitude + offset() / METRES_PER_DEGREE),
    longitude: rounded(town.longitude + offset() / (METRES_PER_DEGREE * COSINE)),
  };
}

/** Straight-line metres on a flat map: only square roots, which every engine rounds alike. */
export function metresBetween(a: Position, b: Position): number {
  const north = (a.latitude - b.latitude) * METRES_PER_DEGREE;
  const east = (a.longitude - b.longitude) * METRES_PER_DEGREE * COSINE;
  return Math.sqrt(north * north + east * east);
}

const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
