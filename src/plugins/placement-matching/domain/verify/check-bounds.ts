import type { Problem, Slot } from '../problem/problem';
import type { Solution, StageBound } from '../problem/solution';
import { exactly } from './exactly';
import {
  countsFor,
  obstacle,
  optionsOf,
  type Day,
  type Facts,
  type Resource,
  type Seeker,
} from './facts';
import type { Measure } from './measures';
import { keyOf } from './key-of';

type Input = {
  readonly facts: Facts;
  readonly measures: readonly Measure[];
  readonly solution: Solution;
  /** Cost of each stage, as the measures count it. */
  readonly costs: readonly number[];
};

export type BoundsAnswer = {
  /** The first claimed bound that does not follow from the file, in words. */
  readonly fault: string | undefined;
  /** Stages whose bound from the file's prices is their value. */
  readonly met: ReadonlySet<string>;
};

/**
 * Any prices ≥ 0 on resources and days give a bound: what every seeker would pay at least for a place or for
 * staying out, minus what the capacities are worth. Weights price the values of earlier stages, which then hold.
 */
export function checkBounds(input: Input): BoundsAnswer {
  const { measures, solution, costs } = input;
  const met = new Set<string>();
  for (const [at, stage] of solution.stages.entries()) {
    const measure = measures[at]!;
    const entry = solution.proof.bounds.find((one) => one.stage === stage.name);
    const priced = entry && measure.other ? pricedBound(input, measure, entry) : -Infinity;
    const least = Math.max(priced, plainBound(input.facts, measure));
    if (least >= costs[at]!) met.add(stage.name);
    if (stage.proven) continue;
    const bound = measure.shown(least);
    if (measure.isCount ? stage.bound < bound : stage.bound > bound) {
      return { fault: `bound ${stage.bound} of ${stage.name} does not follow from the file`, met };
    }
  }
  return { fault: undefined, met };
}

/** Each seeker on its own, without any limit. */
function plainBound(facts: Facts, measure: Measure): number {
  return facts.seekers.reduce((sum, seeker) => {
    const lock = facts.slots.get(seeker.learner.locked ?? '');
    if (lock !== undefined) return sum + measure.option(seeker, lock);
    return sum + Math.min(0, ...alone(facts, seeker, measure));
  }, 0);
}

function alone(facts: Facts, seeker: Seeker, measure: Measure): number[] {
  const { wishes, previous = '' } = seeker.learner;
  if (measure.isParity) return [];
  const named = measure.other === undefined ? [previous] : wishes;
  const costs = named
    .flatMap((id) => facts.slots.get(id) ?? [])
    .map((slot) => measure.option(seeker, slot));
  const isOther = measure.other !== undefined && facts.problem.fallback !== 'none';
  return isOther ? [...costs, measure.other(seeker)] : costs;
}

function pricedBound(input: Input, measure: Measure, entry: StageBound): number {
  const { facts, measures, costs } = input;
  const { scale, weights } = entry;
  const prices = new Map<Resource, Map<Day, number>>();
  let total = 0;
  for (const [kind, id, named, price] of entry.prices) {
    const day = facts.standIn(named) ?? named;
    const resource = facts.resource(kind, id);
    if (resource === undefined || price < 0) return -Infinity;
    const days = prices.get(resource) ?? new Map<Day, number>();
    prices.set(resource, days.set(day, exactly((days.get(day) ?? 0) + price)));
    total = exactly(total - exactly(price * resource.capacity(day)));
  }
  const terms = [{ measure, weight: scale }];
  for (const [name, weight] of weights) {
    const at = measures.findIndex((one) => one.name === name);
    if (at < 0 || at >= measures.indexOf(measure) || !measures[at]!.other) return -Infinity;
    terms.push({ measure: measures[at]!, weight });
    total = exactly(total - exactly(weight * costs[at]!));
  }
  const pay = new Payer(facts, prices);
  for (const seeker of facts.seekers) {
    const weighed = (of: (one: Measure) => number): number =>
      terms.reduce((sum, { measure: one, weight }) => exactly(sum + exactly(weight * of(one))), 0);
    const least = pay.least(seeker, {
      option: (slot) => weighed((one) => one.option(seeker, slot)),
      other: weighed((one) => one.other?.(seeker) ?? 0),
      none: weighed((one) => one.none(seeker)),
    });
    total = exactly(total + exactly(least));
  }
  return Number.isSafeInteger(total) ? Math.ceil(total / scale) : -Infinity;
}

class Payer {
  private readonly sums = new Map<string, number>();
  private readonly asked = new Map<string, number>();
  private readonly cheapest = new Map<string, Slot | undefined>();
  private readonly lockedOn = new Map<Resource, Map<Day, number>>();

  constructor(
    private readonly facts: Facts,
    private readonly prices: ReadonlyMap<Resource, ReadonlyMap<Day, number>>,
  ) {
    for (const seeker of facts.seekers) {
      for (const resource of facts.resourcesOf(seeker.learner.locked ?? '')) {
        if (!countsFor(resource, seeker)) continue;
        const days = this.lockedOn.get(resource) ?? new Map<Day, number>();
        this.lockedOn.set(resource, days);
        for (const day of seeker.days) days.set(day, (days.get(day) ?? 0) + 1);
      }
    }
  }

  /** The least that a seeker pays, over everything it may have. */
  least(
    seeker: Seeker,
    cost: {
      readonly option: (slot: Slot) => number;
      readonly other: number;
      readonly none: number;
    },
  ): number {
    const { locked, wishes } = seeker.learner;
    const lock = this.facts.slots.get(locked ?? '');
    if (lock !== undefined) return cost.option(lock) + this.price(seeker, lock);
    let least = cost.none;
    for (const id of wishes) {
      const slot = this.facts.slots.get(id);
      if (slot === undefined || obstacle(seeker, slot) !== undefined) continue;
      least = Math.min(least, cost.option(slot) + this.priceIfAny(seeker, slot));
    }
    const other = this.cheapestOther(seeker);
    if (other === undefined) return least;
    // The cheapest place may be a wish; taking it for one that is none only lowers the bound.
    return Math.min(least, cost.other + this.priceIfAny(seeker, other));
  }

  private cheapestOther(seeker: Seeker): Slot | undefined {
    const { problem }: { readonly problem: Problem } = this.facts;
    if (problem.fallback === 'none') return undefined;
    const { school, provider, eligible } = seeker.learner;
    if (eligible !== undefined) return this.cheapestOf(seeker, optionsOf(this.facts, seeker));
    const key = keyOf(seeker.daysKey, school ?? '', provider ?? '');
    if (this.cheapest.has(key)) return this.cheapest.get(key);
    const best = this.cheapestOf(seeker, problem.slots);
    this.cheapest.set(key, best);
    return best;
  }

  private cheapestOf(seeker: Seeker, slots: readonly Slot[]): Slot | undefined {
    let best: Slot | undefined;
    for (const slot of slots) {
      if (obstacle(seeker, slot) !== undefined) continue;
      const isCheaper =
        best === undefined || this.priceIfAny(seeker, slot) < this.priceIfAny(seeker, best);
      if (isCheaper) best = slot;
    }
    return best;
  }

  /** Nobody can have a place where the locked leave a resource no room on one of the days: no price buys it. */
  private priceIfAny(seeker: Seeker, slot: Slot): number {
    const key = keyOf(slot.id, seeker.daysKey, seeker.learner.provider ?? '');
    const known = this.asked.get(key);
    if (known !== undefined) return known;
    const hasRoom = [...this.facts.resourcesOf(slot.id)].every(
      (resource) =>
        !countsFor(resource, seeker) || seeker.days.every((day) => this.hasRoomOn(resource, day)),
    );
    const price = hasRoom ? this.price(seeker, slot) : Infinity;
    this.asked.set(key, price);
    return price;
  }

  private hasRoomOn(resource: Resource, day: Day): boolean {
    return resource.capacity(day) > (this.lockedOn.get(resource)?.get(day) ?? 0);
  }

  private price(seeker: Seeker, slot: Slot): number {
    const key = keyOf(slot.id, seeker.daysKey, seeker.learner.provider ?? '');
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    let sum = 0;
    for (const resource of this.facts.resourcesOf(slot.id)) {
      const days = this.prices.get(resource);
      if (days === undefined || !countsFor(resource, seeker)) continue;
      for (const day of seeker.days) sum = exactly(sum + (days.get(day) ?? 0));
    }
    // What cannot be counted might be as low as can be.
    const price = Number.isNaN(sum) ? -Infinity : sum;
    this.sums.set(key, price);
    return price;
  }
}
