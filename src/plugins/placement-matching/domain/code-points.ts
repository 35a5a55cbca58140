/** Orders texts by code point; JavaScript's own `<` orders UTF-16 units, which differs above U+FFFF. */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return shifted(unitA) - shifted(unitB);
  }
  return a.length - b.length;
}

/** Surrogates (U+D800–U+DFFF) stand for code points above every other unit. */
function shifted(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
