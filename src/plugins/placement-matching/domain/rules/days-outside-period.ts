import type { PlaceRule } from './rule';

/** The provider decides in which weeks its learners are out: a placement keeps to the days of its period. */
export const daysOutsidePeriod: PlaceRule = {
  name: 'days-outside-period',
  strictness: 'warns',
  origin: 'local',
  number: 'R5',
  source: {
    text: 'Praxis: SKR och kommuners sidor om hur prao läggs ut',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.period', 'periods.from', 'periods.to'],
  whenUnknown: 'passes',
  resource: 'period',
  scope: 'place',
  check: ({ days, period }) => {
    if (period?.from == null || period.to == null) return undefined;
    const { from, to } = period;
    const outside = days.filter((day) => day < from || day > to);
    return outside.length === 0
      ? undefined
      : { days: outside, needed: from, found: outside[0] ?? '' };
  },
};
