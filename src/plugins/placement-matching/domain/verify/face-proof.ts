import type { Price, Proof } from '../problem/solution';
import type { Slot } from '../problem/problem';
import { countsFor, type Day, type Facts, type Resource, type Seeker } from './facts';
import { Load } from './load';
import { parityStepOf, type Measure } from './measures';

/**
 * Linear programming duality, stage by stage. With a price on every resource and day no option of a seeker may be
 * cheaper than the one it has, and a price other than 0 needs a full resource. Then no solution is better in this
 * stage, and every equally good one avoids the dearer options and keeps the priced resources full; the next stage
 * is checked among those only, where prices of full resources may have any sign. Sound whatever the rows look like.
 */
export function isProvenByPrices(input: {
  readonly facts: Facts;
  readonly measures: readonly Measure[];
  readonly proof: Proof;
  readonly members: readonly number[];
  readonly options: readonly (readonly Slot[])[];
  readonly slots: readonly (Slot | undefined)[];
}): boolean {
  const { facts, measures, proof, members, options, slots } = input;
  if (proof.faces.map(({ stage }) => stage).join() !== measures.map(({ name }) => name).join())
    return false;
  const load = new Load(facts);
  facts.seekers.forEach((seeker, at) => {
    const slot = slots[at];
    if (slot !== undefined) load.add(seeker, slot, 1);
  });
  const schools = schoolsOf(input);
  const touched = new Set<Resource>();
  for (const at of members) {
    for (const slot of options[at] ?? [])
      facts.resourcesOf(slot.id).forEach((one) => touched.add(one));
  }
  const face = new Face(members, options);
  const keptFull = new Set<string>();
  // Without an unplaced learner of any school, parity is at its least and says that none ever stays out.
  const isSettled = members.every(
    (at) => slots[at] !== undefined || facts.seekers[at]!.learner.school === undefined,
  );
  return measures.every((measure, at) => {
    const listed = proof.faces[at]?.prices ?? [];
    const prices = new PriceTable({
      ...{ facts, touched },
      prices: isSettled ? listed.filter(([kind]) => kind !== 'school') : listed,
    });
    keepCheapest({ facts, members, slots, measure, face });
    const isOptimal =
      prices.isSound(load, keptFull) &&
      areStepsOptimal({ schools, prices, measure }) &&
      areOptionsOptimal({ facts, members, slots, measure, prices, face });
    if (isSettled && measure.isParity) face.keepIn(members.filter((one) => hasSchool(facts, one)));
    return isOptimal;
  });
}

function hasSchool(facts: Facts, at: number): boolean {
  return facts.seekers[at]!.learner.school !== undefined;
}

type School = {
  readonly name: string;
  readonly size: number;
  readonly unplaced: number;
  readonly members: number;
  readonly fixed: Set<number>;
};

function schoolsOf(input: {
  readonly facts: Facts;
  readonly members: readonly number[];
  readonly slots: readonly (Slot | undefined)[];
}): School[] {
  const { facts, members, slots } = input;
  const counts = new Map<string, { members: number; unplaced: number }>();
  for (const at of members) {
    const { school } = facts.seekers[at]!.learner;
    if (school === undefined) continue;
    const entry = counts.get(school) ?? { members: 0, unplaced: 0 };
    entry.members += 1;
    if (slots[at] === undefined) entry.unplaced += 1;
    counts.set(school, entry);
  }
  const sizes = new Map<string, number>();
  for (const { school } of facts.problem.learners) {
    if (school !== undefined) sizes.set(school, (sizes.get(school) ?? 0) + 1);
  }
  return [...counts].map(([name, entry]) => ({
    name,
    ...entry,
    size: sizes.get(name) ?? 1,
    fixed: new Set<number>(),
  }));
}

/** The unplaced of a school are rising steps: those taken may cost no more than the school's price, others no less. */
function areStepsOptimal(input: {
  readonly schools: readonly School[];
  readonly prices: PriceTable;
  readonly measure: Measure;
}): boolean {
  const { schools, prices, measure } = input;
  return schools.every(({ name, size, unplaced, members, fixed }) => {
    for (let nth = 1; nth <= members; nth++) {
      const reduced = (measure.isParity ? parityStepOf(nth, size) : 0) - prices.ofSchool(name);
      if (fixed.has(nth) || reduced === 0) continue;
      if (nth <= unplaced !== reduced < 0) return false;
      fixed.add(nth);
    }
    return true;
  });
}

function areOptionsOptimal(input: {
  readonly facts: Facts;
  readonly members: readonly number[];
  readonly slots: readonly (Slot | undefined)[];
  readonly measure: Measure;
  readonly prices: PriceTable;
  readonly face: Face;
}): boolean {
  const { facts, members, slots, measure, prices, face } = input;
  for (const at of members) {
    const seeker = facts.seekers[at]!;
    const cost = (slot: Slot | undefined): number => {
      if (slot !== undefined) return measure.option(seeker, slot) + prices.ofSlot(seeker, slot);
      return measure.none(seeker) + prices.ofSchool(seeker.learner.school);
    };
    const own = slots[at];
    const paid = cost(own);
    const left: (Slot | undefined)[] = [];
    for (const option of face.of(at)) {
      const price = option === own ? paid : cost(option);
      if (price < paid) return false;
      if (price === paid) left.push(option);
    }
    face.restrict(at, left);
  }
  return true;
}

/**
 * Where each seeker has what costs it least, nothing is better in this stage, and whatever is as good does the same:
 * when all are placed, nobody stays out in the stages that follow.
 */
function keepCheapest(input: {
  readonly facts: Facts;
  readonly members: readonly number[];
  readonly slots: readonly (Slot | undefined)[];
  readonly measure: Measure;
  readonly face: Face;
}): void {
  const { facts, members, slots, measure, face } = input;
  // What the unplaced of a school cost depends on how many they are.
  if (measure.isParity) return;
  const cost = (at: number, slot: Slot | undefined): number =>
    slot === undefined
      ? measure.none(facts.seekers[at]!)
      : measure.option(facts.seekers[at]!, slot);
  const isCheapest = members.every((at) =>
    face.of(at).every((option) => cost(at, option) >= cost(at, slots[at])),
  );
  if (!isCheapest) return;
  for (const at of members) {
    const least = cost(at, slots[at]);
    face.restrict(
      at,
      face.of(at).filter((option) => cost(at, option) === least),
    );
  }
}

/** What each seeker may still choose on the optimal face; undefined is staying out. */
class Face {
  private readonly left = new Map<number, readonly (Slot | undefined)[]>();

  constructor(members: readonly number[], options: readonly (readonly Slot[])[]) {
    for (const at of members) this.left.set(at, [...(options[at] ?? []), undefined]);
  }

  of(at: number): readonly (Slot | undefined)[] {
    return this.left.get(at) ?? [];
  }

  /** These seekers no longer stay out. */
  keepIn(members: readonly number[]): void {
    for (const at of members)
      this.left.set(
        at,
        this.of(at).filter((option) => option !== undefined),
      );
  }

  restrict(at: number, options: readonly (Slot | undefined)[]): void {
    this.left.set(at, options);
  }
}

class PriceTable {
  private readonly priced = new Map<Resource, Map<Day, number>>();
  private readonly schools = new Map<string, number>();
  private readonly sums = new Map<string, number>();

  private readonly facts: Facts;

  constructor(input: {
    readonly facts: Facts;
    readonly prices: readonly Price[];
    readonly touched: ReadonlySet<Resource>;
  }) {
    this.facts = input.facts;
    for (const [kind, id, day, price] of input.prices) {
      const resource = input.facts.resource(kind, id);
      if (resource === undefined) this.schools.set(id, price);
      else if (input.touched.has(resource)) {
        const days = this.priced.get(resource) ?? new Map<Day, number>();
        this.priced.set(resource, days.set(day, price));
      }
    }
  }

  /** A new price must be positive and its resource full; one that earlier stages keep full may have any sign. */
  isSound(load: Load, keptFull: Set<string>): boolean {
    for (const [resource, days] of this.priced) {
      for (const [day, price] of days) {
        const key = `${resource.kind} ${resource.id} ${day}`;
        if (keptFull.has(key)) continue;
        if (load.on(resource, day) !== resource.capacity(day) || price < 0) return false;
        if (price > 0) keptFull.add(key);
      }
    }
    return true;
  }

  ofSchool(school: string | undefined): number {
    return this.schools.get(school ?? '') ?? 0;
  }

  ofSlot(seeker: Seeker, slot: Slot): number {
    const key = `${slot.id}\u0000${seeker.daysKey}\u0000${seeker.learner.provider ?? ''}`;
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    let sum = 0;
    for (const resource of this.facts.resourcesOf(slot.id)) {
      const days = this.priced.get(resource);
      if (days === undefined || !countsFor(resource, seeker)) continue;
      for (const day of seeker.days) sum += days.get(day) ?? 0;
    }
    this.sums.set(key, sum);
    return sum;
  }
}
