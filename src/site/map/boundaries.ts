import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { simplify, type Ring } from './simplify';

/** The outlines of municipalities by their code, as an operator has added them. */
export type Boundaries = Readonly<Record<string, readonly Ring[]>>;

const FILE = ['public', 'map', 'boundaries.json'];
const ring = z.array(z.tuple([z.number(), z.number()]));
const boundaries = z.record(z.string(), z.array(ring));

/** Where the converted file lies. */
export const boundaryFile = (appRoot: string): string => path.join(appRoot, ...FILE);

/** Without the file the map shows circles. */
export function readBoundaries(appRoot: string): Boundaries | undefined {
  const file = boundaryFile(appRoot);
  if (!fs.existsSync(file)) return undefined;
  return boundaries.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}

const position = z.array(z.number()).min(2);
const feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullable(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) }),
  ]),
});
const collection = z.object({ features: z.array(feature) });

/** About two hundred metres: half a point of a map of a region. */
const TOLERANCE = 0.002;
const LEAST_POINTS = 5;

/**
 * GeoJSON in longitude and latitude, each feature with SCB's four-digit code in any of its properties, made small:
 * outer rings alone, few points, islands that could not be seen left out. What has no code is left out too.
 */
export function convertBoundaries(geojson: unknown): Boundaries {
  const found: Record<string, Ring[]> = {};
  for (const { properties, geometry } of collection.parse(geojson).features) {
    const code = codeIn(properties ?? {});
    if (!code) continue;
    const polygons =
      geometry.type === 'Polygon' ? [geometry.coordinates] : [...geometry.coordinates];
    const rings = polygons.flatMap(([outer]) => {
      const line = (outer ?? []).map(([x = 0, y = 0]) => [round(x), round(y)] as const);
      const small = simplify(line, TOLERANCE);
      return small.length >= LEAST_POINTS ? [small] : [];
    });
    found[code] = [...(found[code] ?? []), ...rings];
  }
  return found;
}

const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

const codeIn = (properties: Readonly<Record<string, unknown>>): string | undefined =>
  Object.values(properties)
    .map((value) => String(value).padStart(4, '0'))
    .find((value) => /^(0[1-9]|1[0-9]|2[0-5])\d\d$/.test(value));
