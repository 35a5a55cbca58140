import type { LimitField, Looser } from '../../../domain/rules-read/compose-rule-sets';
import type { Language } from './errors';
import { valueText } from './value-text';

const NAMES: Readonly<Record<Language, Readonly<Record<LimitField, string>>>> = {
  sv: {
    minAge: 'lägsta ålder',
    minGrade: 'lägsta årskurs',
    maxHoursPerDay: 'högst timmar om dagen',
    minHoursPerDay: 'minst timmar om dagen',
    maxHoursPerWeek: 'högst timmar i veckan',
    earliestStart: 'tidigast klockan',
    latestEnd: 'senast klockan',
    minDays: 'minst antal dagar',
    maxMonths: 'högst antal månader',
    maxTravelMinutes: 'högst restid i minuter',
  },
  en: {
    minAge: 'minimum age',
    minGrade: 'minimum grade',
    maxHoursPerDay: 'most hours a day',
    minHoursPerDay: 'least hours a day',
    maxHoursPerWeek: 'most hours a week',
    earliestStart: 'earliest start',
    latestEnd: 'latest end',
    minDays: 'least days',
    maxMonths: 'most months',
    maxTravelMinutes: 'most minutes of travel',
  },
};

/** Why a local rule was not saved: each limit with both numbers. */
export function looserRuleSentence(looser: readonly Looser[], language: Language): string {
  const parts = looser.map(({ field, national, local }) => {
    const [own, ceiling] = [valueText(local, language), valueText(national, language)];
    return language === 'sv'
      ? `${NAMES.sv[field]} ${own} (nationellt ${ceiling})`
      : `${NAMES.en[field]} ${own} (nationally ${ceiling})`;
  });
  return language === 'sv'
    ? `Regeln sparades inte. En lokal regel får bara vara strängare än den nationella: ${parts.join(', ')}.`
    : `The rule was not saved. A local rule may only be stricter than the national one: ${parts.join(', ')}.`;
}
