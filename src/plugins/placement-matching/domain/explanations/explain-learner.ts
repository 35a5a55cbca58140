import { lotteryNumber } from '../problem/lottery';
import { isAutomatic } from '../problem/own-wishes';
import { chainOf, equalLearners } from './chain-of';
import type {
  Explanation,
  KnownExclusion,
  Lot,
  WishCode,
  WishExplanation,
  Chain,
} from './explanation';
import { obstacleOf, type Obstacle } from './obstacle';
import type { OpenRun } from './open-run';
import { remediesFor } from './remedies';
import { summaryFor } from './summary';

export type Explaining = {
  readonly run: OpenRun;
  readonly learner: string;
  /** Rules that keep the learner out of slots, as the run found them when it was built. */
  readonly exclusions: readonly KnownExclusion[];
  /** Chains of the parts that are no flow, found by solving again; by slot. */
  readonly solvedChains?: ReadonlyMap<string, Chain>;
};

/** One learner's result: each better wish with its cause and what it would cost others, and what would help. */
export function explainLearner(input: Explaining): Explanation | undefined {
  const { run } = input;
  const unit = run.unitOf.get(input.learner);
  if (unit === undefined) return undefined;
  const { learner } = run.model.units.units[unit]!;
  const at = run.slots[unit]!;
  const slot = at < 0 ? null : run.problem.slots[at]!.id;
  const position = slot === null ? -1 : learner.wishes.indexOf(slot);
  const isLocked = learner.locked !== undefined;
  const better = position < 0 ? learner.wishes : learner.wishes.slice(0, position);
  const wishes = better.map((wish, index) => explainWish({ ...input, unit, wish, index }));
  const base = { ...input, unit, wishes };
  return {
    learner: input.learner,
    slot,
    rank: position < 0 ? null : position + 1,
    isLocked,
    isAutomatic: isAutomatic(learner, position < 0 ? null : position + 1),
    wishes,
    summary: slot === null ? summaryFor(base) : withoutWishes(learner.wishes.length),
    remedies: isLocked ? [] : remediesFor(base),
  };
}

/** Whoever has a place and wished for none is told that, and not that the reason is unknown. */
const withoutWishes = (wishes: number): Explanation['summary'] =>
  wishes > 0 ? null : { code: 'few-wishes', wishes, nearest: null };

type Wish = Explaining & { readonly unit: number; readonly wish: string; readonly index: number };

function explainWish(input: Wish): WishExplanation {
  const { run, unit, wish, index, exclusions } = input;
  const slot = run.model.slotIndex.get(wish);
  const blank = {
    isAutomatic: isAutomatic(run.model.units.units[unit]!.learner, index + 1),
    ...{ position: index + 1, slot: wish, days: [], resource: null, limit: null, isBooked: false },
    ...{ rule: null, needed: null, found: null, chain: null, decidedBy: null, lottery: null },
  };
  if (slot === undefined) return { ...blank, code: 'unknown' };
  const obstacle = obstacleOf(run, unit, slot);
  const { days, limit } = obstacle;
  const resource = obstacle.resource?.id ?? null;
  switch (obstacle.code) {
    case 'reserved':
      return { ...blank, code: 'reserved' };
    case 'not-eligible': {
      const known = exclusions.find((one) => one.slot === wish);
      const { rule = null, needed = null, found = null } = known ?? {};
      return { ...blank, code: 'not-eligible', rule, needed, found };
    }
    case 'closed':
      return { ...blank, code: 'closed', days };
    case 'booked':
      return { ...blank, code: 'closed', isBooked: true, days };
    case 'locked':
      return { ...blank, code: 'locked', days, resource, limit };
    default:
      return { ...blank, days, resource, limit, ...decision({ ...input, slot, obstacle }) };
  }
}

/** Who would have to give way, and which stage that makes worse. */
function decision(
  input: Wish & { readonly slot: number; readonly obstacle: Obstacle },
): Pick<WishExplanation, 'code' | 'chain' | 'decidedBy' | 'lottery'> {
  const { run, unit, slot, obstacle, wish } = input;
  const kind = obstacle.resource?.kind;
  const chain = chainOf(run, unit, slot) ?? input.solvedChains?.get(wish) ?? null;
  const worse = chain?.changes[0];
  // A change that costs nothing or gains something was not refused by the rule: the run is not the best one.
  const decidedBy = worse !== undefined && worse.by > 0 ? worse.stage : null;
  const lottery = chain !== null && decidedBy === 'lottery' ? lotOf(input, chain) : null;
  const shared = { chain: decidedBy === null ? null : chain, decidedBy, lottery };
  if (kind !== undefined && kind !== 'slot') return { code: `${kind}-full`, ...shared };
  return { code: codeOf(decidedBy, kind !== undefined), ...shared };
}

function codeOf(decidedBy: string | null, isFull: boolean): WishCode {
  if (decidedBy === null || !isFull) return 'unknown';
  if (decidedBy.startsWith('priority-')) return 'priority';
  if (decidedBy === 'placed') return 'seat-full-fewer';
  return decidedBy === 'lottery' ? 'lottery' : 'seat-full-worse';
}

/** Sums of the numbers that those who would move drew for their places, before and after. */
function lotOf({ run, unit, slot }: Wish & { readonly slot: number }, { moves }: Chain): Lot {
  const { seed } = run.problem;
  const sum = (side: 'from' | 'to'): number =>
    moves.reduce((total, move) => {
      const place = move[side];
      if (place === null) return total;
      return total + lotteryNumber({ seed, learner: move.learner, slot: place, visit: undefined });
    }, 0);
  return { own: sum('to'), other: sum('from'), equals: equalLearners(run, unit, slot) };
}
