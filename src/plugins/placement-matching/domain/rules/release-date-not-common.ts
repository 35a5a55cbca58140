import type { PlaceRule } from './rule';

/** Periods of the same form in the same term, or on the same days, tell on the same day, whoever owns them. */
export const releaseDateNotCommon: PlaceRule = {
  name: 'release-date-not-common',
  strictness: 'warns',
  origin: 'local',
  number: 'R55',
  source: {
    text: 'Praxis: vårdens praktiksamordning i British Columbia',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.period', 'periods.releaseDate', 'periods.form'],
  whenUnknown: 'passes',
  resource: 'period',
  scope: 'place',
  isToldOnce: true,
  isWaivedToPublish: true,
  check: ({ days, period, otherReleaseDates }) => {
    const own = period?.releaseDate;
    const other = own == null ? undefined : otherReleaseDates?.find((date) => date !== own);
    return own == null || other === undefined ? undefined : { days, needed: other, found: own };
  },
};
