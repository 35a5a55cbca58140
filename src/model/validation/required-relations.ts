import type { Issue, Row } from './issue';

/** What a row of each type has no meaning without; the importers ask for the same columns. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'api::cohort.cohort': ['provider'],
  'api::contact-person.contact-person': ['workplace'],
  'api::department.department': ['municipality'],
  'api::learner.learner': ['provider'],
  'api::ledger-entry.ledger-entry': ['learner'],
  'api::participation.participation': ['learner', 'period'],
  'api::period.period': ['placementForm'],
  'api::period-group.period-group': ['period'],
  'api::quota.quota': ['provider', 'slots'],
  'api::slot.slot': ['workplace'],
  'api::wish.wish': ['participation', 'slot'],
};

const WORDS: Readonly<Record<string, { readonly sv: string; readonly en: string }>> = {
  learner: { sv: 'Välj vem det gäller.', en: 'Choose the learner it is about.' },
  municipality: { sv: 'Välj kommunen.', en: 'Choose the municipality.' },
  participation: { sv: 'Välj vems önskemål det är.', en: 'Choose whose wish it is.' },
  period: { sv: 'Välj perioden.', en: 'Choose the period.' },
  placementForm: { sv: 'Välj praktikformen.', en: 'Choose the placement form.' },
  provider: { sv: 'Välj huvudmannen.', en: 'Choose the provider.' },
  slot: { sv: 'Välj platsen som önskas.', en: 'Choose the slot that is wished for.' },
  slots: { sv: 'Välj minst en plats.', en: 'Choose at least one slot.' },
  workplace: { sv: 'Välj arbetsplatsen.', en: 'Choose the workplace.' },
};

/** A new row names all of them, and a change takes none of them away. */
export function requiredRelations(uid: string, data: Row, isNew: boolean): Issue[] {
  return (NEEDED[uid] ?? []).flatMap((field) => {
    const words = WORDS[field];
    const isMissing = field in data ? isTakenAway(data[field], isNew) : isNew;
    return words && isMissing ? [{ path: field, fields: [field], ...words }] : [];
  });
}

/** Reads every way in which a relation can be written: an id, a list, or what to connect, set and disconnect. */
function isTakenAway(value: unknown, isNew: boolean): boolean {
  if (value === undefined) return isNew;
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  const change = value as Readonly<Record<string, unknown>>;
  if ('set' in change) return isTakenAway(change.set, true);
  if (isNamed(change.connect)) return false;
  return 'connect' in change || 'disconnect' in change
    ? isNew || isNamed(change.disconnect)
    : false;
}

const isNamed = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
