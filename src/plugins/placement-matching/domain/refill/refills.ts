import type { Day } from '../days';
import { circumstancesOf } from '../eligibility';
import { whyNotFor } from '../manual-placement';
import type { LearnerFacts, PeriodFacts, SlotFacts } from '../period-facts';
import { compareCodePoints } from '../problem/code-points';
import { turnNumber } from '../problem/lottery';
import { roomOf } from './room';

/** A freed seat and the learner who is next in the queue for it. */
export type Refill = {
  readonly slot: string;
  readonly learner: string;
  readonly days: readonly Day[];
  /** Where the slot stands among the learner's wishes; null: it was not wished. */
  readonly rank: number | null;
  readonly priority: number | null;
  /** The learner's place in the queue: by priority group, and in it by the draw of the published run. */
  readonly number: number;
  readonly waiting: number;
  /** How many of those who wait could have the seat, and how many of them wished it. */
  readonly couldHave: number;
  readonly wishedBy: number;
};

/** A freed seat that nobody who waits can have. */
export type Unfilled = {
  readonly slot: string;
  readonly why: 'nobody-waits' | 'nobody-fits' | 'no-seat-left';
};

/** A learner who no longer has a seat of the slot, by own will or the workplace's. */
export type Leaving = { readonly learner: string; readonly slot: string };

type Input = {
  readonly facts: PeriodFacts;
  /** The placement form by name, as for a placement by hand. */
  readonly form: string | null;
  /** The slots of the freed seats, one each, in the order in which they were freed. */
  readonly freed: readonly string[];
  /** Who gave a place up, or was declined there: the same seat is not offered them again. */
  readonly left: readonly Leaving[];
  /** The seed of the published run: the queue is drawn once, and the same draw decides every time. */
  readonly seed: string;
};

export type Refills = {
  readonly refills: readonly Refill[];
  readonly unfilled: readonly Unfilled[];
};

/**
 * Who is next for each freed seat: of those without a place first who wished the slot, then all who may have it;
 * among them by priority group, then by lottery number. Nobody who has a place is moved.
 */
export function refillsOf({ facts, form, freed, left, seed }: Input): Refills {
  const slots = new Map(facts.slots.map((slot) => [slot.id, slot]));
  const around = circumstancesOf(facts);
  const room = roomOf(facts);
  const queue = queueOf(facts, seed);
  const numbers = new Map(queue.map(({ id }, at) => [id, at + 1]));
  const hasLeft = leavings(left);
  const chosen = new Set<string>();
  const refills: Refill[] = [];
  const unfilled: Unfilled[] = [];
  for (const id of freed) {
    const slot = slots.get(id);
    const waiting = queue.filter((learner) => !chosen.has(learner.id));
    if (waiting.length === 0) {
      unfilled.push({ slot: id, why: 'nobody-waits' });
      continue;
    }
    const allowed = waiting.filter(
      (learner) =>
        slot !== undefined &&
        slot.isOffered &&
        !hasLeft(learner.id, id) &&
        whyNotFor({ learner, slot, form, around, today: facts.today }) === undefined,
    );
    const fitting = slot ? allowed.filter((learner) => room.has(learner, slot)) : [];
    const wished = fitting.filter(({ wishes }) => wishes.includes(id));
    const [next] = wished.length > 0 ? wished : fitting;
    if (!next || !slot) {
      unfilled.push({ slot: id, why: allowed.length === 0 ? 'nobody-fits' : 'no-seat-left' });
      continue;
    }
    chosen.add(next.id);
    room.take(next, slot);
    refills.push({
      slot: id,
      learner: next.id,
      days: next.days,
      rank: rankOf(next, id),
      priority: next.priority,
      number: numbers.get(next.id) ?? 0,
      waiting: queue.length,
      couldHave: fitting.length,
      wishedBy: wished.length,
    });
  }
  return { refills, unfilled };
}

function leavings(left: readonly Leaving[]): (learner: string, slot: string) => boolean {
  const learners = new Map<string, Set<string>>();
  for (const { learner, slot } of left)
    learners.set(slot, (learners.get(slot) ?? new Set()).add(learner));
  return (learner, slot) => learners.get(slot)?.has(learner) ?? false;
}

/** Those without a place whose days have not begun, in the order in which they are asked. */
function queueOf({ learners, taken, today }: PeriodFacts, seed: string): LearnerFacts[] {
  const waiting = learners.filter(({ id, days }) => {
    const elsewhere = taken.learners.get(id);
    const [first] = days;
    return first !== undefined && first > today && !days.some((day) => elsewhere?.get(day));
  });
  const draw = new Map(waiting.map(({ id }) => [id, turnNumber(seed, id)]));
  return waiting.sort(
    (a, b) =>
      groupOf(a) - groupOf(b) ||
      (draw.get(a.id) ?? 0) - (draw.get(b.id) ?? 0) ||
      compareCodePoints(a.id, b.id),
  );
}

/** Behind every group that has a number. */
const groupOf = ({ priority }: LearnerFacts): number => priority ?? Number.MAX_SAFE_INTEGER;

function rankOf({ wishes }: LearnerFacts, slot: SlotFacts['id']): number | null {
  const at = [...new Set(wishes)].indexOf(slot);
  return at < 0 ? null : at + 1;
}
