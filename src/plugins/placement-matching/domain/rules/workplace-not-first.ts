import type { PlaceRule } from './rule';

/** Prao is at a workplace in the first place and on a vocational programme in the second; anything else needs exceptional reasons. */
export const workplaceNotFirst: PlaceRule = {
  name: 'workplace-not-first',
  strictness: 'warns',
  origin: 'national',
  number: 'R3',
  source: {
    text: 'Skollagen (2010:800) 10 kap. 8 a §, SFS 2018:105; Skolverket',
    date: '2026-11-22',
    isVerified: true,
  },
  validFrom: '2018-07-01',
  validTo: null,
  reads: ['placements.form', 'slots.setting'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  check: ({ days, slot, placement }) =>
    placement?.form === 'prao' &&
    slot.setting === 'other' &&
    placement.hasExceptionalReasons !== true
      ? { days, needed: null, found: null }
      : undefined,
};
