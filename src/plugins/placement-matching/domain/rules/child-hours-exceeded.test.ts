import { placeFacts } from '../testing/place-facts';
import { childHoursExceeded } from './child-hours-exceeded';

test.each([
  [
    'who turns fifteen works eight hours',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2012 },
      slot: { startTime: '08:00', endTime: '16:30' },
    },
    { what: 'day-too-long', needed: 7, found: 8 },
  ],
  [
    'who turns thirteen works late',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2014 },
      slot: { startTime: '15:00', endTime: '20:30' },
    },
    { what: 'ends-late' },
  ],
  [
    'six days of six and a half hours',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2012 },
      days: ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19', '2027-03-20'],
      slot: { startTime: '08:00', endTime: '15:00' },
    },
    { what: 'week-too-long', needed: 35, found: 39 },
  ],
  [
    'a day that leaves less than fourteen hours of rest',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2012 },
      slot: { startTime: '08:00', endTime: '18:30', breakMinutes: 240 },
    },
    { what: 'rest-too-short', needed: 14, found: 13.5 },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(childHoursExceeded.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'seven hours',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2012 },
      slot: { startTime: '08:00', endTime: '15:30' },
    },
  ],
  [
    'who turns sixteen that year',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2011 },
      slot: { startTime: '08:00', endTime: '16:30' },
    },
  ],
  [
    'prao has its own hours',
    {
      placement: { form: 'prao' },
      learner: { birthYear: 2012 },
      slot: { startTime: '08:00', endTime: '16:30' },
    },
  ],
  [
    'the year of birth is not known',
    { placement: { form: 'feriepraktik' }, slot: { startTime: '08:00', endTime: '16:30' } },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(childHoursExceeded.check(placeFacts(facts))).toBeUndefined();
});
