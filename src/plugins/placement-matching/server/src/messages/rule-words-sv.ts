import type { ConflictFacts, RuleWords } from './conflict-facts';
import { valueText } from './value-text';

/** What each rule of a place says in Swedish, and what can be done; by the rule's name. */
export const RULE_WORDS_SV: Readonly<Record<string, RuleWords>> = {
  'adapted-prao-days-too-few': {
    sentence: (f) =>
      `${f.resource} får ${found(f)} dagar prao sammanlagt, huvudmannens gräns är ${needed(f)} (R4).`,
    remedy: (f) => `Lägg till fler dagar för ${f.resource}, eller anteckna dagar på annat håll.`,
  },
  'apl-days-too-few': {
    sentence: (f) =>
      `${f.resource} får ${found(f)} dagar APL sammanlagt, minst ${needed(f)} krävs (R6).`,
    remedy: (f) => `Lägg till fler veckor för ${f.resource}, eller anteckna APL på annat håll.`,
  },
  'certification-missing': {
    sentence: (f) => `${f.resource} saknar ${needed(f)} som platsen kräver ${f.days}: ${who(f)}.`,
    remedy: (f) => `Fråga ${f.resource} om certifieringen och skriv in den, eller flytta eleven.`,
  },
  'child-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R14). Det gäller ${who(f)} ${f.days}.`,
    remedy: (f) =>
      `Kom överens med ${f.workplace ?? f.resource} om andra tider, eller flytta eleven.`,
  },
  'days-outside-period': {
    sentence: (f) =>
      `${f.resource}: ${placements(f)} ligger ${f.days}, utanför periodens veckor (R5).`,
    remedy: () => 'Ändra placeringens dagar, eller periodens veckor.',
  },
  'guardian-not-informed': {
    sentence: (f) =>
      `${f.resource} är minderårig och vårdnadshavaren ${consent(f)} före ${first(f)} (R23).`,
    remedy: () => 'Skicka riskinformationen till vårdnadshavaren och anteckna svaret.',
  },
  'lia-days-too-few': {
    sentence: (f) =>
      `${f.resource} får ${found(f)} dagar LIA sammanlagt, minst ${needed(f)} krävs (R8).`,
    remedy: (f) => `Lägg till fler veckor för ${f.resource}, eller anteckna LIA på annat håll.`,
  },
  'local-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R16, lokal regel). Det gäller ${who(f)} ${f.days}.`,
    remedy: (f) =>
      `Kom överens med ${f.workplace ?? f.resource} om andra tider, eller flytta eleven.`,
  },
  'lunch-not-arranged': {
    sentence: (f) => `${f.resource}: ingen lunch är ordnad för ${who(f)} ${f.days} (R44).`,
    remedy: () =>
      'Ordna lunch på närmaste skola eller lunchersättning, och skriv in det på platsen.',
  },
  'money-or-age-restricted-goods': {
    sentence: (f) =>
      `${f.resource}: ${who(f)} är minderårig och ska inte hantera pengar ensam eller sälja varor med åldersgräns ${f.days} (R17).`,
    remedy: (f) =>
      `Kom överens med ${f.workplace ?? f.resource} om andra uppgifter, eller flytta eleven.`,
  },
  'notice-too-short': {
    sentence: (f) =>
      `${f.resource}: beskedet kommer för nära första dagen, tidigast ${needed(f)} får praktiken börja (R12).`,
    remedy: () => 'Lägg beskedsdagen tidigare, eller börja senare.',
  },
  'outside-municipality': {
    sentence: (f) =>
      `${f.resource} är placerad i en annan kommun ${f.days} och det är inte godkänt (R45).`,
    remedy: () => 'Godkänn platsen på elevens deltagande, eller flytta eleven.',
  },
  'own-place-in-bank': {
    sentence: (f) =>
      `${f.resource} finns redan i platsbanken, men ${who(f)} har en egen plats där ${f.days} (R52).`,
    remedy: () => 'Gör den egna platsen till en plats i banken, eller ge eleven en annan.',
  },
  'prao-days-too-few': {
    sentence: (f) =>
      `${f.resource} får ${found(f)} dagar prao sammanlagt, minst ${needed(f)} krävs (R1).`,
    remedy: (f) => `Lägg till fler dagar för ${f.resource}, eller anteckna dagar på annat håll.`,
  },
  'prao-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R13). Det gäller ${who(f)} ${f.days}.`,
    remedy: (f) =>
      `Kom överens med ${f.workplace ?? f.resource} om andra tider, eller flytta eleven.`,
  },
  'quality-assurance-lapsed': {
    sentence: (f) =>
      `${f.resource}: kvalitetssäkringen gick ut ${found(f)}, ${who(f)} är där ${f.days}.`,
    remedy: (f) => `Förnya kvalitetssäkringen av ${f.resource}, eller flytta eleven.`,
  },
  'register-extract-not-seen': {
    sentence: (f) => `${f.resource}: utdrag saknas för ${who(f)} ${f.days} (R27).`,
    remedy: () => 'Be eleven visa utdraget och anteckna dagen. Polisen behöver ungefär två veckor.',
  },
  'register-extract-too-old': {
    sentence: (f) => `${f.resource}: utdraget från ${found(f)} är äldre än ett år ${f.days} (R28).`,
    remedy: (f) => `Be ${f.resource} om ett nytt utdrag. Polisen behöver ungefär två veckor.`,
  },
  'relative-at-workplace': {
    sentence: (f) =>
      `${f.resource} är anmäld som egen eller anhörigs arbetsplats för ${who(f)} (R51).`,
    remedy: () => 'Flytta eleven till en annan arbetsplats.',
  },
  'quota-exceeded': {
    sentence: (f) =>
      `Kvoten ${f.resource}: ${who(f)} samtidigt ${f.days}, kvoten är ${f.limit ?? 0}.`,
    remedy: () => 'Flytta till en plats utanför kvoten, eller kom överens om en större kvot.',
  },
  'release-date-not-common': {
    sentence: (f) =>
      `${f.resource} lämnar besked ${found(f)}, en annan period av samma form ${needed(f)} (R55).`,
    remedy: () => 'Kom överens om samma beskedsdag, eller undanta med skäl innan du publicerar.',
  },
  'risk-not-assessed': {
    sentence: (f) => `${f.resource}: riskbedömning saknas från ${party(f)} före ${first(f)} (R18).`,
    remedy: (f) => `Be ${party(f)} göra riskbedömningen och anteckna dagen på arbetsplatsen.`,
  },
  'risky-task-for-minor': {
    sentence: (f) =>
      `${f.resource} har riskfyllda uppgifter som är förbjudna för minderåriga: ${who(f)} ${f.days} (R21).`,
    remedy: (f) =>
      `Flytta eleven, eller kom överens med ${f.workplace ?? f.resource} om andra uppgifter.`,
  },
  'supervisor-extract-not-seen': {
    sentence: (f) => `Handledaren ${f.resource}: utdrag saknas ${f.days} (R30).`,
    remedy: (f) => `Be ${f.resource} visa utdraget och anteckna dagen, eller byt handledare.`,
  },
  'supervisor-is-learner': {
    sentence: (f) => `Handledaren ${f.resource} har samma e-postadress som ${who(f)} (R54).`,
    remedy: () => 'Rätta adressen, eller byt handledare.',
  },
  'supervisor-not-suitable': {
    sentence: (f) => `Handledaren ${f.resource} ${suit(f)} (R20).`,
    remedy: () => 'Byt handledare, eller rätta uppgiften.',
  },
  'supervisor-not-trained': {
    sentence: (f) =>
      `Handledaren ${f.resource} saknar den handledarutbildning som platsen kräver ${f.days}.`,
    remedy: (f) => `Anmäl ${f.resource} till handledarutbildning, eller byt handledare.`,
  },
  'travel-too-long': {
    sentence: (f) =>
      `${f.resource} har ${found(f)} minuters resväg, gränsen är ${needed(f)} (R46).`,
    remedy: (f) => `Flytta ${f.resource} närmare, eller godkänn resan.`,
  },
  'ward-takes-no-prao': {
    sentence: (f) => `${f.resource} tar inte emot praoelever: ${who(f)} ${f.days} (R26).`,
    remedy: () => 'Flytta eleven till en annan avdelning.',
  },
  'work-practice-too-long': {
    sentence: (f) =>
      `${f.resource} har praktik längre än ${needed(f)} månader, till ${found(f)} (R10).`,
    remedy: (f) => `Korta praktiken till högst ${needed(f)} månader.`,
  },
  'workplace-not-first': {
    sentence: (f) =>
      `${f.resource} är varken arbetsplats eller yrkesprogram, och synnerliga skäl är inte antecknade för ${who(f)} (R3).`,
    remedy: () => 'Anteckna synnerliga skäl på elevens deltagande, eller ge eleven en arbetsplats.',
  },
  'young-hours-exceeded': {
    sentence: (f) => `${hours(f)} (R15). Det gäller ${who(f)} ${f.days}.`,
    remedy: (f) =>
      `Kom överens med ${f.workplace ?? f.resource} om andra tider, eller flytta eleven.`,
  },
};

const who = ({ count }: ConflictFacts): string => (count === 1 ? '1 elev' : `${count} elever`);
const placements = ({ count }: ConflictFacts): string =>
  count === 1 ? '1 placering' : `${count} placeringar`;
const needed = ({ justification }: ConflictFacts): string => valueText(justification?.needed, 'sv');
const found = ({ justification }: ConflictFacts): string => valueText(justification?.found, 'sv');
const first = needed;

function hours(f: ConflictFacts): string {
  switch (f.justification?.what) {
    case 'starts-early':
      return `${f.resource}: passet kl. ${found(f)} börjar före kl. ${needed(f)}`;
    case 'ends-late':
      return `${f.resource}: passet slutar kl. ${found(f)}, efter kl. ${needed(f)}`;
    case 'day-too-short':
      return `${f.resource}: dagen är ${found(f)} timmar, minst ${needed(f)} krävs`;
    case 'week-too-long':
      return `${f.resource}: veckan är ${found(f)} timmar, gränsen är ${needed(f)}`;
    case 'break-too-short':
      return `${f.resource}: rasten är ${found(f)} minuter, minst ${needed(f)} krävs`;
    case 'rest-too-short':
      return `${f.resource}: nattvilan är ${found(f)} timmar, minst ${needed(f)} krävs`;
    case 'weekend':
      return `${f.resource}: ${found(f)} är ingen vardag`;
    default:
      return `${f.resource}: dagen är ${found(f)} timmar, gränsen är ${needed(f)}`;
  }
}

const consent = ({ justification }: ConflictFacts): string =>
  justification?.what === 'consent' ? 'har inte samtyckt' : 'har inte informerats om riskerna';

const suit = ({ justification }: ConflictFacts): string =>
  justification?.what === 'age'
    ? 'har inte fyllt 18 år'
    : 'har mindre än ett års erfarenhet av uppgifterna';

function party({ justification }: ConflictFacts): string {
  if (justification?.what === 'employer') return 'arbetsgivaren';
  return justification?.what === 'provider' ? 'huvudmannen' : 'arbetsgivaren och huvudmannen';
}
