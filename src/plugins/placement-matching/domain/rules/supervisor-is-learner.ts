import type { PlaceRule } from './rule';

const plain = (email: string | null | undefined): string => (email ?? '').trim().toLowerCase();

/** A supervisor’s e-mail address differs from the learner’s, so that nobody approves oneself. */
export const supervisorIsLearner: PlaceRule = {
  name: 'supervisor-is-learner',
  strictness: 'blocks',
  origin: 'local',
  number: 'R54',
  source: {
    text: 'Praxis: franska statens system för praktik',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['learners.email', 'supervisors.email'],
  whenUnknown: 'passes',
  resource: 'supervisor',
  scope: 'place',
  check: ({ days, learner, supervisor }) => {
    const own = plain(learner.email);
    return own === '' || own !== plain(supervisor?.email)
      ? undefined
      : { days, needed: null, found: null };
  },
};
