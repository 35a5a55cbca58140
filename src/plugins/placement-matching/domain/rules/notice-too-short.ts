import { Temporal } from 'temporal-polyfill';
import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

/** The learner is told at least two weeks before the first day, and a month before when it means living elsewhere. */
export const noticeTooShort: PlaceRule = {
  name: 'notice-too-short',
  strictness: 'warns',
  origin: 'local',
  number: 'R12',
  source: {
    text: 'Praxis: Umeå universitet om VFU',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['periods.releaseDate', 'placements.period', 'ruleSets.rule=R12'],
  whenUnknown: 'passes',
  resource: 'period',
  scope: 'place',
  check: (facts) => {
    const { placement, period } = facts;
    const days = daysSwitchedOn(facts, 'R12');
    const [first] = days;
    if (first === undefined || period?.releaseDate == null) return undefined;
    const told = Temporal.PlainDate.from(period.releaseDate);
    const notice = placement?.needsLodging === true ? { months: 1 } : { days: 14 };
    const earliest = told.add(notice).toString();
    return first >= earliest ? undefined : { days, needed: earliest, found: first };
  },
};
