import type { Proof } from '../problem/solution';
import type { Slot } from '../problem/problem';
import type { Facts, Resource } from './facts';
import { exactly } from './exactly';
import { readCuts } from './inequalities';
import { Load } from './load';
import { parityStepOf, type Measure } from './measures';
import { PriceTable } from './price-table';

/**
 * Linear programming duality, stage by stage. With a price on every resource and day no option of a seeker may be
 * cheaper than the one it has, and a price other than 0 needs a full resource. Then no solution is better in this
 * stage, and every equally good one avoids the dearer options and keeps the priced resources full; the next stage
 * is checked among those only, where prices of full resources may have any sign. Sound whatever the rows look like,
 * and for cuts as for resources. Prices are fractions of one unit, in which costs are counted too.
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
  if (!measures.every(({ name }, at) => proof.faces[at]?.stage === name)) return false;
  const cuts = readCuts({ facts, members, options, cuts: proof.cuts ?? [] });
  if (cuts === undefined) return false;
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
    const { prices: listed = [], scale = 1 } = proof.faces[at] ?? {};
    const prices = new PriceTable({
      ...{ facts, touched, cuts, members, options, slots, scale },
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
      const cost = measure.isParity ? parityStepOf(nth, size) : 0;
      const reduced = exactly(exactly(prices.scale * cost) - prices.ofSchool(name));
      if (Number.isNaN(reduced)) return false;
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
      const priced =
        slot === undefined ? prices.ofSchool(seeker.learner.school) : prices.ofSlot(at, slot);
      const plain = slot === undefined ? measure.none(seeker) : measure.option(seeker, slot);
      return exactly(exactly(prices.scale * plain) + priced);
    };
    const own = slots[at];
    const paid = cost(own);
    const left: (Slot | undefined)[] = [];
    for (const option of face.of(at)) {
      const price = option === own ? paid : cost(option);
      if (Number.isNaN(price) || Number.isNaN(paid) || price < paid) return false;
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
