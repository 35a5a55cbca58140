import type { VNode } from 'preact';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import type { Translator } from '../i18n/translate';
import type { Boundaries } from './boundaries';
import type { Ring } from './simplify';

type Place = Overview['municipalities'][number];
type Point = { readonly place: Place; readonly x: number; readonly y: number; readonly r: number };

const WIDTH = 320;
const MARGIN = 34;
const [LEAST, MOST] = [7, 24];

/**
 * A circle at each municipality's position, larger the more open places it has. The list beside it has
 * the same links and names, so that nobody who tabs or listens meets them twice.
 */
export function RegionMap(props: {
  readonly places: readonly Place[];
  readonly words: Translator;
  readonly addressOf: (code: string) => string;
  /** Given: shapes instead of circles. */
  readonly boundaries?: Boundaries | undefined;
}): VNode | null {
  const { boundaries } = props;
  const view = viewOf(props.places, boundaries);
  if (!view) return null;
  const { hasShapes } = view;
  // Shapes lie where they lie; circles that would cover each other are moved apart.
  const points = hasShapes ? view.points : apart(view.points);
  const height = hasShapes
    ? view.bottom
    : Math.round(Math.max(...points.map((point) => point.y + point.r)) + 18);
  const { words } = props;
  return (
    <div class="map" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        {points.map(({ place, x, y, r }) => (
          <a
            key={place.code}
            class={fillOf(place.count, points)}
            href={props.addressOf(place.code)}
            tabindex={-1}
          >
            <title>{words.plural('map.item', place.count, { place: place.name })}</title>
            {hasShapes ? (
              <path d={outlineOf(boundaries?.[place.code] ?? [], view.project)} />
            ) : (
              <circle cx={x} cy={y} r={r} />
            )}
          </a>
        ))}
        {points.map(({ place, x, y, r }) => (
          <text x={x} y={hasShapes ? y : y + r + 11} key={place.code}>
            {place.name}
          </text>
        ))}
      </svg>
    </div>
  );
}

type View = {
  readonly points: readonly Point[];
  readonly project: (longitude: number, latitude: number) => readonly [number, number];
  readonly hasShapes: boolean;
  /** Of the shapes. */
  readonly bottom: number;
};

function viewOf(places: readonly Place[], boundaries: Boundaries | undefined): View | undefined {
  const placed = places.flatMap((place) =>
    place.latitude === null || place.longitude === null
      ? []
      : [{ place, latitude: place.latitude, longitude: place.longitude }],
  );
  if (placed.length < 2) return undefined;
  const hasShapes = placed.every(({ place }) => boundaries?.[place.code]);
  const corners = hasShapes
    ? placed.flatMap(({ place }) => boundaries?.[place.code]?.flat() ?? [])
    : placed.map(({ longitude, latitude }) => [longitude, latitude] as const);
  const [west, east] = extentOf(corners.map(([longitude]) => longitude));
  const [south, north] = extentOf(corners.map(([, latitude]) => latitude));
  // A degree of longitude is shorter the further north.
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale =
    (WIDTH - 2 * MARGIN) / Math.max((east - west) * shrink, (north - south) * 0.8, 0.01);
  const largest = Math.max(...placed.map((entry) => entry.place.count), 1);
  const offset = (WIDTH - (east - west) * shrink * scale) / 2;
  const project = (longitude: number, latitude: number): readonly [number, number] => [
    Math.round(offset + (longitude - west) * shrink * scale),
    Math.round(MARGIN + (north - latitude) * scale),
  ];
  const points = placed.map(({ place, latitude, longitude }) => {
    const [x, y] = project(longitude, latitude);
    return { place, x, y, r: radiusOf(place.count, largest) };
  });
  const bottom = project(west, south)[1] + MARGIN;
  return { points, project, hasShapes, bottom };
}

const extentOf = (values: readonly number[]): readonly [least: number, most: number] => [
  values.reduce((least, value) => Math.min(least, value), Infinity),
  values.reduce((most, value) => Math.max(most, value), -Infinity),
];

const radiusOf = (count: number, largest: number): number =>
  Math.round(LEAST + (MOST - LEAST) * Math.sqrt(count / largest));

/** Points that fall on the one before say nothing at this size. */
function outlineOf(rings: readonly Ring[], project: View['project']): string {
  return rings
    .map((ring) => {
      const points = ring.map(([longitude, latitude]) => project(longitude, latitude).join(' '));
      return `M${points.filter((point, index) => point !== points[index - 1]).join('L')}Z`;
    })
    .join('');
}

/** Neighbours that would cover each other are moved just so far that each name can be read. */
function apart(points: readonly Point[]): Point[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, a] of moved.entries()) {
      for (const b of moved.slice(index + 1)) push(a, b);
    }
  }
  const top = Math.min(...moved.map((point) => point.y - point.r));
  return moved.map(({ place, x, y, r }) => ({
    place,
    x: Math.round(Math.min(WIDTH - MARGIN, Math.max(MARGIN, x))),
    y: Math.round(y - top + 2),
    r,
  }));
}

function push(
  a: { x: number; y: number; r: number },
  b: { x: number; y: number; r: number },
): void {
  const [dx, dy] = [b.x - a.x, (b.y - a.y) * FLATTER];
  const distance = Math.hypot(dx, dy) || 1;
  const missing = a.r + b.r + ROOM_FOR_NAME - distance;
  if (missing <= 0) return;
  const [stepX, stepY] = [(dx / distance) * (missing / 4), (dy / distance) * (missing / 4)];
  a.x -= stepX;
  b.x += stepX;
  a.y -= stepY;
  b.y += stepY;
}

const ROUNDS = 80;
const ROOM_FOR_NAME = 16;
/** Names are wide and low: neighbours side by side need more room than those above each other. */
const FLATTER = 1.1;

function fillOf(count: number, points: readonly Point[]): string {
  const largest = Math.max(...points.map((point) => point.place.count), 1);
  if (count >= largest / 2) return 'many';
  return count > 0 ? 'some' : 'none';
}
