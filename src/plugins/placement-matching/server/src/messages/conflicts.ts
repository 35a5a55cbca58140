import type { ConflictFacts, RuleWords } from './conflict-facts';
import type { Language } from './errors';
import { RULE_WORDS_EN } from './rule-words-en';
import { RULE_WORDS_SV } from './rule-words-sv';

/** What is too much, when, and the limit: `screens` §8 in words. */
export function conflictSentence(facts: ConflictFacts, language: Language): string {
  const words = wordsOf(facts.kind, language);
  if (words) return words.sentence(facts);
  return language === 'sv' ? sentenceSv(facts) : sentenceEn(facts);
}

const wordsOf = (kind: string, language: Language): RuleWords | undefined =>
  (language === 'sv' ? RULE_WORDS_SV : RULE_WORDS_EN)[kind];

function sentenceSv({
  kind,
  number,
  resource,
  workplace,
  days,
  count,
  limit,
  justification,
  places,
}: ConflictFacts): string {
  const rule = number === null ? '' : ` (${number})`;
  switch (kind) {
    case 'learner-double-booked':
      return `${resource} har ${numberSv(count)} placeringar ${days}: ${listOf(places, 'och')}.`;
    case 'slot-over-capacity':
      return `${resource} har ${learnersSv(count)} ${days} men ${limit === 1 ? '1 plats' : `${limit ?? 'för få'} platser`}.`;
    case 'supervisor-over-capacity': {
      const where = workplace === null ? '' : `, ${workplace}`;
      return `Handledaren ${resource}${where}: ${learnersSv(count)} samtidigt ${days}, gränsen är ${limit ?? 0}${rule}.`;
    }
    case 'workplace-over-capacity':
      return `${resource}: ${learnersSv(count)} samtidigt ${days}, arbetsplatsen tar emot högst ${limit ?? 0}.`;
    case 'slot-closed':
      return `${resource} är stängd ${days}, ${learnersSv(count)} är ${count === 1 ? 'placerad' : 'placerade'} där.`;
    case 'age-not-met':
      return `${resource}: kräver ${justification?.needed ?? 0} år, ${learnersSv(count)} har inte fyllt det ${days}.`;
    case 'grade-not-met':
      return `${resource}: kräver årskurs ${justification?.needed ?? 0}, ${learnersSv(count)} går i en lägre årskurs.`;
    default:
      return `${resource}: ${count === 1 ? '1 placering' : `${count} placeringar`} ligger utanför terminen ${days}.`;
  }
}

function sentenceEn({
  kind,
  number,
  resource,
  workplace,
  days,
  count,
  limit,
  justification,
  places,
}: ConflictFacts): string {
  const rule = number === null ? '' : ` (${number})`;
  switch (kind) {
    case 'learner-double-booked':
      return `${resource} has ${numberEn(count)} placements, ${days}: ${listOf(places, 'and')}.`;
    case 'slot-over-capacity':
      return `${resource} has ${learnersEn(count)}, ${days}, but ${limit === 1 ? '1 seat' : `${limit ?? 'too few'} seats`}.`;
    case 'supervisor-over-capacity': {
      const where = workplace === null ? '' : `, ${workplace}`;
      return `The supervisor ${resource}${where}: ${learnersEn(count)} at the same time, ${days}, the limit is ${limit ?? 0}${rule}.`;
    }
    case 'workplace-over-capacity':
      return `${resource}: ${learnersEn(count)} at the same time, ${days}, the workplace takes at most ${limit ?? 0}.`;
    case 'slot-closed':
      return `${resource} is closed, ${days}, and ${learnersEn(count)} ${count === 1 ? 'is' : 'are'} placed there.`;
    case 'age-not-met':
      return `${resource}: asks for ${justification?.needed ?? 0} years, ${learnersEn(count)} ${count === 1 ? 'is' : 'are'} younger, ${days}.`;
    case 'grade-not-met':
      return `${resource}: asks for grade ${justification?.needed ?? 0}, ${learnersEn(count)} ${count === 1 ? 'is' : 'are'} in a lower grade.`;
    default:
      return `${resource}: ${count === 1 ? '1 placement lies' : `${count} placements lie`} outside term, ${days}.`;
  }
}

/** What can be done, the least trouble first; never empty. */
export function conflictRemedies(facts: ConflictFacts, language: Language): string[] {
  const sv = language === 'sv';
  const { kind, resource, workplace, count, limit, learner, otherSupervisor, otherSlot } = facts;
  const who = learner ?? (sv ? 'en elev' : 'a learner');
  const over = Math.max(1, count - (limit ?? 0));
  const remedies: string[] = [];
  if (otherSupervisor) {
    const { name, used, capacity } = otherSupervisor;
    remedies.push(
      sv
        ? `Byt handledare för ${who}: ${name} (${used} av ${capacity}).`
        : `Change ${who}'s supervisor: ${name} (${used} of ${capacity}).`,
    );
  }
  if (otherSlot) {
    const { name, free } = otherSlot;
    remedies.push(
      sv
        ? `Flytta ${who} till ${name} (${free} lediga).`
        : `Move ${who} to ${name} (${free} free).`,
    );
  }
  const words = wordsOf(kind, language);
  remedies.push(words ? words.remedy(facts) : last({ kind, resource, workplace, over, who, sv }));
  return remedies;
}

type Last = Pick<ConflictFacts, 'kind' | 'resource' | 'workplace'> & {
  readonly over: number;
  readonly who: string;
  readonly sv: boolean;
};

function last({ kind, resource, workplace, over, who, sv }: Last): string {
  switch (kind) {
    case 'learner-double-booked':
      return sv
        ? `Ta bort alla utom en av placeringarna för ${resource}.`
        : `Withdraw all but one of the placements of ${resource}.`;
    case 'slot-over-capacity':
      return sv
        ? `Fråga ${workplace ?? resource} om ${over === 1 ? 'en plats' : `${over} platser`} till.`
        : `Ask ${workplace ?? resource} for ${over} more ${over === 1 ? 'seat' : 'seats'}.`;
    case 'supervisor-over-capacity':
      return sv
        ? `Fråga ${workplace ?? resource} om en handledare till, eller höj gränsen med ${over}.`
        : `Ask ${workplace ?? resource} for one more supervisor, or raise the limit by ${over}.`;
    case 'workplace-over-capacity':
      return sv
        ? `Fråga ${resource} om de kan ta emot ${over} till.`
        : `Ask ${resource} whether they can receive ${over} more.`;
    case 'slot-closed':
      return sv
        ? `Fråga ${workplace ?? resource} om de kan ha öppet, eller flytta ${who}.`
        : `Ask ${workplace ?? resource} whether they can be open, or move ${who}.`;
    case 'age-not-met':
    case 'grade-not-met':
      return sv
        ? `Flytta ${who} till en plats utan det kravet, eller ändra platsens krav.`
        : `Move ${who} to a slot that does not ask for it, or change what the slot asks for.`;
    default:
      return sv
        ? 'Ändra periodens veckor, eller rätta terminens datum i kalendern.'
        : "Change the period's weeks, or correct the term's dates in the calendar.";
  }
}

const NUMBERS_SV = ['noll', 'en', 'två', 'tre', 'fyra', 'fem'];
const NUMBERS_EN = ['no', 'one', 'two', 'three', 'four', 'five'];
const numberSv = (count: number): string => NUMBERS_SV[count] ?? String(count);
const numberEn = (count: number): string => NUMBERS_EN[count] ?? String(count);
const learnersSv = (count: number): string => (count === 1 ? '1 elev' : `${count} elever`);
const learnersEn = (count: number): string => (count === 1 ? '1 learner' : `${count} learners`);

function listOf(names: readonly string[], and: string): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}
