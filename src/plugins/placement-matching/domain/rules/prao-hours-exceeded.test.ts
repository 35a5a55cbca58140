import { placeFacts } from '../testing/place-facts';
import { praoHoursExceeded } from './prao-hours-exceeded';

test.each([
  [
    'begins before six',
    { placement: { form: 'prao' }, slot: { startTime: '05:59', endTime: '12:00' } },
    { what: 'starts-early', needed: '06:00', found: '05:59' },
  ],
  [
    'ends after eight in the evening',
    { placement: { form: 'prao' }, slot: { startTime: '14:00', endTime: '20:01' } },
    { what: 'ends-late', found: '20:01' },
  ],
  [
    'a minute more than seven hours',
    { placement: { form: 'prao' }, slot: { startTime: '08:00', endTime: '15:31' } },
    { what: 'day-too-long', needed: 7 },
  ],
  [
    'forty hours a week, as one municipality prints',
    { placement: { form: 'prao' }, slot: { startTime: '08:00', endTime: '16:30' } },
    { what: 'day-too-long', found: 8 },
  ],
  [
    'six days of six and a half hours',
    {
      placement: { form: 'prao' },
      days: ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-20'],
      slot: { startTime: '08:00', endTime: '15:00' },
    },
    { what: 'weekend', days: ['2027-03-20'] },
  ],
  [
    'a break of 29 minutes',
    {
      placement: { form: 'prao' },
      slot: { startTime: '08:00', endTime: '14:00', breakMinutes: 29 },
    },
    { what: 'break-too-short', needed: 30, found: 29 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(praoHoursExceeded.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'seven hours a day, thirty-five a week',
    { placement: { form: 'prao' }, slot: { startTime: '08:00', endTime: '15:30' } },
  ],
  [
    'from six to eight in the evening at the most',
    {
      placement: { form: 'prao' },
      slot: { startTime: '06:00', endTime: '13:00', breakMinutes: 30 },
    },
  ],
  [
    'a short day without a break',
    {
      placement: { form: 'prao' },
      slot: { startTime: '08:00', endTime: '12:30', breakMinutes: 0 },
    },
  ],
  ['times that nobody knows', { placement: { form: 'prao' } }],
  ['another form', { placement: { form: 'apl' }, slot: { startTime: '05:00', endTime: '22:00' } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(praoHoursExceeded.check(placeFacts(facts))).toBeUndefined();
});
