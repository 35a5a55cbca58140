import type { VNode } from 'preact';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import type { Translator } from '../i18n/translate';

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
}): VNode | null {
  const points = pointsOf(props.places);
  if (points.length < 2) return null;
  const height = Math.round(Math.max(...points.map((point) => point.y + point.r)) + 18);
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
            <circle cx={x} cy={y} r={r} />
          </a>
        ))}
        {points.map(({ place, x, y, r }) => (
          <text x={x} y={y + r + 11} key={place.code}>
            {place.name}
          </text>
        ))}
      </svg>
    </div>
  );
}

function pointsOf(places: readonly Place[]): Point[] {
  const placed = places.flatMap((place) =>
    place.latitude === null || place.longitude === null
      ? []
      : [{ place, latitude: place.latitude, longitude: place.longitude }],
  );
  if (placed.length < 2) return [];
  const latitudes = placed.map((entry) => entry.latitude);
  const longitudes = placed.map((entry) => entry.longitude);
  const [north, south] = [Math.max(...latitudes), Math.min(...latitudes)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  // A degree of longitude is shorter the further north.
  const shrink = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale =
    (WIDTH - 2 * MARGIN) / Math.max((east - west) * shrink, (north - south) * 0.8, 0.01);
  const largest = Math.max(...placed.map((entry) => entry.place.count), 1);
  const offset = (WIDTH - (east - west) * shrink * scale) / 2;
  const points = placed.map(({ place, latitude, longitude }) => ({
    place,
    x: Math.round(offset + (longitude - west) * shrink * scale),
    y: Math.round(MARGIN + (north - latitude) * scale),
    r: Math.round(LEAST + (MOST - LEAST) * Math.sqrt(place.count / largest)),
  }));
  return apart(points);
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
