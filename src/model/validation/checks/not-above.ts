import type { Issue, Row } from '../issue';

/** The lower limit is not above the upper one; either may be empty. */
export function notAbove(row: Row, lower: string, upper: string): Issue[] {
  const from = row[lower];
  const to = row[upper];
  if (from === undefined || from === null || to === undefined || to === null) return [];
  const isAbove =
    typeof from === 'string' && typeof to === 'string' ? from > to : Number(from) > Number(to);
  if (!isAbove) return [];
  return [
    {
      path: upper,
      fields: [lower, upper],
      sv: `Den övre gränsen, ${String(to)}, är under den nedre, ${String(from)}. Ändra någon av dem.`,
      en: `The upper limit, ${String(to)}, is below the lower one, ${String(from)}. Change one of them.`,
    },
  ];
}
