import fc from 'fast-check';
import { addDays } from '../days';
import { LEAST_DAYS, ledgerOf } from './ledger';

const today = '2027-03-17';
const week = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];

test('what has been counts, less absence; today and later are still to come', () => {
  const placement = { days: week, absent: ['2027-03-16'], setting: null };
  expect(ledgerOf({ placements: [placement], entries: [], today })).toEqual({
    ...{ 'workplace-days': 1, 'vocational-days': 0, 'alternative-prao': 0 },
    ...{ sum: 1, toCome: 3, missing: 6 },
  });
});

test('each kind stands by itself, and what is noted by hand is added', () => {
  const at = (setting: string) => ({ days: ['2027-03-01'], absent: [], setting });
  const placements = [at('workplace'), at('vocational-programme'), at('other')];
  const entries = [
    { kind: 'workplace-days', days: 5 },
    { kind: 'alternative-prao', days: 4 },
  ] as const;
  expect(ledgerOf({ placements, entries, today })).toEqual({
    ...{ 'workplace-days': 6, 'vocational-days': 1, 'alternative-prao': 5 },
    ...{ sum: 12, toCome: 0, missing: 0 },
  });
});

test('a day of absence never adds, and nothing is missing once ten days are there', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map((n) => addDays('2027-03-01', n)));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 20 }), (given, noted) => {
      const entries = [{ kind: 'workplace-days', days: noted }] as const;
      const of = (absent: readonly string[]) =>
        ledgerOf({ placements: [{ days: given, absent, setting: null }], entries, today });
      const [there, away] = [of([]), of(given)];
      expect(away.sum).toBe(noted);
      expect(away.sum).toBeLessThanOrEqual(there.sum);
      expect(there.sum + there.toCome).toBe(given.length + noted);
      expect(there.missing === 0).toBe(there.sum + there.toCome >= LEAST_DAYS);
    }),
  );
});
