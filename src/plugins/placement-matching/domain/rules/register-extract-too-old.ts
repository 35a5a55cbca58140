import { Temporal } from 'temporal-polyfill';
import type { PlaceRule } from './rule';

/** An extract from the criminal record is valid for at most a year. */
export const registerExtractTooOld: PlaceRule = {
  name: 'register-extract-too-old',
  strictness: 'warns',
  origin: 'national',
  number: 'R28',
  source: {
    text: 'Polisen: utdrag för skola eller förskola',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.extractSeenOn', 'slots.needsRegisterExtract'],
  whenUnknown: 'passes',
  resource: 'learner',
  scope: 'place',
  check: ({ days, learner, slot }) => {
    if (slot.needsRegisterExtract !== true || learner.extractSeenOn == null) return undefined;
    const end = Temporal.PlainDate.from(learner.extractSeenOn).add({ years: 1 }).toString();
    const late = days.filter((day) => day > end);
    return late.length === 0
      ? undefined
      : { days: late, needed: end, found: learner.extractSeenOn };
  },
};
