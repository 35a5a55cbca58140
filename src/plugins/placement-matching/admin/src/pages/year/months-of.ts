import type { Planning } from '../../../../contracts/planning';

/** A week belongs to the month of its Thursday. */
export function monthsOf(
  { weeks }: Planning,
  locale: string,
): { readonly name: string; readonly count: number; readonly first: string }[] {
  const format = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  const months: { name: string; count: number; first: string }[] = [];
  for (const { week, firstDay } of weeks) {
    const name = format.format(new Date(Date.parse(`${firstDay}T00:00:00Z`) + 3 * 86_400_000));
    const last = months.at(-1);
    if (last?.name === name) last.count += 1;
    else months.push({ name, count: 1, first: week });
  }
  return months;
}
