import type { Town } from './municipalities';

export type CalendarRow = {
  readonly externalId: string;
  readonly kind: 'term' | 'holiday';
  readonly name: string;
  readonly schoolYear: string;
  readonly municipality: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly source: string;
};

export const SCHOOL_YEAR = '2026/2027';

/** A school year such as the region's; the exact days are the demo's own. */
const YEAR: readonly (readonly [
  key: string,
  kind: CalendarRow['kind'],
  name: string,
  first: string,
  last: string,
])[] = [
  ['ht26', 'term', 'Höstterminen 2026', '2026-08-19', '2026-12-21'],
  ['hostlov', 'holiday', 'Höstlov', '2026-10-26', '2026-10-30'],
  ['jullov', 'holiday', 'Jullov', '2026-12-22', '2027-01-08'],
  ['vt27', 'term', 'Vårterminen 2027', '2027-01-11', '2027-06-11'],
  ['sportlov', 'holiday', 'Sportlov', '2027-02-15', '2027-02-19'],
  ['pasklov', 'holiday', 'Påsklov', '2027-03-29', '2027-04-02'],
];

export function calendarsOf(towns: readonly Town[]): CalendarRow[] {
  return towns.flatMap((town) =>
    YEAR.map(([key, kind, name, firstDay, lastDay]) => ({
      externalId: `${town.key}-${key}`,
      kind,
      name,
      schoolYear: SCHOOL_YEAR,
      municipality: town.code,
      firstDay,
      lastDay,
      source: 'Demonstrationsdata',
    })),
  );
}
