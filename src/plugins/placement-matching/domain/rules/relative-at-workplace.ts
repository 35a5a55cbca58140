import type { PlaceRule } from './rule';

/** Nobody is placed at a relative’s or at an own workplace that has been declared. */
export const relativeAtWorkplace: PlaceRule = {
  name: 'relative-at-workplace',
  strictness: 'blocks',
  origin: 'local',
  number: 'R51',
  source: {
    text: 'Praxis: lärosäten om VFU',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.avoids', 'slots.workplace'],
  whenUnknown: 'passes',
  resource: 'workplace',
  scope: 'place',
  isFilter: true,
  check: ({ days, learner, slot }) =>
    slot.workplace != null && learner.avoids?.includes(slot.workplace)
      ? { days, needed: null, found: null }
      : undefined,
};
