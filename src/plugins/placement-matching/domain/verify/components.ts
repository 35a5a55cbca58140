import type { Slot } from '../problem/problem';
import { countsFor, optionsOf, type Day, type Facts, type Resource } from './facts';
import { Load } from './load';

export type Piece = {
  /** Indexes of seekers, with the slots each may have; the locked are not among them. */
  readonly seekers: readonly number[];
};

export type Split = {
  readonly pieces: readonly Piece[];
  readonly options: readonly (readonly Slot[])[];
};

/**
 * Seekers that can never stand in each other's way at a resource on a day are apart. Those who may stay out are together when they share a
 * school, because parity counts the unplaced of a school together.
 */
export function splitIntoPieces(facts: Facts, slots: readonly (Slot | undefined)[]): Split {
  const { seekers } = facts;
  const locks = new Load(facts);
  for (const seeker of seekers) {
    const lock = facts.slots.get(seeker.learner.locked ?? '');
    if (lock !== undefined) locks.add(seeker, lock, 1);
  }
  const options = seekers.map((seeker): readonly Slot[] => {
    if (seeker.learner.locked !== undefined) return [];
    return optionsOf(facts, seeker).filter((slot) => locks.full(seeker, slot) === undefined);
  });
  const groups = new DisjointSets(seekers.length);
  const firstAt = new Map<object | string, number>();
  const join = (key: object | string, at: number): void => {
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, at);
    else groups.join(first, at);
  };
  const classes = new Map<string, number>();
  const dayClasses = seekers.map(({ daysKey }) => {
    const known = classes.get(daysKey) ?? classes.size;
    classes.set(daysKey, known);
    return known;
  });
  const meetings = meetingsOf({ facts, options, locks, dayClasses });
  seekers.forEach((seeker, at) => {
    if (seeker.visit !== undefined) join(`learner ${seeker.learner.id}`, at);
    for (const slot of options[at] ?? []) {
      for (const resource of facts.resourcesOf(slot.id)) {
        if (!countsFor(resource, seeker)) continue;
        const meeting = meetings.get(resource)?.get(dayClasses[at]!);
        // Those with the same days meet on the first of them; one of them stands for all on the others.
        for (const day of meeting?.isLinked ? meeting.scarce.slice(0, 1) : (meeting?.scarce ?? []))
          join(day, at);
        if (meeting !== undefined) meeting.isLinked = true;
      }
    }
  });
  const hasUnplaced = new Set<number>();
  seekers.forEach(({ learner }, at) => {
    const isOut = learner.locked === undefined && slots[at] === undefined;
    if (isOut && learner.school !== undefined) hasUnplaced.add(groups.top(at));
  });
  const mayStayOut = seekers.map((_, at) => hasUnplaced.has(groups.top(at)));
  seekers.forEach(({ learner }, at) => {
    if (learner.locked !== undefined || learner.school === undefined) return;
    if (mayStayOut[at]) join(`school ${learner.school}`, at);
  });
  const pieces = new Map<number, number[]>();
  seekers.forEach(({ learner }, at) => {
    if (learner.locked !== undefined) return;
    const top = groups.top(at);
    const list = pieces.get(top);
    if (list === undefined) pieces.set(top, [at]);
    else list.push(at);
  });
  return { pieces: [...pieces.values()].map((members) => ({ seekers: members })), options };
}

/** Those with the same days at a resource, and the days on which not all who could be there have room. */
type Meeting = {
  readonly days: readonly Day[];
  count: number;
  /** The seeker that was counted last. */
  last: number;
  scarce: readonly ScarceDay[];
  isLinked: boolean;
};
type ScarceDay = { readonly day: Day };

function meetingsOf(input: {
  readonly facts: Facts;
  readonly options: readonly (readonly Slot[])[];
  readonly locks: Load;
  /** The same number for the same days. */
  readonly dayClasses: readonly number[];
}): ReadonlyMap<Resource, ReadonlyMap<number, Meeting>> {
  const { facts, options, locks, dayClasses } = input;
  const all = new Map<Resource, Map<number, Meeting>>();
  facts.seekers.forEach((seeker, at) => {
    const { days } = seeker;
    const dayClass = dayClasses[at]!;
    for (const slot of options[at] ?? []) {
      for (const resource of facts.resourcesOf(slot.id)) {
        if (!countsFor(resource, seeker)) continue;
        let ofResource = all.get(resource);
        if (ofResource === undefined) all.set(resource, (ofResource = new Map<number, Meeting>()));
        let meeting = ofResource.get(dayClass);
        if (meeting === undefined) {
          meeting = { days, count: 0, last: -1, scarce: [], isLinked: false };
          ofResource.set(dayClass, meeting);
        }
        if (meeting.last !== at) meeting.count += 1;
        meeting.last = at;
      }
    }
  });
  for (const [resource, ofResource] of all) {
    const isLeast = resource.kind === 'slot' && (facts.slots.get(resource.id)?.minSeats ?? 0) > 1;
    const comers = new Map<Day, number>();
    for (const { days, count } of ofResource.values())
      for (const day of days) comers.set(day, (comers.get(day) ?? 0) + count);
    const scarce = new Map<Day, ScarceDay>();
    for (const [day, count] of comers) {
      const room = resource.capacity(day) - locks.on(resource, day);
      if (isLeast || count > room) scarce.set(day, { day });
    }
    for (const meeting of ofResource.values())
      meeting.scarce = meeting.days.flatMap((day) => scarce.get(day) ?? []);
  }
  return all;
}

class DisjointSets {
  private readonly above: Int32Array;

  constructor(size: number) {
    this.above = Int32Array.from({ length: size }, (_, at) => at);
  }

  top(at: number): number {
    let here = at;
    while (this.above[here] !== here) {
      this.above[here] = this.above[this.above[here]!]!;
      here = this.above[here]!;
    }
    return here;
  }

  join(one: number, other: number): void {
    const a = this.top(one);
    const b = this.top(other);
    this.above[Math.max(a, b)] = Math.min(a, b);
  }
}
