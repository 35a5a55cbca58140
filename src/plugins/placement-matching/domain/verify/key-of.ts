/** One text for several: with their lengths before them, ids that hold any sign at all are not mistaken for others. */
export function keyOf(...parts: readonly string[]): string {
  let key = '';
  for (const part of parts) key += `${part.length} ${part}`;
  return key;
}
