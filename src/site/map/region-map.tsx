import type { VNode } from 'preact';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { listLink, NOTHING_CHOSEN } from '../listing-query';
import type { Translator } from '../i18n/translate';

type Place = Overview['municipalities'][number];
type Point = { readonly place: Place; readonly x: number; readonly y: number; readonly r: number };

const WIDTH = 320;
const MARGIN = 34;
const [LEAST, MOST] = [9, 26];

/**
 * A circle at each municipality's position, larger the more open places it has. The list beside it has
 * the same links and names, so that nobody who tabs or listens meets them twice.
 */
export function RegionMap(props: {
  readonly places: readonly Place[];
  readonly words: Translator;
}): VNode | null {
  const points = pointsOf(props.places);
  if (points.length < 2) return null;
  const height = Math.round(Math.max(...points.map((point) => point.y)) + MARGIN);
  const { words } = props;
  return (
    <div class="map" aria-hidden="true">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
        {points.map(({ place, x, y, r }) => (
          <a
            key={place.code}
            class={fillOf(place.count, points)}
            href={listLink(words.locale, NOTHING_CHOSEN, { kommun: [place.code] })}
            tabindex={-1}
          >
            <title>{words.plural('map.item', place.count, { place: place.name })}</title>
            <circle cx={x} cy={y} r={r} />
            <text x={x} y={y + r + 11}>
              {place.name}
            </text>
          </a>
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
  return placed.map(({ place, latitude, longitude }) => ({
    place,
    x: Math.round(offset + (longitude - west) * shrink * scale),
    y: Math.round(MARGIN + (north - latitude) * scale),
    r: Math.round(LEAST + (MOST - LEAST) * Math.sqrt(place.count / largest)),
  }));
}

function fillOf(count: number, points: readonly Point[]): string {
  const largest = Math.max(...points.map((point) => point.place.count), 1);
  if (count >= largest / 2) return 'many';
  return count > 0 ? 'some' : 'none';
}
