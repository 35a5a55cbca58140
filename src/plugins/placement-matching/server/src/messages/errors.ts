import { daysText } from './days';
import { fileSentence } from './import-files';
import { invalidSentence } from './invalid-input';
import { moveRefusedSentence } from './move-refused';
import { editImpossibleSentence } from './run-edits';
import { notEligibleSentence, notInPeriodSentence } from './manual-placement';
import { notFoundSentence, wrongStateSentence } from './not-possible';
import { policyRefusedSentence } from './policy-refused';
import type { ClosedSlot, DomainError, Taken } from '../../../domain/errors';

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
      return notFoundSentence(error.what, language);
    case 'gone':
      return sv ? `Finns inte längre: ${error.id}.` : `No longer here: ${error.id}.`;
    case 'invalid':
      return invalidSentence(error.issues, language);
    case 'not-in-period':
      return notInPeriodSentence(error, language);
    case 'not-eligible':
      return notEligibleSentence(error, language);
    case 'taken':
      return takenSentence(error.taken, language);
    case 'slot-closed':
      return closedSentence(error.closed, language);
    case 'wrong-state':
      return wrongStateSentence(error, language);
    case 'stale':
      return sv
        ? 'Någon annan har ändrat sedan du öppnade sidan. Ladda om och försök igen.'
        : 'Somebody else has changed this since you opened the page. Reload and try again.';
    case 'unseen':
      return sv
        ? 'Inget ändrades. Ange vilken version du såg: If-Match eller version.'
        : 'Nothing was changed. Say which version you saw: If-Match or version.';
    case 'other-request':
      return sv
        ? 'Inget ändrades. Nyckeln har redan använts för en annan begäran.'
        : 'Nothing was changed. The key has been used for another request.';
    case 'blocked':
      if (error.conflicts === 1)
        return sv
          ? '1 konflikt hindrar. Lös den först.'
          : '1 conflict blocks this. Solve it first.';
      return sv
        ? `${error.conflicts} konflikter hindrar. Lös dem först.`
        : `${error.conflicts} conflicts block this. Solve them first.`;
    case 'not-waivable':
      return sv
        ? 'Det som hindrar kan inte undantas. Lös det eller ta bort placeringen.'
        : 'What blocks cannot be waived. Solve it or withdraw the placement.';
    case 'not-verified':
      return sv
        ? 'Förslaget klarade inte den oberoende kontrollen och kan inte publiceras. Fördela igen.'
        : 'The proposal failed the independent check and cannot be published. Allocate again.';
    case 'gap-not-accepted':
      return sv
        ? 'Förslaget är inte bevisat bäst. Godkänn det för att publicera.'
        : 'The proposal is not proven best. Accept that to publish.';
    case 'edit-impossible':
      return editImpossibleSentence(error, language);
    case 'move-refused':
      return moveRefusedSentence(error, language);
    case 'policy-refused':
      return policyRefusedSentence(error.why, language);
    case 'busy':
      return sv
        ? 'Ett arbete pågår redan här. Vänta tills det är klart.'
        : 'Work is already under way here. Wait until it is done.';
    case 'in-use':
      return sv
        ? `${error.what} används av ${error.by.join(', ')}.`
        : `${error.what} is used by ${error.by.join(', ')}.`;
    case 'faulty-rows':
      return sv
        ? `${error.rows === 1 ? '1 rad har' : `${error.rows} rader har`} fel. Rätta eller välj att hoppa över. Inget importerades.`
        : `${error.rows === 1 ? '1 row has' : `${error.rows} rows have`} faults. Mend or choose to leave out. Nothing was imported.`;
    case 'file-gone':
      return sv
        ? 'Filen finns inte kvar: den sparas en timme. Välj filen igen.'
        : 'The file is no longer there: it is kept for an hour. Choose the file again.';
    case 'unreadable-file':
      return fileSentence(error.reason, error.facts, language);
  }
}

function takenSentence(taken: readonly Taken[], language: Language): string {
  const first = taken[0];
  if (!first) return language === 'sv' ? 'Platsen är tagen.' : 'The slot is taken.';
  const same = (one: Taken): boolean => one.resource === first.resource && one.id === first.id;
  const days = taken.filter(same).map((one) => one.day);
  const others = new Set(taken.filter((one) => !same(one)).map((one) => one.id)).size;
  if (language === 'sv') {
    const more = others ? ` ${others} till är upptagna.` : '';
    return `Inget bokades. ${RESOURCE.sv[first.resource]} ${first.name} är upptagen ${daysText(days, 'sv')}.${more}`;
  }
  const more = others ? ` ${others} more are taken.` : '';
  return `Nothing was booked. ${RESOURCE.en[first.resource]} ${first.name} is taken: ${daysText(days, 'en')}.${more}`;
}

function closedSentence(closed: readonly ClosedSlot[], language: Language): string {
  const slots = closed.map((slot) => `${slot.name} ${daysText(slot.days, language)}`);
  const named = shortened(slots, 3, language);
  return language === 'sv'
    ? `Inget bokades. Platsen är stängd: ${named}.`
    : `Nothing was booked. The slot is closed: ${named}.`;
}

function shortened(parts: readonly string[], most: number, language: Language): string {
  if (parts.length <= most) return parts.join(', ');
  const rest = parts.length - most;
  return `${parts.slice(0, most).join(', ')} ${language === 'sv' ? 'och' : 'and'} ${rest} ${language === 'sv' ? 'till' : 'more'}`;
}
