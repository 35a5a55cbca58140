import { textOf, type Issue, type Row } from '../issue';

type Instant = { readonly field: string; readonly sv: string; readonly en: string };

/** The second moment, where both are given, is not before the first. */
export function instantsInOrder(row: Row, [first, second]: readonly [Instant, Instant]): Issue[] {
  const [from, to] = [momentOf(row, first.field), momentOf(row, second.field)];
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    {
      path: second.field,
      fields: [first.field, second.field],
      sv: `${second.sv} kan inte vara före ${first.sv}. Ändra något av dem.`,
      en: `${second.en} cannot be before ${first.en}. Change one of them.`,
    },
  ];
}

export const STARTS_AND_ENDS: readonly [Instant, Instant] = [
  { field: 'startsAt', sv: 'början', en: 'the start' },
  { field: 'endsAt', sv: 'Slutet', en: 'The end' },
];
export const OUT_AND_DOWN: readonly [Instant, Instant] = [
  { field: 'publishAt', sv: 'publiceringen', en: 'the publishing' },
  { field: 'unpublishAt', sv: 'Avpubliceringen', en: 'The taking down' },
];

/** A row that is stored has dates, one that is being written texts. */
function momentOf(row: Row, field: string): number | undefined {
  const value = row[field];
  const moment = value instanceof Date ? value.getTime() : Date.parse(textOf(row, field) ?? '');
  return Number.isNaN(moment) ? undefined : moment;
}
