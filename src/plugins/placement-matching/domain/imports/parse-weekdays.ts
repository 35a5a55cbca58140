const NAMES: readonly (readonly string[])[] = [
  ['ma', 'man', 'mandag', 'mo', 'mon', 'monday'],
  ['ti', 'tis', 'tisdag', 'tu', 'tue', 'tuesday'],
  ['on', 'ons', 'onsdag', 'we', 'wed', 'wednesday'],
  ['to', 'tor', 'tors', 'torsdag', 'th', 'thu', 'thursday'],
  ['fr', 'fre', 'fredag', 'fri', 'friday'],
  ['lo', 'lor', 'lordag', 'sa', 'sat', 'saturday'],
  ['so', 'son', 'sondag', 'su', 'sun', 'sunday'],
];

/** ISO weekdays 1 (Monday) to 7 as one ascending text: `12345`, `2, 4`, `tis och tors`, `må-fr`. */
export function parseWeekdays(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .trim();
  const days = new Set<number>();
  for (const part of plain.split(/[\s,;|+&]+|\boch\b|\band\b/)) {
    if (part === '' || part === 'och' || part === 'and') continue;
    const found = daysOf(part);
    if (!found) return undefined;
    found.forEach((day) => days.add(day));
  }
  return days.size === 0 ? undefined : [...days].sort().join('');
}

function daysOf(part: string): readonly number[] | undefined {
  if (/^[1-7]+$/.test(part)) return [...part].map(Number);
  const [from, to, ...rest] = part.split(/[-–]/).map(dayOf);
  if (from === undefined || rest.length > 0) return undefined;
  if (!/[-–]/.test(part)) return [from];
  if (to === undefined || to < from) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function dayOf(name: string): number | undefined {
  if (/^[1-7]$/.test(name)) return Number(name);
  const index = NAMES.findIndex((names) => names.includes(name.replace('.', '')));
  return index < 0 ? undefined : index + 1;
}
