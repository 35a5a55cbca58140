import { dayOfNumber } from '../calendar/day-number';
import type { Day } from '../days';
import type { PlaceFacts, PlaceRule } from '../rules/rule';
import type { IndexedPlan } from './indexed-plan';
import type { PlanLearner, Term } from './plan';

export type Breach = {
  readonly resource: string;
  readonly placements: readonly string[];
  readonly days: readonly Day[];
};

/** Placements that break a rule by themselves, together by resource and by the days on which the same ones do. */
export function findBreaches(indexed: IndexedPlan, rule: PlaceRule): Breach[] {
  const learners = new Map(indexed.plan.learners.map((learner) => [learner.id, learner]));
  const termsOf = termsBySchool(indexed.plan.terms ?? []);
  const byResource = new Map<string, Map<Day, string[]>>();
  for (const [place, placement] of indexed.placements.entries()) {
    const learner = learners.get(placement.learner);
    const slot = indexed.slots[indexed.slotOf[place] ?? -1];
    const days = daysOfPlacement(indexed, place);
    if (!learner || !slot || days.length === 0) continue;
    const justification = rule.check({ days, learner, slot, terms: termsOf(learner) });
    if (!justification) continue;
    const resource = rule.resource === 'school' ? (learner.school ?? learner.id) : slot.id;
    const byDay = byResource.get(resource) ?? new Map<Day, string[]>();
    byResource.set(resource, byDay);
    for (const day of justification.days) {
      const known = byDay.get(day);
      if (known) known.push(placement.id);
      else byDay.set(day, [placement.id]);
    }
  }
  return [...byResource].flatMap(([resource, byDay]) => breachesOf(resource, byDay));
}

function breachesOf(resource: string, byDay: ReadonlyMap<Day, readonly string[]>): Breach[] {
  const bySet = new Map<string, { placements: readonly string[]; days: Day[] }>();
  for (const [day, placements] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = JSON.stringify(placements);
    const known = bySet.get(key);
    if (known) known.days.push(day);
    else bySet.set(key, { placements, days: [day] });
  }
  return [...bySet.values()].map((breach) => ({ resource, ...breach }));
}

function daysOfPlacement(indexed: IndexedPlan, place: number): Day[] {
  const days: Day[] = [];
  indexed.eachDay(place, (day) => days.push(dayOfNumber(day)));
  return days;
}

function termsBySchool(terms: readonly Term[]): (learner: PlanLearner) => PlaceFacts['terms'] {
  const bySchool = new Map<string | undefined, PlaceFacts['terms']>();
  return ({ school }) => {
    const known =
      bySchool.get(school) ??
      terms.filter((term) => term.school === undefined || term.school === school);
    bySchool.set(school, known);
    return known;
  };
}
