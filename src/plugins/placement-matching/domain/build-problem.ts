import { candidatesOf, type Candidates } from './candidates';
import type { Day } from './days';
import { circumstancesOf, exclusionOf, type Circumstances, type Exclusion } from './eligibility';
import { withFieldWishes } from './field-wishes';
import type { LearnerFacts, PeriodFacts, SlotFacts } from './period-facts';
import type { Learner, Problem, Slot } from './problem/problem';
import { remainingOf } from './remaining';
import { quotasOfProblem, type QuotasOfProblem } from './quotas/quotas-of-problem';
import { reservedSchools } from './reservation';

/** Learners who are not part of the problem, and why. */
export type LeftOut = {
  readonly learner: string;
  readonly code: 'no-days' | 'already-placed';
  readonly days: readonly Day[];
};

export type BuiltProblem = {
  readonly problem: Problem;
  /** How many places outside the wishes each learner kept; null when nothing was cut. */
  readonly candidateLimit: number | null;
  readonly leftOut: readonly LeftOut[];
  /** Wished slots that are not for the learner, by learner. */
  readonly exclusions: ReadonlyMap<string, readonly Exclusion[]>;
};

type Limits = { readonly candidateLimit?: number; readonly pairsWithoutCut?: number };

/** The facts of one period as a problem file, such that whatever solves it can be published without a collision. */
export function buildProblem(facts: PeriodFacts, limits: Limits = {}): BuiltProblem {
  const leftOut = facts.learners.flatMap((learner) => reasonToLeaveOut(facts, learner) ?? []);
  const outside = new Set(leftOut.map(({ learner }) => learner));
  const inside = withFieldWishes({
    ...facts,
    learners: facts.learners.filter(({ id }) => !outside.has(id)),
  });
  const candidates = candidatesOf({ facts: inside, ...limits });
  const days = [...new Set(inside.learners.flatMap((learner) => learner.days))].sort();
  const remaining = remainingOf(inside, days);
  const slotOf = new Map(facts.slots.map((slot) => [slot.id, slot]));
  const capped = new Set(remaining.workplaces.map(({ id }) => id));
  const { quotas, providerOf } = quotasOfProblem({
    learners: inside.learners,
    quotas: facts.quotas ?? [],
    taken: facts.taken.quotas,
    slots: new Set(slotOf.keys()),
  });
  const problem: Problem = {
    version: 1,
    seed: facts.seed,
    policy: facts.policy,
    fallback: facts.fallback,
    learners: inside.learners.map((learner, index) =>
      learnerOf({ learner, index, slotOf, candidates, providerOf }),
    ),
    slots: facts.slots.map((slot) =>
      slotRow({ facts: inside, slot, open: remaining.openOf(slot), capped }),
    ),
    supervisors: remaining.supervisors,
    workplaces: remaining.workplaces,
    ...(quotas.length === 0 ? {} : { quotas }),
    distances: distancesOf(inside, candidates, slotOf),
  };
  const around = circumstancesOf(facts);
  const exclusions = new Map(
    inside.learners.map((learner) => [learner.id, exclusionsOf(learner, slotOf, around)]),
  );
  return { problem, candidateLimit: candidates.limit, leftOut, exclusions };
}

function reasonToLeaveOut(facts: PeriodFacts, { id, days }: LearnerFacts): LeftOut | undefined {
  if (days.length === 0) return { learner: id, code: 'no-days', days: [] };
  const taken = facts.taken.learners.get(id);
  const elsewhere = days.filter((day) => (taken?.get(day) ?? 0) > 0);
  return elsewhere.length > 0
    ? { learner: id, code: 'already-placed', days: elsewhere }
    : undefined;
}

type LearnerInput = {
  readonly learner: LearnerFacts;
  readonly index: number;
  readonly slotOf: ReadonlyMap<string, SlotFacts>;
  readonly candidates: Candidates;
  readonly providerOf: QuotasOfProblem['providerOf'];
};

function learnerOf(input: LearnerInput): Learner {
  const { learner, index, slotOf, candidates } = input;
  const eligible = candidates.eligibleOf(learner, index)?.map((slot) => slot.id);
  const { id, school, priority, days, ownWishes } = learner;
  const provider = input.providerOf(learner);
  return {
    id,
    ...(school === null ? {} : { school }),
    ...(provider === null ? {} : { provider }),
    ...(priority === null ? {} : { priority }),
    days,
    // A slot wished twice counts where it stands first.
    wishes: [...new Set(learner.wishes)].filter((wish) => slotOf.has(wish)),
    ...(ownWishes === undefined ? {} : { ownWishes }),
    ...(eligible === undefined ? {} : { eligible: eligible.sort() }),
  };
}

type SlotInput = {
  readonly facts: PeriodFacts;
  readonly slot: SlotFacts;
  readonly open: Slot['open'];
  readonly capped: ReadonlySet<string>;
};

function slotRow({ facts, slot, open, capped }: SlotInput): Slot {
  const reservedFor = reservedSchools(facts, slot);
  return {
    id: slot.id,
    seats: slot.seats,
    ...(slot.supervisor === null ? {} : { supervisor: slot.supervisor }),
    ...(slot.workplace !== null && capped.has(slot.workplace) ? { workplace: slot.workplace } : {}),
    ...(open === undefined ? {} : { open }),
    ...(reservedFor === undefined ? {} : { reservedFor }),
  };
}

function distancesOf(
  facts: PeriodFacts,
  candidates: Candidates,
  slotOf: ReadonlyMap<string, SlotFacts>,
): [string, string, number][] {
  const offered = facts.slots.filter((slot) => slot.isOffered);
  const rows: [string, string, number][] = [];
  facts.learners.forEach((learner, index) => {
    if (learner.position === null) return;
    const wished = learner.wishes
      .flatMap((id) => slotOf.get(id) ?? [])
      .filter((slot) => slot.isOffered);
    const others =
      facts.fallback === 'none' ? [] : (candidates.eligibleOf(learner, index) ?? offered);
    for (const slot of new Set([...wished, ...others])) {
      const metres = candidates.metresOf(learner, slot);
      if (metres !== undefined) rows.push([learner.id, slot.id, metres]);
    }
  });
  return rows;
}

function exclusionsOf(
  learner: LearnerFacts,
  slotOf: ReadonlyMap<string, SlotFacts>,
  around: Circumstances,
): Exclusion[] {
  return learner.wishes.flatMap((id) => {
    const slot = slotOf.get(id);
    return (slot && exclusionOf(learner, slot, around)) ?? [];
  });
}
