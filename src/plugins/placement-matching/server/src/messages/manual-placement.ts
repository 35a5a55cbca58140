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
    case 'prao-hours-exceeded':
    case 'child-hours-exceeded':
    case 'young-hours-exceeded':
    case 'local-hours-exceeded':
      return `Platsen ${slot} har arbetstider som eleven inte får ha.`;
    case 'risky-task-for-minor':
      return `Platsen ${slot} har riskfyllda uppgifter som är förbjudna för minderåriga.`;
    case 'ward-takes-no-prao':
      return `Platsen ${slot} är på en avdelning som inte tar emot praoelever.`;
    case 'relative-at-workplace':
      return `Platsen ${slot} är på en egen eller anhörigs arbetsplats.`;
    case 'work-practice-too-long':
      return `Praktiken på platsen ${slot} skulle bli längre än ${needed} månader.`;
    case 'programme-not-met':
      return `Platsen ${slot} är för ${needed}.`;
    case 'quota-exceeded':
      return `Huvudmannen har inga platser på ${slot} enligt kvoten ${needed}.`;
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
    case 'prao-hours-exceeded':
    case 'child-hours-exceeded':
    case 'young-hours-exceeded':
    case 'local-hours-exceeded':
      return `The slot ${slot} has working hours that the learner may not have.`;
    case 'risky-task-for-minor':
      return `The slot ${slot} has risky tasks that are forbidden to minors.`;
    case 'ward-takes-no-prao':
      return `The slot ${slot} is on a ward that takes no prao pupils.`;
    case 'relative-at-workplace':
      return `The slot ${slot} is at an own or a relative’s workplace.`;
    case 'work-practice-too-long':
      return `The practice at the slot ${slot} would be longer than ${needed} months.`;
    case 'programme-not-met':
      return `The slot ${slot} is for ${needed}.`;
    case 'quota-exceeded':
      return `The provider has no seats at ${slot} by the quota ${needed}.`;
    case 'other-form':
      return `The slot ${slot} is not for ${needed}.`;
    default:
      return `The slot ${slot} is reserved for other schools${needed === null ? '' : ` until ${needed}`}.`;
  }
}
