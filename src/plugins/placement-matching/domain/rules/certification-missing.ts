import type { PlaceRule } from './rule';

const plain = (name: string): string => name.trim().toLocaleLowerCase('sv');

/** A slot may ask for a certification of its employer, such as Vård- och omsorgscollege, that is valid on every day. */
export const certificationMissing: PlaceRule = {
  name: 'certification-missing',
  strictness: 'warns',
  origin: 'local',
  number: null,
  source: {
    text: 'Praxis: Vård- och omsorgscollege',
    date: '2026-11-22',
    isVerified: false,
  },
  validFrom: null,
  validTo: null,
  reads: ['slots.needsCertification', 'employers.certifications'],
  whenUnknown: 'fails',
  resource: 'employer',
  scope: 'place',
  check: ({ days, slot, employer }) => {
    const { needsCertification: needed } = slot;
    if (!needed || employer?.id === undefined) return undefined;
    const held = employer.certifications?.find(({ name }) => plain(name) === plain(needed));
    if (!held) return { days, needed, found: null };
    const { until } = held;
    const late = until == null ? [] : days.filter((day) => day > until);
    return late.length === 0 ? undefined : { days: late, needed, found: until ?? null };
  },
};
