import type { DomainError, Taken } from '../../../domain/errors';

export type Language = 'sv' | 'en';

const RESOURCE: Readonly<Record<Language, Readonly<Record<Taken['resource'], string>>>> = {
  sv: {
    learner: 'Eleven',
    slot: 'Platsen',
    supervisor: 'Handledaren',
    workplace: 'Arbetsplatsen',
    quota: 'Kvoten',
  },
  en: {
    learner: 'The learner',
    slot: 'The slot',
    supervisor: 'The supervisor',
    workplace: 'The workplace',
    quota: 'The quota',
  },
};

/** One sentence that says the fact and the way on. */
export function sentenceOf(error: DomainError, language: Language): string {
  const sv = language === 'sv';
  switch (error.code) {
    case 'not-found':
      return sv
        ? `Hittades inte: ${error.what} ${error.id}.`
        : `Not found: ${error.what} ${error.id}.`;
    case 'gone':
      return sv ? `Finns inte längre: ${error.id}.` : `No longer here: ${error.id}.`;
    case 'invalid':
      return error.issues
        .map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message))
        .join(' ');
    case 'taken':
      return takenSentence(error.taken, language);
    case 'wrong-state':
      return sv
        ? `Det går inte nu: läget är ${error.state}, det behöver vara ${error.expected.join(' eller ')}.`
        : `Not possible now: the state is ${error.state}, it has to be ${error.expected.join(' or ')}.`;
    case 'stale':
      return sv
        ? 'Någon annan har ändrat sedan du öppnade sidan. Ladda om och försök igen.'
        : 'Somebody else has changed this since you opened the page. Reload and try again.';
    case 'blocked':
      return sv
        ? `${error.conflicts} konflikter hindrar. Lös dem först.`
        : `${error.conflicts} conflicts block this. Solve them first.`;
    case 'not-verified':
      return sv
        ? 'Förslaget klarade inte den oberoende kontrollen och kan inte publiceras. Fördela igen.'
        : 'The proposal failed the independent check and cannot be published. Allocate again.';
    case 'gap-not-accepted':
      return sv
        ? `Förslaget är inte bevisat bäst (gap ${error.gap}). Godkänn gapet för att publicera.`
        : `The proposal is not proven best (gap ${error.gap}). Accept the gap to publish.`;
    case 'busy':
      return sv
        ? 'Ett arbete pågår redan här. Vänta tills det är klart.'
        : 'Work is already under way here. Wait until it is done.';
    case 'in-use':
      return sv
        ? `${error.what} används av ${error.by.join(', ')}.`
        : `${error.what} is used by ${error.by.join(', ')}.`;
    case 'unreadable-file':
      return sv
        ? `Filen kan inte läsas: ${error.reason}.`
        : `The file cannot be read: ${error.reason}.`;
  }
}

function takenSentence(taken: readonly Taken[], language: Language): string {
  const first = taken[0];
  if (!first) return language === 'sv' ? 'Platsen är tagen.' : 'The slot is taken.';
  const rest = taken.length - 1;
  if (language === 'sv') {
    return `Inget bokades. ${RESOURCE.sv[first.resource]} ${first.name} är upptagen ${first.day}${rest ? ` och ${rest} till` : ''}.`;
  }
  return `Nothing was booked. ${RESOURCE.en[first.resource]} ${first.name} is taken on ${first.day}${rest ? ` and ${rest} more` : ''}.`;
}
