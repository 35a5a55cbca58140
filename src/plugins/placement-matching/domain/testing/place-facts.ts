import type { PlaceFacts } from '../rules/rule';

/** Monday to Friday of week 11 of 2027, and nothing known beside what is given. */
export function placeFacts(known: Partial<PlaceFacts>): PlaceFacts {
  return {
    days: ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'],
    learner: {},
    slot: {},
    terms: [],
    ...known,
  };
}
