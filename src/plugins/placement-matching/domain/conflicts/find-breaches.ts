import { dayOfNumber } from '../calendar/day-number';
import type { Day } from '../days';
import { compareCodePoints } from '../problem/code-points';
import type { Justification, PlaceFacts, PlaceRule, ResourceOfPlace } from '../rules/rule';
import { daysInForce } from '../rules-read/days-in-force';
import { factsOfPlan } from './facts-of-plan';
import type { IndexedPlan } from './indexed-plan';

export type Breach = {
  readonly rule: PlaceRule;
  readonly resource: string;
  readonly placements: readonly string[];
  readonly days: readonly Day[];
  /** Of the first of the placements. */
  readonly justification: Justification;
};

type Found = { readonly placement: string; readonly justification: Justification };
type ByResource = Map<string, Map<Day, Found[]>>;

/**
 * Placements that break a rule by themselves, together by resource and by the days on which the same ones do.
 * One pass over the placements for all rules: what is known about a placement is put together once.
 */
export function findBreaches(indexed: IndexedPlan, rules: readonly PlaceRule[]): Breach[] {
  if (rules.length === 0) return [];
  const found = new Map<PlaceRule, ByResource>(rules.map((rule) => [rule, new Map()]));
  const factsOf = factsOfPlan(indexed);
  const textOf = dayTexts();
  for (const [place, placement] of indexed.placements.entries()) {
    if (placement.isHold === true) continue;
    const days: Day[] = [];
    indexed.eachDay(place, (day) => days.push(textOf(day)));
    const facts = days.length === 0 ? undefined : factsOf(place, days);
    if (!facts) continue;
    for (const [rule, byResource] of found) {
      const justification = judge(rule, facts);
      if (justification) {
        const resource = resourceOf(rule.resource, facts) ?? placement.slot;
        keep(byResource, resource, { placement: placement.id, justification });
      }
    }
  }
  return [...found].flatMap(([rule, byResource]) =>
    [...byResource].flatMap(([resource, byDay]) => breachesOf({ rule, resource, byDay })),
  );
}

/** The rule valid on each day counts: days outside its dates are not judged. */
function judge(rule: PlaceRule, facts: PlaceFacts): Justification | undefined {
  const days = daysInForce(rule, facts.days);
  if (days.length === 0) return undefined;
  return rule.check(days === facts.days ? facts : { ...facts, days });
}

function resourceOf(kind: ResourceOfPlace, facts: PlaceFacts): string | undefined {
  const { learner, slot, workplace, supervisor, employer, period } = facts;
  if (kind === 'school') return learner.school ?? learner.id;
  const of = { learner, slot, workplace, supervisor, employer, period };
  return of[kind]?.id;
}

function keep(byResource: ByResource, resource: string, found: Found): void {
  const byDay = byResource.get(resource) ?? new Map<Day, Found[]>();
  byResource.set(resource, byDay);
  for (const day of found.justification.days) {
    const known = byDay.get(day);
    if (known) known.push(found);
    else byDay.set(day, [found]);
  }
}

type OfResource = {
  readonly rule: PlaceRule;
  readonly resource: string;
  readonly byDay: ReadonlyMap<Day, readonly Found[]>;
};

function breachesOf({ rule, resource, byDay }: OfResource): Breach[] {
  if (rule.isToldOnce) return [toldOnce({ rule, resource, byDay })];
  const bySet = new Map<string, { found: readonly Found[]; days: Day[] }>();
  for (const [day, found] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = JSON.stringify(found.map(({ placement }) => placement));
    const known = bySet.get(key);
    if (known) known.days.push(day);
    else bySet.set(key, { found, days: [day] });
  }
  return [...bySet.values()].flatMap(({ found, days }) => {
    const sorted = [...found].sort((a, b) => compareCodePoints(a.placement, b.placement));
    const [first] = sorted;
    const placements = sorted.map(({ placement }) => placement);
    return first ? [{ rule, resource, placements, days, justification: first.justification }] : [];
  });
}

function toldOnce({ rule, resource, byDay }: OfResource): Breach {
  const found = new Map([...byDay.values()].flat().map((one) => [one.placement, one]));
  const placements = [...found.keys()].sort(compareCodePoints);
  return {
    ...{ rule, resource, placements, days: [...byDay.keys()].sort() },
    // There is no resource here without a placement that broke the rule.
    justification: found.get(placements[0] ?? '')!.justification,
  };
}

/** Thousands of placements share their days. */
function dayTexts(): (day: number) => Day {
  const texts = new Map<number, Day>();
  return (day) => {
    const known = texts.get(day);
    if (known !== undefined) return known;
    const text = dayOfNumber(day);
    texts.set(day, text);
    return text;
  };
}
