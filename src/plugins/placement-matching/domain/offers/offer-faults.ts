import type { OfferAnswers } from '../../contracts/public-offers';
import { addDays, spanOfWeek, weekOfDay, type Day } from '../days';
import type { InputIssue } from '../errors';
import { hasNationalNumber, hasNationalNumberAsTelephone } from '../national-number';
import { minutesOf, readDailyHours } from '../rules-read/daily-hours';
import { exceededHours } from '../rules-read/exceeded-hours';
import { PRAO_HOURS } from '../rules/prao-hours-exceeded';

/** A slot is planned within a year and a half. */
const FURTHEST_DAYS = 550;

/** The answers that are looked at here; seats and grade are wholly the contract's. */
type LookedAt = Omit<OfferAnswers, 'seats' | 'minGrade'>;
type TextField = Exclude<keyof LookedAt, 'weeks' | 'kinds'>;

/** What an employer has answered that the contract lets through and that still may not be stored. */
export function offerFaults(answers: LookedAt, today: Day): InputIssue[] {
  return [
    ...nationalNumbers(answers),
    ...weekFaults(answers, today),
    ...hourFaults(answers, today),
  ];
}

/**
 * The same of a form that the contract refuses as well, so that whoever mends it hears of everything at once:
 * what cannot be read counts as not answered.
 */
export function draftFaults(draft: unknown, today: Day): InputIssue[] {
  const given = recordOf(draft);
  const text = (field: TextField): string => {
    const value = given[field];
    return typeof value === 'string' ? value.slice(0, LONGEST_READ) : '';
  };
  const list = (field: 'weeks' | 'kinds'): string[] => {
    const value = given[field];
    return Array.isArray(value) ? value.slice(0, MOST_READ).map(String) : [];
  };
  return offerFaults(
    {
      workplace: text('workplace'),
      organisationNumber: text('organisationNumber'),
      address: text('address'),
      municipality: text('municipality'),
      tasks: text('tasks'),
      field: text('field'),
      hours: text('hours'),
      languages: text('languages'),
      name: text('name'),
      telephone: text('telephone'),
      email: text('email'),
      role: text('role'),
      weeks: list('weeks'),
      kinds: list('kinds'),
    },
    today,
  );
}

function recordOf(draft: unknown): Readonly<Record<string, unknown>> {
  return typeof draft === 'object' && draft !== null ? { ...draft } : {};
}

const [LONGEST_READ, MOST_READ] = [2_000, 80];

/** In every field, whatever it is for. */
function nationalNumbers(answers: LookedAt): InputIssue[] {
  const found = Object.entries(answers).filter(([field, value]) => {
    if (typeof value !== 'string') return false;
    return field === 'telephone' ? hasNationalNumberAsTelephone(value) : hasNationalNumber(value);
  });
  return found.map(([path]) => ({ path, problem: 'national-number' }));
}

function weekFaults({ weeks }: LookedAt, today: Day): InputIssue[] {
  const isPossible = weeks.every((week) => {
    const span = spanOfWeek(week);
    return span && span.to >= today && span.from <= addDays(today, FURTHEST_DAYS);
  });
  return isPossible ? [] : [{ path: 'weeks', problem: 'no-such-weeks' }];
}

/** R13: pupils of compulsory school work at most seven hours, between 06 and 20. */
function hourFaults({ hours, kinds, weeks }: LookedAt, today: Day): InputIssue[] {
  if (hours === '') return [];
  const span = readDailyHours(hours);
  const [monday = spanOfWeek(weekOfDay(today))?.from ?? today] = weeks.flatMap(
    (week) => spanOfWeek(week)?.from ?? [],
  );
  if (!span || minutesOf(span.startTime) === undefined) {
    return [{ path: 'hours', problem: 'wrong-form' }];
  }
  const isPrao = kinds.includes('prao');
  const fault = isPrao
    ? exceededHours({ days: [monday], slot: span, limits: PRAO_HOURS })
    : undefined;
  return fault ? [{ path: 'hours', problem: 'working-day' }] : [];
}
