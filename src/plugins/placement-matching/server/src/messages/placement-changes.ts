import type { Language } from './errors';

type Told = {
  readonly kind: string;
  readonly cause: string | null;
  readonly who: string;
  readonly where: string;
  readonly other: string;
  /** How many learners a closed workplace concerns. */
  readonly count: number;
};

const CAUSES: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  moved: ['flyttat', 'moved away'],
  'changed-mind': ['ångrat sig', 'changed their mind'],
  obstacle: ['hinder', 'an obstacle'],
  other: ['annat skäl', 'another reason'],
};

/** What was changed after publishing, in one sentence. */
export function placementChangeSentence(told: Told, language: Language): string {
  const { kind, cause, who, where, other, count } = told;
  const sv = language === 'sv';
  const [causeSv, causeEn] = CAUSES[cause ?? ''] ?? ['', ''];
  const why = cause === null ? '' : ` (${sv ? causeSv : causeEn})`;
  switch (kind) {
    case 'withdraw':
      return sv ? `${who} lämnade ${where}${why}` : `${who} gave up ${where}${why}`;
    case 'decline':
      return sv ? `${where} tackade nej till ${who}${why}` : `${where} declined ${who}${why}`;
    case 'move':
      return sv ? `${who} flyttades till ${where}` : `${who} was moved to ${where}`;
    case 'swap':
      return sv ? `${who} och ${other} bytte plats` : `${who} and ${other} swapped places`;
    case 'absent':
      return sv ? `Frånvaro ändrad för ${who}, ${where}` : `Absence changed for ${who}, ${where}`;
    case 'refill':
      return sv
        ? `${who} fick den lediga platsen ${where}`
        : `${who} was given the freed seat ${where}`;
    default:
      return sv
        ? `${where} stängdes: ${count === 1 ? '1 placering' : `${count} placeringar`} berördes`
        : `${where} was closed: ${count === 1 ? '1 placement was' : `${count} placements were`} concerned`;
  }
}
