import type { DomainError } from '../../../domain/errors';
import type { Language } from './errors';

type MoveRefused = Extract<DomainError, { readonly code: 'move-refused' }>;

/** Which period stays where it is, why, and what would let it move. */
export function moveRefusedSentence({ period, why }: MoveRefused, language: Language): string {
  return language === 'sv'
    ? `Inget flyttades. ${period}: ${WHY.sv[why]}`
    : `Nothing was moved. ${period}: ${WHY.en[why]}`;
}

const WHY: Readonly<Record<Language, Readonly<Record<MoveRefused['why'], string>>>> = {
  sv: {
    published: 'perioden är publicerad. Ångra publiceringen först.',
    'has-proposal':
      'perioden är fördelad för sina veckor. Ändra gruppernas veckor i registret och fördela om.',
    begun: 'perioden har börjat.',
    'outside-term': 'veckorna ligger utanför skolans termin. Välj andra veckor.',
    'outside-year': 'veckorna ligger i ett annat läsår. Välj andra veckor.',
    'before-release': 'perioden skulle börja före sin beskedsdag. Flytta beskedsdagen först.',
    'in-the-past': 'de dagarna har redan varit. Välj senare veckor.',
    'no-days': 'det blir inga dagar kvar, bara lov och röda dagar. Välj andra veckor.',
    'cohort-busy': 'klassen är ute i en annan period de dagarna. Välj andra veckor.',
  },
  en: {
    published: 'the period is published. Undo publishing first.',
    'has-proposal':
      'the period is allocated for its weeks. Change the weeks of its groups in the register and allocate again.',
    begun: 'the period has begun.',
    'outside-term': "the weeks lie outside the school's term. Choose other weeks.",
    'outside-year': 'the weeks lie in another school year. Choose other weeks.',
    'before-release': 'the period would begin before its release date. Move that date first.',
    'in-the-past': 'those days are over. Choose later weeks.',
    'no-days': 'no days are left, only holidays and red days. Choose other weeks.',
    'cohort-busy': 'the cohort is out in another period on those days. Choose other weeks.',
  },
};
