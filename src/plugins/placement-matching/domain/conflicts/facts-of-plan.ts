import type { Day } from '../days';
import { dayNumber } from '../calendar/day-number';
import type { PlaceFacts } from '../rules/rule';
import { setsFor } from '../rules-read/local-sets';
import { NONE, type IndexedPlan } from './indexed-plan';
import type { Plan, PlanLearner, PlanPeriod, RuleSet, Term } from './plan';

/** What the plan knows about a placement, by its place in the index; undefined for one that names nothing known. */
export function factsOfPlan(
  indexed: IndexedPlan,
): (place: number, days: readonly Day[]) => PlaceFacts | undefined {
  const { plan } = indexed;
  const learners = byId(plan.learners);
  const supervisors = byId(plan.supervisors);
  const workplaces = byId(plan.workplaces);
  const employers = byId(plan.employers);
  const periods = byId(plan.periods);
  const termsOf = termsBySchool(plan.terms ?? []);
  const setsOf = setsByFormAndProvider(plan.ruleSets ?? []);
  const releases = otherReleases(plan.periods ?? []);
  const learnerDays = daysByLearner(indexed);
  const bank = employersInBank(plan);
  return (place, days) => {
    const placement = indexed.placements[place];
    const slot = indexed.slots[indexed.slotOf[place] ?? NONE];
    const learner = placement && learners.get(placement.learner);
    if (!placement || !slot || !learner) return undefined;
    const period = periods.get(placement.period ?? '');
    const workplace = workplaces.get(slot.workplace ?? '');
    return {
      days,
      learner,
      slot,
      placement,
      workplace,
      supervisor: supervisors.get(placement.supervisor ?? slot.supervisor ?? ''),
      employer: employers.get(workplace?.employer ?? ''),
      period,
      terms: termsOf(learner),
      ruleSets: setsOf(placement.form ?? null, learner.provider ?? null),
      learnerDays: learnerDays[indexed.learnerOf[place] ?? NONE] ?? 0,
      isEmployerInBank: bank.has(workplace?.employer ?? ''),
      otherReleaseDates: period ? releases(period) : [],
    };
  };
}

const byId = <Row extends { readonly id: string }>(
  rows: readonly Row[] | undefined,
): ReadonlyMap<string, Row> => new Map((rows ?? []).map((row) => [row.id, row]));

function termsBySchool(terms: readonly Term[]): (learner: PlanLearner) => PlaceFacts['terms'] {
  const bySchool = new Map<string | null, PlaceFacts['terms']>();
  return ({ school = null }) => {
    const known =
      bySchool.get(school) ??
      terms.filter((term) => term.school === undefined || term.school === school);
    bySchool.set(school, known);
    return known;
  };
}

function setsByFormAndProvider(
  sets: readonly RuleSet[],
): (form: string | null, provider: string | null) => readonly RuleSet[] {
  const known = new Map<string, readonly RuleSet[]>();
  return (form, provider) => {
    const key = `${form} ${provider}`;
    const found = known.get(key) ?? setsFor(sets, { form, provider });
    known.set(key, found);
    return found;
  };
}

function otherReleases(periods: readonly PlanPeriod[]): (period: PlanPeriod) => readonly Day[] {
  const known = new Map<string, readonly Day[]>();
  return (period) => {
    const found =
      known.get(period.id) ??
      periods.flatMap((other) =>
        other.id !== period.id && other.form === period.form && areTogether(period, other)
          ? (other.releaseDate ?? [])
          : [],
      );
    known.set(period.id, found);
    return found;
  };
}

/** The same term of the same school year, in autumn or in spring; or, where nobody has said, days in common. */
const areTogether = (a: PlanPeriod, b: PlanPeriod): boolean => {
  const isSameYear = a.schoolYear != null && a.schoolYear === b.schoolYear;
  const term = ({ from }: PlanPeriod): boolean => (from ?? '').slice(5, 7) >= '07';
  const isSameTerm = a.from != null && b.from != null && term(a) === term(b);
  return (isSameYear && isSameTerm) || sharesDays(a, b);
};

const sharesDays = (a: PlanPeriod, b: PlanPeriod): boolean =>
  a.from != null &&
  a.to != null &&
  b.from != null &&
  b.to != null &&
  a.from <= b.to &&
  b.from <= a.to;

/** How many days each learner is out, each day once and none of absence. */
function daysByLearner({ learners, learnerOf, placements, eachDay }: IndexedPlan): Int32Array {
  const days = learners.map(() => new Set<number>());
  for (const place of placements.keys()) {
    const ofLearner = days[learnerOf[place] ?? NONE];
    if (!ofLearner) continue;
    const absent = new Set(placements[place]?.absent?.map(dayNumber));
    eachDay(place, (day) => {
      if (!absent.has(day)) ofLearner.add(day);
    });
  }
  return Int32Array.from(days, (set) => set.size);
}

function employersInBank({ slots, workplaces }: Plan): ReadonlySet<string> {
  const employerOf = new Map((workplaces ?? []).map(({ id, employer }) => [id, employer]));
  return new Set(
    slots.flatMap((slot) =>
      slot.origin === 'bank' ? (employerOf.get(slot.workplace ?? '') ?? []) : [],
    ),
  );
}
