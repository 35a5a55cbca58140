export type Point = readonly [longitude: number, latitude: number];
export type Ring = readonly Point[];

/** The points of a line that cannot be left out without moving it further than the tolerance (Douglas and Peucker). */
export function simplify(line: Ring, tolerance: number): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let furthest = 0;
  let at = 0;
  for (const [index, point] of line.entries()) {
    const away = distance(point, first, last);
    if (away > furthest) [furthest, at] = [away, index];
  }
  if (furthest <= tolerance) return [first, last];
  return [
    ...simplify(line.slice(0, at + 1), tolerance).slice(0, -1),
    ...simplify(line.slice(at), tolerance),
  ];
}

/** Of a point from the line between two others, or from them where they are one. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point[0] - from[0], point[1] - from[1]);
  return Math.abs(dy * (point[0] - from[0]) - dx * (point[1] - from[1])) / length;
}
