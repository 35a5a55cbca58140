import { daysText } from './days';
import type { Language } from './errors';

export type GuardedKind =
  'slot' | 'supervisor' | 'workplace' | 'quota' | 'provider' | 'learner' | 'period';

const KIND: Readonly<Record<Language, Readonly<Record<GuardedKind, string>>>> = {
  sv: {
    slot: 'Platsen',
    supervisor: 'Handledaren',
    workplace: 'Arbetsplatsen',
    quota: 'Kvoten',
    provider: 'Huvudmannen',
    learner: 'Eleven',
    period: 'Perioden',
  },
  en: {
    slot: 'The slot',
    supervisor: 'The supervisor',
    workplace: 'The workplace',
    quota: 'The quota',
    provider: 'The provider',
    learner: 'The learner',
    period: 'The period',
  },
};

export function useCaseOnlySentence(language: Language): string {
  return language === 'sv'
    ? 'Placeringar, avsatta platser och förslag ändras på sidan Praktik, inte här.'
    : 'Placements, holds and proposals are changed on the Placements page, not here.';
}

/** Whoever is out of a period comes back as expected, and is then what they are. */
export function participationStateSentence(language: Language): string {
  return language === 'sv'
    ? 'Eleven är utanför perioden. Sätt läget till «Väntas önska» och spara, och välj sedan det nya läget.'
    : 'The learner is out of the period. Set the state to “Expected to wish” and save, then choose the new state.';
}

export function periodStateSentence(language: Language): string {
  return language === 'sv'
    ? 'Publicera och ångra publicering görs på periodens sida under Praktik, inte här.'
    : 'Publishing and undoing it are done on the page of the period under Placements, not here.';
}

/** For code that writes past the forms. */
export function quotaByFormSentence(language: Language): string {
  return language === 'sv'
    ? 'En kvot räknar dem som redan är bokade när den sparas. Spara den i innehållshanteraren.'
    : 'A quota counts those who are booked already when it is saved. Save it in the content manager.';
}

export function contentionSentence(language: Language): string {
  return language === 'sv'
    ? 'Inget sparades, för andra ändrar samma sak just nu. Vänta en stund och försök igen.'
    : 'Nothing was saved, because others are changing the same thing right now. Wait a moment and try again.';
}

/** Holds have no name; how many is all that may be said. */
export function heldSeatsText(holds: number, language: Language): string | null {
  if (holds === 0) return null;
  if (language === 'sv') return holds === 1 ? '1 avsatt plats' : `${holds} avsatta platser`;
  return holds === 1 ? '1 held seat' : `${holds} held seats`;
}

export type Concerned = {
  readonly kind: GuardedKind;
  readonly name: string;
  /** Who or what is booked, by name. */
  readonly by: readonly string[];
};

export function cannotDeleteSentence({ kind, name, by }: Concerned, language: Language): string {
  return language === 'sv'
    ? `${KIND.sv[kind]} ${name} kan inte tas bort: ${listed(by, 'sv')}. Ställ in eller flytta först.`
    : `${KIND.en[kind]} ${name} cannot be deleted: ${listed(by, 'en')}. Cancel or move first.`;
}

export function cannotCloseSentence({ kind, name, by }: Concerned, language: Language): string {
  return language === 'sv'
    ? `${KIND.sv[kind]} ${name} kan inte stängas: ${listed(by, 'sv')}. Ställ in eller flytta först.`
    : `${KIND.en[kind]} ${name} cannot be closed: ${listed(by, 'en')}. Cancel or move first.`;
}

export function cannotMoveSentence({ kind, name, by }: Concerned, language: Language): string {
  return language === 'sv'
    ? `${KIND.sv[kind]} ${name} kan inte få en annan arbetsplats: ${listed(by, 'sv')}. Flytta dem till en annan plats först.`
    : `${KIND.en[kind]} ${name} cannot get another workplace: ${listed(by, 'en')}. Move them to another slot first.`;
}

export function noRoomSentence(
  { kind, name, by, days }: Concerned & { readonly days: readonly string[] },
  language: Language,
): string {
  const when = daysText(days, language);
  return language === 'sv'
    ? `Ändringen sparades inte. ${KIND.sv[kind]} ${name} har inte rum ${when} för dem som kommer: ${listed(by, 'sv')}. Välj en annan, eller höj antalet elever samtidigt.`
    : `The change was not saved. ${KIND.en[kind]} ${name} has no room ${when} for those who come: ${listed(by, 'en')}. Choose another one, or raise the number of learners at the same time.`;
}

/** A learner who changes provider takes a seat of the new one's quotas. */
export function quotaFullSentence(
  { name, by, days }: Concerned & { readonly days: readonly string[] },
  language: Language,
): string {
  const when = daysText(days, language);
  return language === 'sv'
    ? `Ändringen sparades inte. ${listed(by, 'sv')} har en publicerad placering, och kvoten ${name} har inget rum kvar ${when}. Höj kvoten först, eller ta bort placeringen på periodens sida under Praktik, steget Följ upp.`
    : `The change was not saved. ${listed(by, 'en')} has a published placement, and the quota ${name} has no room left ${when}. Raise the quota first, or withdraw the placement on the page of the period under Placements, step Follow up.`;
}

/** For code that writes past the forms. */
export function providerByFormSentence(by: readonly string[], language: Language): string {
  return language === 'sv'
    ? `Kvoter räknas om när en placerad elev får en annan huvudman (${listed(by, 'sv')}). Spara eleven i innehållshanteraren.`
    : `Quotas are counted anew when a placed learner gets another provider (${listed(by, 'en')}). Save the learner in the content manager.`;
}

export function tooSmallSentence(
  { kind, name, by, days }: Concerned & { readonly days: readonly string[] },
  language: Language,
): string {
  const when = daysText(days, language);
  return language === 'sv'
    ? `Ändringen sparades inte. ${KIND.sv[kind]} ${name} är bokad av fler än så ${when}: ${listed(by, 'sv')}.`
    : `The change was not saved. ${KIND.en[kind]} ${name} is booked by more than that, ${when}: ${listed(by, 'en')}.`;
}

const MOST = 10;

function listed(parts: readonly string[], language: Language): string {
  const rest = parts.length - MOST;
  if (rest <= 0) return parts.join(', ');
  return `${parts.slice(0, MOST).join(', ')} ${language === 'sv' ? `och ${rest} till` : `and ${rest} more`}`;
}
