import type { DomainError } from '../../../domain/errors';
import type { Language } from './errors';

type Impossible = Extract<DomainError, { readonly code: 'edit-impossible' }>;

export function editImpossibleSentence(
  { why, who, where }: Impossible,
  language: Language,
): string {
  const sv = language === 'sv';
  switch (why) {
    case 'not-in-run':
      return sv ? `${who} är inte med i förslaget.` : `${who} is not in the proposal.`;
    case 'in-run':
      return sv ? `${who} är redan med i förslaget.` : `${who} is in the proposal already.`;
    case 'not-placed':
      return sv ? `${who} har ingen plats i förslaget.` : `${who} has no place in the proposal.`;
    case 'locked':
      return sv ? `${who} är låst. Lås upp först.` : `${who} is locked. Unlock first.`;
    case 'no-slot':
      return sv
        ? `Platsen ${where} är inte med i förslaget. Fördela igen för att ta med den.`
        : `The slot ${where} is not in the proposal. Allocate again to include it.`;
    case 'no-seat':
      return sv
        ? `Platsen ${where} har ingen plats att ta bort.`
        : `The slot ${where} has no seat to remove.`;
    case 'same-slot':
      return sv ? `Eleven har redan ${where}.` : `The learner has ${where} already.`;
    case 'no-room':
      return sv
        ? `Det finns inte rum: ${where} är full, låst eller stängd de dagarna.`
        : `There is no room: ${where} is full, locked or closed on those days.`;
    case 'other-days':
      return sv
        ? `${who} är ute andra dagar, så ett byte går inte jämnt ut.`
        : `${who} is out on other days, so a swap does not come out even.`;
    case 'built-upon':
      return sv
        ? 'En senare ändring bygger på den här. Ångra den först.'
        : 'A later change builds on this one. Undo that first.';
    case 'nothing-to-undo':
      return sv ? 'Det finns inget att ångra.' : 'There is nothing to undo.';
  }
}

type Named = {
  readonly kind: string;
  readonly who: string;
  readonly where: string;
  readonly other: string;
};

/** What was done, for the list of changes. */
export function editSentence({ kind, who, where, other }: Named, language: Language): string {
  const sv = language === 'sv';
  switch (kind) {
    case 'lock':
      return sv ? `Låste ${who}` : `Locked ${who}`;
    case 'unlock':
      return sv ? `Låste upp ${who}` : `Unlocked ${who}`;
    case 'withdraw':
      return sv ? `Tog bort placeringen för ${who}` : `Withdrew the placement of ${who}`;
    case 'insert':
      return sv ? `Lade till ${who}` : `Inserted ${who}`;
    case 'move':
      return sv ? `Flyttade ${who} till ${where}` : `Moved ${who} to ${where}`;
    case 'swap':
      return sv ? `Bytte plats mellan ${who} och ${other}` : `Swapped ${who} and ${other}`;
    case 'add-seat':
      return sv ? `Lade till en plats hos ${where}` : `Added a seat at ${where}`;
    default:
      return sv ? `Tog bort en plats hos ${where}` : `Removed a seat at ${where}`;
  }
}
