import { renderToString } from 'preact-render-to-string';
import { h } from 'preact';
import { translator } from '../i18n/translate';
import { convertBoundaries } from './boundaries';
import { RegionMap } from './region-map';
import { simplify } from './simplify';

/** A coast of many points round a square. */
const coast = (west: number, south: number): [number, number][] => {
  const side = (from: [number, number], to: [number, number]): [number, number][] =>
    Array.from({ length: 40 }, (_, index) => {
      const part = index / 40;
      const wobble = (index % 2) * 0.0005;
      return [from[0] + (to[0] - from[0]) * part + wobble, from[1] + (to[1] - from[1]) * part];
    });
  type Corner = [number, number];
  const [a, b, c, d]: [Corner, Corner, Corner, Corner] = [
    [west, south],
    [west + 0.3, south],
    [west + 0.3, south + 0.2],
    [west, south + 0.2],
  ];
  return [...side(a, b), ...side(b, c), ...side(c, d), ...side(d, a), a];
};
const island = [
  [12.9, 57],
  [12.901, 57],
  [12.9, 57.001],
  [12.9, 57],
];
const geojson = {
  type: 'FeatureCollection',
  features: [
    {
      properties: { namn: 'Kungsbacka', KnKod: '1384' },
      geometry: { type: 'MultiPolygon', coordinates: [[coast(12, 57.4)], [island]] },
    },
    { properties: { id: 1481 }, geometry: { type: 'Polygon', coordinates: [coast(12, 57.6)] } },
    { properties: { namn: 'Havet' }, geometry: { type: 'Polygon', coordinates: [coast(11, 57)] } },
  ],
};
const places = [
  { code: '1384', name: 'Kungsbacka', latitude: 57.5, longitude: 12.1, count: 47 },
  { code: '1481', name: 'Mölndal', latitude: 57.7, longitude: 12.1, count: 0 },
];
const drawn = (boundaries?: ReturnType<typeof convertBoundaries>): string =>
  renderToString(
    h(RegionMap, {
      places,
      words: translator('sv'),
      addressOf: (code) => `/sv/${code}`,
      boundaries,
    }),
  );

test('a file of an operator becomes small: codes are found, islands and what has no code left out', () => {
  const made = convertBoundaries(geojson);
  expect(Object.keys(made)).toEqual(['1384', '1481']);
  expect(made['1384']).toHaveLength(1);
  expect(made['1384']?.[0]?.length).toBeLessThan(12);
});

test('a straight line needs its ends alone, a corner stays', () => {
  expect(
    simplify(
      [
        [0, 0],
        [1, 0.0001],
        [2, 0],
      ],
      0.01,
    ),
  ).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(
    simplify(
      [
        [0, 0],
        [1, 1],
        [2, 0],
      ],
      0.01,
    ),
  ).toEqual([
    [0, 0],
    [1, 1],
    [2, 0],
  ]);
});

test('the map draws shapes where there are some, and circles where not', () => {
  const shapes = drawn(convertBoundaries(geojson));
  expect(shapes).toContain('<path d="M');
  expect(shapes).not.toContain('<circle');
  expect(shapes).toContain('<title>Kungsbacka, 47 lediga platser</title>');
  expect(drawn()).toContain('<circle');
  expect(drawn()).not.toContain('<path');
});

test('what is no GeoJSON is refused', () => {
  expect(() => convertBoundaries({ features: [{ geometry: { type: 'Point' } }] })).toThrow();
});
