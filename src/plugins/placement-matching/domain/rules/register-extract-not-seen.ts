import { daysSwitchedOn } from '../rules-read/local-sets';
import type { PlaceRule } from './rule';

const SITES: ReadonlySet<string> = new Set(['preschool', 'school']);

/** Whoever is received in a preschool, school or the like shows an extract from the criminal record first. For pupils on prao it is asked for where the slot says so, or where the provider has decided it. */
export const registerExtractNotSeen: PlaceRule = {
  name: 'register-extract-not-seen',
  strictness: 'warns',
  origin: 'national',
  number: 'R27',
  source: {
    text: 'Skolverket: registerkontroll',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.extractSeenOn'],
  whenUnknown: 'fails',
  resource: 'slot',
  scope: 'place',
  check: (facts) => {
    const { learner, slot, workplace } = facts;
    const needed =
      slot.needsRegisterExtract === true
        ? facts.days
        : SITES.has(workplace?.siteType ?? '')
          ? daysSwitchedOn(facts, 'R27')
          : [];
    const days = needed.filter(
      (day) => learner.extractSeenOn == null || learner.extractSeenOn > day,
    );
    return days.length === 0 ? undefined : { days, needed: null, found: null };
  },
};
