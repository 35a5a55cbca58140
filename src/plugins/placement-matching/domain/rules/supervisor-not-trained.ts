import type { PlaceRule } from './rule';

/** A slot may ask for a supervisor with supervisor training, finished before the first day. */
export const supervisorNotTrained: PlaceRule = {
  name: 'supervisor-not-trained',
  strictness: 'warns',
  origin: 'local',
  number: null,
  source: {
    text: 'Praxis: Vård- och omsorgscollege, handledarutbildning steg 1–3',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['slots.needsTrainedSupervisor', 'supervisors.trainedOn'],
  whenUnknown: 'fails',
  resource: 'supervisor',
  scope: 'place',
  check: ({ days, slot, supervisor }) => {
    if (slot.needsTrainedSupervisor !== true || supervisor?.id === undefined) return undefined;
    const { trainedOn } = supervisor;
    const early = days.filter((day) => trainedOn == null || trainedOn > day);
    return early.length === 0 ? undefined : { days: early, needed: null, found: trainedOn ?? null };
  },
};
