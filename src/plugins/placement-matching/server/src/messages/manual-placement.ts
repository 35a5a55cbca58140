import type { DomainError } from '../../../domain/errors';
import type { Language } from './errors';

type NotInPeriod = Extract<DomainError, { readonly code: 'not-in-period' }>;
type NotEligible = Extract<DomainError, { readonly code: 'not-eligible' }>;

export function notInPeriodSentence({ learner, why }: NotInPeriod, language: Language): string {
  const sv = language === 'sv';
  switch (why) {
    case 'absent':
      return sv
        ? `Inget bokades. Eleven ${learner} är inte med i perioden. Lägg till eleven i en av periodens grupper först.`
        : `Nothing was booked. The learner ${learner} is not in the period. Add the learner to one of its groups first.`;
    case 'left':
      return sv
        ? `Inget bokades. Eleven ${learner} har slutat.`
        : `Nothing was booked. The learner ${learner} has left.`;
    case 'not-to-be-placed':
      return sv
        ? `Inget bokades. Eleven ${learner} ska inte ha någon plats i perioden. Ändra elevens deltagande först.`
        : `Nothing was booked. The learner ${learner} is not to have a place in the period. Change the participation first.`;
    case 'no-days':
      return sv
        ? `Inget bokades. Eleven ${learner} har inga dagar i perioden. Ange dagarna.`
        : `Nothing was booked. The learner ${learner} has no days in the period. Name the days.`;
  }
}

export function notEligibleSentence(error: NotEligible, language: Language): string {
  const { learner } = error;
  return language === 'sv'
    ? `Inget bokades. ${demandSv(error)} Det gäller eleven ${learner}.`
    : `Nothing was booked. ${demandEn(error)} This concerns the learner ${learner}.`;
}

function demandSv({ slot, rule, needed }: NotEligible): string {
  switch (rule) {
    case 'age-not-met':
      return `Platsen ${slot} kräver ${needed} år.`;
    case 'grade-not-met':
      return `Platsen ${slot} kräver årskurs ${needed}.`;
    case 'programme-not-met':
      return `Platsen ${slot} är för ${needed}.`;
    case 'other-form':
      return `Platsen ${slot} är inte för ${needed}.`;
    default:
      return `Platsen ${slot} är reserverad för andra skolor${needed === null ? '' : ` till och med ${needed}`}.`;
  }
}

function demandEn({ slot, rule, needed }: NotEligible): string {
  switch (rule) {
    case 'age-not-met':
      return `The slot ${slot} asks for ${needed} years.`;
    case 'grade-not-met':
      return `The slot ${slot} asks for grade ${needed}.`;
    case 'programme-not-met':
      return `The slot ${slot} is for ${needed}.`;
    case 'other-form':
      return `The slot ${slot} is not for ${needed}.`;
    default:
      return `The slot ${slot} is reserved for other schools${needed === null ? '' : ` until ${needed}`}.`;
  }
}
