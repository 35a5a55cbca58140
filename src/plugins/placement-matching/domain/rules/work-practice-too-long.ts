import { Temporal } from 'temporal-polyfill';
import type { PlaceRule } from './rule';

const FORMS: ReadonlySet<string> = new Set(['arbetspraktik', 'nyanlanda-akademiker']);
const MONTHS = 6;

/** Arbetspraktik, also for newly arrived academics, is at most six months. */
export const workPracticeTooLong: PlaceRule = {
  name: 'work-practice-too-long',
  strictness: 'blocks',
  origin: 'national',
  number: 'R10',
  source: {
    text: 'Arbetsförmedlingen: arbetspraktik',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: null,
  validTo: null,
  reads: ['placements.form'],
  whenUnknown: 'passes',
  resource: 'learner',
  scope: 'place',
  isFilter: true,
  check: ({ days, placement }) => {
    if (!FORMS.has(placement?.form ?? '')) return undefined;
    const end = Temporal.PlainDate.from(days[0] ?? '')
      .add({ months: MONTHS })
      .toString();
    const late = days.filter((day) => day >= end);
    return late.length === 0
      ? undefined
      : { days: late, needed: MONTHS, found: days.at(-1) ?? null };
  },
};
