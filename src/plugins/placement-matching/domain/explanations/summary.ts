import type { KnownExclusion, Summary, WishExplanation } from './explanation';
import { obstacleOf } from './obstacle';
import type { OpenRun } from './open-run';

/** So few wishes that it is worth saying. */
const FEW = 3;

const FULL: ReadonlySet<string> = new Set([
  'seat-full-fewer',
  'seat-full-worse',
  'lottery',
  'priority',
  'supervisor-full',
  'workplace-full',
  'quota-full',
  'locked',
]);

type Input = {
  readonly run: OpenRun;
  readonly unit: number;
  readonly wishes: readonly WishExplanation[];
  readonly exclusions: readonly KnownExclusion[];
};

/** What is true of all wishes of a learner without a place. */
export function summaryFor({ run, unit, wishes, exclusions }: Input): Summary | null {
  const { unitStart } = run.model.candidates;
  const hasCandidates = unitStart[unit + 1]! > unitStart[unit]!;
  const isNone = wishes.every(({ code }) => !FULL.has(code)) && !hasCandidates;
  if (isNone && !hasRoomFor(run, unit)) {
    const nearest = nearestOf(run, unit, exclusions);
    return { code: 'no-eligible', wishes: wishes.length, nearest };
  }
  const isFull = wishes.every(({ code }) => FULL.has(code));
  const own = wishes.filter(({ isAutomatic }) => !isAutomatic).length;
  if (isFull && own <= FEW) return { code: 'few-wishes', wishes: own, nearest: null };
  return null;
}

/** A slot that only others' bookings keep the learner out of does fit. */
function hasRoomFor(run: OpenRun, unit: number): boolean {
  return run.problem.slots.some((_, slot) => {
    const { code } = obstacleOf(run, unit, slot);
    return code === 'full' || code === 'locked' || code === 'booked' || code === 'none';
  });
}

/** A wish before another slot, then the nearer one. */
function nearestOf(
  run: OpenRun,
  unit: number,
  exclusions: readonly KnownExclusion[],
): Summary['nearest'] {
  const { learner } = run.model.units.units[unit]!;
  const metres = (slot: number): number =>
    run.model.metres(learner.id, run.problem.slots[slot]!.id);
  const wished = learner.wishes.flatMap((id) => run.model.slotIndex.get(id) ?? []);
  const slot =
    wished[0] ??
    run.problem.slots
      .map((_, index) => index)
      .reduce<number | undefined>(
        (best, index) => (best === undefined || metres(index) < metres(best) ? index : best),
        undefined,
      );
  if (slot === undefined) return null;
  const { id } = run.problem.slots[slot]!;
  const { code } = obstacleOf(run, unit, slot);
  if (code !== 'closed' && code !== 'not-eligible' && code !== 'reserved') return null;
  const known = exclusions.find((one) => one.slot === id);
  return { slot: id, code, rule: known?.rule ?? null, needed: known?.needed ?? null };
}
