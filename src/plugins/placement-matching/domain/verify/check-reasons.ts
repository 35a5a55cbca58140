import type { Slot } from '../problem/problem';
import type { Reason } from '../problem/solution';
import {
  countsFor,
  employerName,
  isClosed,
  obstacle,
  type Day,
  type Facts,
  type Resource,
  type Seeker,
} from './facts';
import { Load } from './load';
import type { Claimed } from './read-placements';

/** The first reason that is not true, in words. */
export function reasonFault(facts: Facts, claimed: Claimed): string | undefined {
  const load = new Load(facts);
  facts.seekers.forEach((seeker, at) => {
    const slot = claimed.slots[at];
    if (slot !== undefined) load.add(seeker, slot, 1);
  });
  for (const [at, seeker] of facts.seekers.entries()) {
    if (claimed.slots[at] !== undefined) continue;
    const reasons = claimed.reasons[at] ?? [];
    if (reasons.length === 0) return `no reason for ${seeker.learner.id}`;
    const untrue = reasons.find((reason) => !isTrue({ facts, claimed, load, seeker, reason }));
    if (untrue !== undefined) return `reason ${untrue.code} of ${seeker.learner.id} is not true`;
  }
  return undefined;
}

type Question = {
  readonly facts: Facts;
  readonly claimed: Claimed;
  readonly load: Load;
  readonly seeker: Seeker;
  readonly reason: Reason;
};

function isTrue(question: Question): boolean {
  const { facts, load, seeker, reason } = question;
  if (reason.code === 'no-wishes') return seeker.learner.wishes.length === 0;
  const slot = facts.slots.get(reason.slot ?? '');
  if (slot === undefined || !isAbout(facts, seeker, slot, reason)) return false;
  const days = daysOf(facts, seeker, reason);
  if (days === undefined) return false;
  const hasDays = days.length > 0;
  switch (reason.code) {
    case 'reserved':
      return slot.reservedFor?.some((school) => school === seeker.learner.school) === false;
    case 'not-eligible': {
      if (seeker.learner.eligible?.includes(slot.id) === false) return true;
      return reason.employer === slot.employer && isElsewhereThere(question, slot);
    }
    case 'slot-closed':
      return hasDays && days.every((day) => isClosed(slot, day));
    case 'lower-quota':
      return (
        hasDays &&
        days.every((day) => {
          const resource = facts.resource('slot', slot.id);
          return resource !== undefined && load.on(resource, day) + 1 < (slot.minSeats ?? 0);
        })
      );
    case 'lottery':
      return obstacle(seeker, slot) === undefined && isDrawn(question, slot);
    case 'slot-full':
    case 'supervisor-full':
    case 'workplace-full':
    case 'quota-full': {
      const resource = namedResource(facts, reason);
      if (resource === undefined || !countsFor(resource, seeker)) return false;
      if (!facts.resourcesOf(slot.id).includes(resource)) return false;
      return hasDays && days.every((day) => load.on(resource, day) >= resource.capacity(day));
    }
    default:
      return false;
  }
}

/** The days that it speaks of, each once for all that it stands for; undefined where one is none of the seeker's. */
function daysOf({ standIn }: Facts, seeker: Seeker, reason: Reason): Day[] | undefined {
  if (reason.days === undefined) return seeker.days.filter((day) => day === null);
  const own = new Set(seeker.days);
  const days = new Set<Day>();
  for (const named of reason.days) {
    const day = standIn(named);
    if (day === undefined || !own.has(day)) return undefined;
    days.add(day);
  }
  return [...days];
}

/** Another visit of the learner is placed at the employer. */
function isElsewhereThere({ facts, claimed, seeker }: Question, slot: Slot): boolean {
  return facts.seekers.some((other, at) => {
    const there = claimed.slots[at];
    if (there === undefined || other.learner !== seeker.learner) return false;
    return employerName(there) === employerName(slot);
  });
}

/** Nothing else keeps the seeker from the place, or somebody is in the way who was no better before the draw. */
function isDrawn(question: Question, slot: Slot): boolean {
  const { facts, claimed, load, seeker } = question;
  const full = load.full(seeker, slot);
  if (full === undefined) {
    const own = facts.resource('slot', slot.id)!;
    const isShort = seeker.days.some((day) => load.on(own, day) + 1 < (slot.minSeats ?? 0));
    return !isShort && !isElsewhereThere(question, slot);
  }
  return facts.seekers.some((rival, at) => {
    const there = claimed.slots[at];
    if (there === undefined || rival.learner.locked !== undefined) return false;
    const isInTheWay =
      countsFor(full.resource, rival) &&
      rival.days.includes(full.day) &&
      facts.resourcesOf(there.id).includes(full.resource);
    return isInTheWay && isAsGood(facts, { seeker, slot }, { seeker: rival, slot: there });
  });
}

type Place = { readonly seeker: Seeker; readonly slot: Slot };

/** Stages before the lottery do not tell the two places apart; by turns only the priority comes before it. */
function isAsGood({ problem, metres }: Facts, one: Place, other: Place): boolean {
  const facts = [one, other].map(({ seeker: { learner }, slot }) => {
    const { id, priority = null, previous, wishes } = learner;
    const isInTurns = /^(serial|deferred)-/.test(problem.policy);
    if (isInTurns) return [priority];
    return [priority, wishes.indexOf(slot.id), previous === slot.id, metres(id, slot.id)];
  });
  return facts[0]!.join() === facts[1]!.join();
}

/** It speaks of a place that the seeker could have asked for, and what else it names belongs to that place. */
function isAbout(facts: Facts, seeker: Seeker, slot: Slot, reason: Reason): boolean {
  const { fallback } = facts.problem;
  if (fallback === 'none' && !seeker.learner.wishes.includes(slot.id)) return false;
  const { supervisor, workplace, employer, quota } = reason;
  if (supervisor !== undefined && supervisor !== slot.supervisor) return false;
  if (workplace !== undefined && workplace !== slot.workplace) return false;
  if (employer !== undefined && employer !== slot.employer) return false;
  const limit = quota === undefined ? undefined : facts.resource('quota', quota);
  return quota === undefined || facts.resourcesOf(slot.id).some((one) => one === limit);
}

function namedResource(facts: Facts, reason: Reason): Resource | undefined {
  const kind = reason.code.replace('-full', '');
  const { slot, supervisor, workplace, quota } = reason;
  const id = { slot, supervisor, workplace, quota }[kind];
  return id === undefined ? undefined : facts.resource(kind, id);
}
