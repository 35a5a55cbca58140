import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';

/** What narrows the calendar; empty: nothing does. */
export type CalendarChoice = {
  readonly kommun: string;
  readonly skola: string;
  readonly form: string;
};

const SCHOOL = /^[a-z0-9]{1,40}$/;

/** What is not known is left out; a school that is not shows an empty calendar, which says so. */
export function readCalendarChoice(query: URLSearchParams, known: Overview): CalendarChoice {
  const one = (name: string, values: readonly string[]): string =>
    values.find((value) => value === query.get(name)) ?? '';
  const skola = query.get('skola') ?? '';
  return {
    kommun: one(
      'kommun',
      known.municipalities.map(({ code }) => code),
    ),
    skola: SCHOOL.test(skola) ? skola : '',
    form: one(
      'form',
      known.kinds.map(({ code }) => code),
    ),
  };
}

export const calendarQueryText = (choice: CalendarChoice): string =>
  new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== '')).toString();

/** The same choice in the words of the content API. */
export const calendarApiQuery = ({
  kommun,
  skola,
  form,
}: CalendarChoice): Readonly<Record<string, string>> => ({
  ...(kommun ? { municipality: kommun } : {}),
  ...(skola ? { school: skola } : {}),
  ...(form ? { kind: form } : {}),
});
