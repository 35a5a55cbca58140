import { isDay, type Day } from '../days';

const SPELLINGS: readonly {
  readonly pattern: RegExp;
  readonly order: readonly ['year' | 'day', 'month', 'day' | 'year'];
}[] = [
  {
    pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?$/,
    order: ['year', 'month', 'day'],
  },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: ['year', 'month', 'day'] },
  { pattern: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, order: ['year', 'month', 'day'] },
  // Day first, as in Sweden; the American order is never guessed.
  { pattern: /^(\d{1,2})[/.](\d{1,2})[ /.](\d{4})$/, order: ['day', 'month', 'year'] },
];

/** A date as people and spreadsheets write it, or undefined when there is no such day. */
export function parseDay(text: string): Day | undefined {
  for (const { pattern, order } of SPELLINGS) {
    const match = pattern.exec(text.trim());
    if (!match) continue;
    const part = (name: 'year' | 'month' | 'day'): string =>
      match[order.findIndex((entry) => entry === name) + 1] ?? '';
    const day = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
    if (isDay(day)) return day;
  }
  return undefined;
}
