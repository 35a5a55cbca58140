import type { PlaceRule } from './rule';

/** A school's learners go out during its terms. Schools whose terms are not in the calendar are not judged. */
export const periodOutsideTerm: PlaceRule = {
  name: 'period-outside-term',
  strictness: 'warns',
  origin: 'local',
  number: null,
  source: { text: 'Läsårets kalender hos huvudmannen', date: '2026-11-22', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['learners.school', 'terms'],
  whenUnknown: 'passes',
  resource: 'school',
  scope: 'place',
  check: ({ days, learner, terms }) => {
    if (learner.school == null || terms.length === 0) return undefined;
    const outside = days.filter((day) => !terms.some((term) => term.from <= day && day <= term.to));
    return outside.length === 0 ? undefined : { days: outside, needed: null, found: null };
  },
};
