import type { Slot } from '../problem/problem';
import type { ProofCut } from '../problem/solution';
import { exactly } from './exactly';
import { countsFor, type Day, type Facts, type Resource, type Seeker } from './facts';
import { Load } from './load';
import { keyOf } from './key-of';

/**
 * An inequality that every solution keeps: the weights of what the members have add up to no more than the capacity.
 * A seeker that is not a member can only make the sum larger, so it may be left out.
 */
export type Inequality = {
  readonly capacity: number;
  /** Weight of a slot for a member, by seeker and id of the slot; 0 where it is not listed. */
  readonly weights: ReadonlyMap<number, ReadonlyMap<string, number>>;
};

type Members = {
  readonly facts: Facts;
  readonly members: readonly number[];
  readonly options: readonly (readonly Slot[])[];
};

/**
 * The cuts of the file, derived here from what they name: multiples of true inequalities, added up, divided and
 * rounded down, which whole solutions keep (Chvátal 1973). Undefined where one names what is not there.
 */
export function readCuts(
  input: Members & { readonly cuts: readonly ProofCut[] },
): Inequality[] | undefined {
  const locked = lockedLoad(input.facts);
  const found: Inequality[] = [];
  for (const cut of input.cuts) {
    const inequality = inequalityOf({ ...input, cut, locked, earlier: found });
    if (inequality === undefined) return undefined;
    found.push(inequality);
  }
  return found;
}

/** A learner's visits go to different employers: of the places at one of them the learner has one at most. */
export function readVisits(
  { facts, members, options }: Members,
  learner: string,
  employer: string | null,
): Inequality {
  const weights = new Map<number, Map<string, number>>();
  for (const at of members) {
    const seeker = facts.seekers[at]!;
    if (seeker.learner.id !== learner || seeker.visit === undefined) continue;
    const there = (options[at] ?? []).filter((slot) => nameOf(slot) === employer);
    if (there.length > 0) weights.set(at, new Map(there.map(({ id }) => [id, 1])));
  }
  return { capacity: 1, weights };
}

function nameOf(slot: Slot): string {
  return slot.employer === undefined ? `slot ${slot.id}` : `employer ${slot.employer}`;
}

function inequalityOf(
  input: Members & {
    readonly cut: ProofCut;
    readonly locked: Load;
    readonly earlier: readonly Inequality[];
  },
): Inequality | undefined {
  const { facts, members, options, cut, locked, earlier } = input;
  const { divisor } = cut;
  const timesOn = new Map<Resource, Map<Day, number>>();
  const visits: [Inequality, number][] = [];
  let sum = 0;
  for (const [kind, id, named, times] of cut.resources) {
    if (times < 0) return undefined;
    if (kind === 'visits') {
      visits.push([readVisits(input, id, named), times]);
      sum = exactly(sum + times);
      continue;
    }
    const resource = facts.resource(kind, id);
    if (resource === undefined) return undefined;
    const day = facts.standIn(named) ?? named;
    const days = timesOn.get(resource) ?? new Map<Day, number>();
    timesOn.set(resource, days.set(day, exactly((days.get(day) ?? 0) + times)));
    sum = exactly(sum + exactly(times * (resource.capacity(day) - locked.on(resource, day))));
  }
  const ofLearner = new Map<string, number>();
  for (const [learner, visit, times] of cut.learners) {
    const key = seekerKey(learner, visit ?? undefined);
    ofLearner.set(key, exactly((ofLearner.get(key) ?? 0) + times));
    sum = exactly(sum + times);
  }
  const others = [...visits];
  for (const [at, times] of cut.cuts) {
    const before = earlier[at];
    if (before === undefined) return undefined;
    others.push([before, times]);
    sum = exactly(sum + exactly(times * before.capacity));
  }
  if (Number.isNaN(sum)) return undefined;
  const weights = new Map<number, Map<string, number>>();
  for (const at of members) {
    const seeker = facts.seekers[at]!;
    const own = ofLearner.get(seekerKey(seeker.learner.id, seeker.visit)) ?? 0;
    for (const slot of options[at] ?? []) {
      let weight = exactly(own + timesAt(facts, timesOn, seeker, slot));
      for (const [other, times] of others)
        weight = exactly(weight + exactly(times * (other.weights.get(at)?.get(slot.id) ?? 0)));
      if (Number.isNaN(weight)) return undefined;
      if (weight < divisor) continue;
      const listed = weights.get(at) ?? new Map<string, number>();
      weights.set(at, listed.set(slot.id, Math.floor(weight / divisor)));
    }
  }
  return { capacity: Math.floor(sum / divisor), weights };
}

function timesAt(
  facts: Facts,
  timesOn: ReadonlyMap<Resource, ReadonlyMap<Day, number>>,
  seeker: Seeker,
  slot: Slot,
): number {
  let sum = 0;
  for (const resource of facts.resourcesOf(slot.id)) {
    const days = timesOn.get(resource);
    if (days === undefined || !countsFor(resource, seeker)) continue;
    for (const day of seeker.days) sum = exactly(sum + (days.get(day) ?? 0));
  }
  return sum;
}

function lockedLoad(facts: Facts): Load {
  const load = new Load(facts);
  for (const seeker of facts.seekers) {
    const slot = facts.slots.get(seeker.learner.locked ?? '');
    if (slot !== undefined) load.add(seeker, slot, 1);
  }
  return load;
}

function seekerKey(learner: string, visit: string | undefined): string {
  return visit === undefined ? keyOf(learner) : keyOf(learner, visit);
}
