import { placeFacts } from '../testing/place-facts';
import { youngHoursExceeded } from './young-hours-exceeded';

test.each([
  [
    'a minute more than eight hours',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2010 },
      slot: { startTime: '08:00', endTime: '16:31' },
    },
    { what: 'day-too-long', needed: 8 },
  ],
  [
    'from six to half past ten at night',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2010 },
      slot: { startTime: '06:30', endTime: '22:30', breakMinutes: 240 },
    },
    { what: 'ends-late', needed: '22:00' },
  ],
  [
    'until past eleven at night',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2010 },
      slot: { startTime: '15:00', endTime: '23:01' },
    },
    { what: 'ends-late', needed: '23:00' },
  ],
  [
    'before six',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2010 },
      slot: { startTime: '05:30', endTime: '13:00' },
    },
    { what: 'starts-early' },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(youngHoursExceeded.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'forty hours',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2010 },
      slot: { startTime: '08:00', endTime: '16:30' },
    },
  ],
  [
    'an evening until eleven',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2010 },
      slot: { startTime: '15:00', endTime: '23:00' },
    },
  ],
  [
    'who turns eighteen that year',
    {
      placement: { form: 'apl' },
      learner: { birthYear: 2009 },
      slot: { startTime: '05:00', endTime: '16:30' },
    },
  ],
  [
    'prao',
    {
      placement: { form: 'prao' },
      learner: { birthYear: 2010 },
      slot: { startTime: '05:00', endTime: '16:30' },
    },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(youngHoursExceeded.check(placeFacts(facts))).toBeUndefined();
});
