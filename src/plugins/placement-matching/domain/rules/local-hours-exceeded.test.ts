import { placeFacts } from '../testing/place-facts';
import { localHoursExceeded } from './local-hours-exceeded';

test.each([
  [
    'six in the morning in Kungsbacka',
    {
      slot: { startTime: '06:30', endTime: '13:00' },
      ruleSets: [{ rule: 'R16', earliestStart: '07:00', minHoursPerDay: 5, maxHoursPerDay: 6.5 }],
    },
    { what: 'starts-early', needed: '07:00' },
  ],
  [
    'a day that is too short',
    {
      slot: { startTime: '09:00', endTime: '14:00', breakMinutes: 30 },
      ruleSets: [{ rule: 'R16', earliestStart: '07:00', minHoursPerDay: 5, maxHoursPerDay: 6.5 }],
    },
    { what: 'day-too-short', found: 4.5 },
  ],
  [
    'seven hours',
    {
      slot: { startTime: '08:00', endTime: '15:30' },
      ruleSets: [{ rule: 'R16', earliestStart: '07:00', minHoursPerDay: 5, maxHoursPerDay: 6.5 }],
    },
    { what: 'day-too-long', needed: 6.5 },
  ],
  [
    'for an age',
    {
      slot: { startTime: '08:00', endTime: '15:30' },
      learner: { birthYear: 2012 },
      ruleSets: [{ maxHoursPerDay: 6, ageFrom: 13, ageTo: 15 }],
    },
    { what: 'day-too-long' },
  ],
  [
    'from the day on which it begins',
    {
      slot: { startTime: '08:00', endTime: '15:30' },
      ruleSets: [{ maxHoursPerDay: 6, validFrom: '2027-03-17' }],
    },
    { days: ['2027-03-17', '2027-03-18', '2027-03-19'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(localHoursExceeded.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'exactly as long as allowed',
    {
      slot: { startTime: '07:00', endTime: '14:00' },
      ruleSets: [{ rule: 'R16', earliestStart: '07:00', minHoursPerDay: 5, maxHoursPerDay: 6.5 }],
    },
  ],
  [
    'another age',
    {
      slot: { startTime: '08:00', endTime: '15:30' },
      learner: { birthYear: 2011 },
      ruleSets: [{ maxHoursPerDay: 6, ageFrom: 13, ageTo: 15 }],
    },
  ],
  [
    'an age that nobody knows',
    {
      slot: { startTime: '08:00', endTime: '15:30' },
      ruleSets: [{ maxHoursPerDay: 6, ageTo: 15 }],
    },
  ],
  [
    'a set without hours',
    { slot: { startTime: '05:00', endTime: '23:30' }, ruleSets: [{ rule: 'R45' }] },
  ],
])('is kept, or not known: %s', (_case, facts) => {
  expect(localHoursExceeded.check(placeFacts(facts))).toBeUndefined();
});
