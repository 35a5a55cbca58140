import type { Day } from '../../../domain/days';
import type { LearnerFacts, PeriodFacts } from '../../../domain/period-facts';
import { readCalendar } from '../adapters/calendar-reader';
import { readLearners } from '../adapters/learner-reader';
import { readSchools, readSlots, readSupervisors, readWorkplaces } from '../adapters/offer-reader';
import type { PeriodRecord, Reading } from '../adapters/period-reader';
import { readQuotas } from '../adapters/quota-store';
import { readAvoided } from '../adapters/learner-rule-facts';
import { readLocalRuleSets } from '../adapters/rule-set-reader';
import { readTaken } from '../adapters/taken-reader';

type Choice = Pick<PeriodFacts, 'policy' | 'fallback' | 'seed' | 'today'>;

const NOTHING = {
  learners: new Map(),
  slots: new Map(),
  supervisors: new Map(),
  workplaces: new Map(),
  quotas: new Map(),
};

/** Everything an allocation of the period reads from the database. */
export async function readPeriodFacts(
  reading: Reading & { readonly signal?: AbortSignal },
  period: PeriodRecord,
  choice: Choice,
): Promise<PeriodFacts> {
  const avoided = await readAvoided(reading);
  const learners = (await readLearners(reading, period.id, await readCalendar(reading))).map(
    (learner) => withAvoided(learner, avoided),
  );
  const days = extremes(
    learners.flatMap((learner) => [learner.days[0] ?? [], learner.days.at(-1) ?? []].flat()),
  );
  const wished = new Set(learners.flatMap((learner) => learner.wishes));
  const span = { firstDay: days?.first ?? null, lastDay: days?.last ?? null };
  const slots = await readSlots(reading, { form: period.formCode, ...span, wished });
  const supervisors = new Set(slots.map((slot) => slot.supervisor));
  const workplaces = new Set(slots.map((slot) => slot.workplace));
  const quotas = await readQuotas(reading, { slots: slots.map(({ id }) => id) });
  return {
    ...choice,
    quotas,
    hasFieldWishes: period.hasFieldWishes,
    form: period.formCode,
    ruleSets: await readLocalRuleSets(reading),
    learners,
    slots,
    supervisors: (await readSupervisors(reading)).filter(({ id }) => supervisors.has(id)),
    workplaces: (await readWorkplaces(reading)).filter(({ id }) => workplaces.has(id)),
    schools: await readSchools(reading),
    taken: days
      ? await readTaken(reading, { firstDay: days.first, lastDay: days.last, quotas })
      : NOTHING,
  };
}

function withAvoided(
  learner: LearnerFacts,
  avoided: ReadonlyMap<string, readonly string[]>,
): LearnerFacts {
  const avoids = avoided.get(learner.id);
  return avoids ? { ...learner, avoids } : learner;
}

function extremes(days: readonly Day[]): { readonly first: Day; readonly last: Day } | undefined {
  let first: Day | undefined;
  let last: Day | undefined;
  for (const day of days) {
    if (first === undefined || day < first) first = day;
    if (last === undefined || day > last) last = day;
  }
  return first === undefined || last === undefined ? undefined : { first, last };
}
