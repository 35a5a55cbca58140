import { offerAnswers, type OfferAnswers } from '../../contracts/public-offers';
import { afterWorkingDays } from '../calendar/working-days';
import { step } from '../life-cycles/life-cycle';
import { OFFER } from '../life-cycles/offer';
import { offerFaults } from './offer-faults';
import { spansOfWeeks } from './spans-of-weeks';

const TODAY = '2027-02-01';
const answers: OfferAnswers = {
  ...{ workplace: 'Tassens djurklinik', organisationNumber: '', address: 'Storgatan 3' },
  ...{ municipality: '1384', tasks: 'Du sköter djuren.', field: 'djur', seats: 2 },
  ...{ weeks: ['2027-W11'], hours: '8.00–15.00', kinds: ['prao'], minGrade: 8, languages: '' },
  ...{ name: 'Kim Ek', telephone: '070-123 45 67', email: '', role: '' },
};
const faults = (change: Partial<OfferAnswers>): string[] =>
  offerFaults({ ...answers, ...change }, TODAY).map(({ path, problem }) => `${path} ${problem}`);

test('a right offer has no faults, and its contract lets it through', () => {
  expect(offerAnswers.parse(answers)).toEqual(answers);
  expect(faults({})).toEqual([]);
  expect(faults({ telephone: '0701234567', hours: '' })).toEqual([]);
});

test('a national identity number is refused in every field of words', () => {
  const fields = Object.entries(answers).flatMap(([field, value]) =>
    typeof value === 'string' ? [field] : [],
  );
  for (const field of fields) {
    expect(faults({ [field]: '20101224-1238' })).toContain(`${field} national-number`);
  }
  // A sole trader's organisation number is the person's own.
  expect(faults({ organisationNumber: '101224-1238' })).toEqual([
    'organisationNumber national-number',
  ]);
});

test.each([
  ['8–15', []],
  ['8.00–15.30', []],
  ['8.00–16.00', ['hours working-day']],
  ['5.30–12', ['hours working-day']],
  ['14–20.30', ['hours working-day']],
  ['på dagen', ['hours wrong-form']],
])('prao from %s gives %j', (hours, expected) => {
  expect(faults({ hours })).toEqual(expected);
});

test('an adult may work longer than a pupil', () => {
  expect(faults({ hours: '7–16', kinds: ['lia'] })).toEqual([]);
});

test('weeks that are over, far away or none are refused', () => {
  for (const week of ['2027-W04', '2027-W53', '2030-W01']) {
    expect(faults({ weeks: [week] })).toEqual(['weeks no-such-weeks']);
  }
  expect(faults({ weeks: ['2027-W05'] })).toEqual([]);
});

test('weeks after one another are one span of weekdays, across a new year too', () => {
  expect(spansOfWeeks(['2027-W13', '2027-W11', '2027-W12', '2027-W20'])).toEqual([
    { from: '2027-03-15', to: '2027-04-02' },
    { from: '2027-05-17', to: '2027-05-21' },
  ]);
  expect(spansOfWeeks(['2026-W53', '2027-W01'])).toEqual([
    { from: '2026-12-28', to: '2027-01-08' },
  ]);
});

test('an answer is promised in days from Monday to Friday', () => {
  expect(afterWorkingDays('2027-02-05', 1)).toBe('2027-02-08');
  expect(afterWorkingDays('2027-02-01', 5)).toBe('2027-02-08');
});

test('nothing moves a withdrawn offer, and a decided one only goes back to what it was', () => {
  const events = [...new Set(OFFER.transitions.map(({ event }) => event))];
  const possible = (from: 'withdrawn' | 'approved' | 'refused'): string[] =>
    events.filter((event) => step(OFFER, { event, from }).ok);
  expect(possible('withdrawn')).toEqual([]);
  for (const from of ['approved', 'refused'] as const) {
    expect(possible(from)).toEqual(['return']);
    expect(step(OFFER, { event: 'return', from, to: 'replied' })).toMatchObject({
      ok: true,
      value: { to: 'replied' },
    });
  }
});
