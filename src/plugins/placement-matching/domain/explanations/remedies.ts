import { describeChain } from './describe-chain';
import { arcOf } from './chain-of';
import type { KnownExclusion, Remedy, WishExplanation } from './explanation';
import { obstacleOf } from './obstacle';
import type { OpenRun } from './open-run';

/** Of each kind the first few are named: the better the wish, the sooner. */
const MOST = 2;

type Input = {
  readonly run: OpenRun;
  readonly unit: number;
  readonly wishes: readonly WishExplanation[];
  readonly exclusions: readonly KnownExclusion[];
};

/** What would help: one unit more where it is full, a swap, a seat that nobody has; nearest first. */
export function remediesFor(input: Input): Remedy[] {
  const { run, unit } = input;
  const isOut = run.slots[unit]! < 0;
  const wider = widened(input);
  const mine = wider.filter(
    (one) => one.kind !== 'swap' && 'helpsLearner' in one && one.helpsLearner,
  );
  const chosen = mine.length > 0 ? mine : wider;
  const free = isOut ? nearestFreeSeat(run, unit) : undefined;
  return [
    ...chosen.slice(0, MOST),
    ...(isOut ? [] : swaps(input).slice(0, MOST)),
    ...(free === undefined ? [] : [free]),
    ...(isOut && chosen.length === 0 && free === undefined ? requirements(input).slice(0, 1) : []),
  ];
}

/** Widens what is full for each wish, and for one who has no place what is full at the places outside the wishes. */
function widened({ run, unit, wishes }: Input): Remedy[] {
  const found: Remedy[] = [];
  const asked = new Set<string>();
  const slots = wishes.flatMap(({ slot }) => run.model.slotIndex.get(slot) ?? []);
  for (const slot of slots.length > 0 ? slots : otherSlots(run, unit)) {
    const remedy = widen(run, unit, slot);
    if (remedy === undefined || asked.has(`${remedy.kind} ${remedy.resource}`)) continue;
    asked.add(`${remedy.kind} ${remedy.resource}`);
    found.push(remedy);
  }
  return found;
}

function otherSlots({ model }: OpenRun, unit: number): number[] {
  const { unitStart, arcSlot } = model.candidates;
  return [...arcSlot.subarray(unitStart[unit], unitStart[unit + 1])].slice(0, MOST);
}

type Widened = Extract<Remedy, { kind: 'seat' | 'supervisor' | 'workplace' | 'quota' }>;

function widen(run: OpenRun, unit: number, slot: number): Widened | undefined {
  const { model, forest, edits } = run;
  const arc = arcOf(run, unit, slot);
  if (!run.isFlow(unit)) return opened(run, unit, slot);
  if (edits === undefined || arc < 0) return undefined;
  for (let row = forest.innermost[arc]!; row >= 0; row = forest.parent[row]!) {
    const resource = model.rows[row]?.resource;
    const wider = edits.preview([{ kind: 'add-seat', row }]);
    if (resource === undefined || wider.kind === 'impossible') continue;
    const { moves, changes } = describeChain(run, wider);
    if (changes[0] === undefined || changes[0].by > 0) continue;
    const { learner } = model.units.units[unit]!;
    return {
      kind: resource.kind === 'slot' ? 'seat' : resource.kind,
      slot: run.problem.slots[slot]!.id,
      resource: resource.id,
      better: moves.filter(({ change }) => change === 'better').length,
      placed: moves.reduce(
        (sum, { from, to }) => sum + Number(from === null) - Number(to === null),
        0,
      ),
      helpsLearner: moves.some((move) => move.learner === learner.id && move.change === 'better'),
    };
  }
  return undefined;
}

/**
 * Where weeks overlap no chain is followed, but a place that one unit more of one resource would open, with nobody
 * moved, is known all the same.
 */
function opened(run: OpenRun, unit: number, slot: number): Widened | undefined {
  const { model, problem, used } = run;
  const { learner, dayClass, visit } = model.units.units[unit]!;
  const isFull = ['full', 'locked', 'booked'].includes(obstacleOf(run, unit, slot).code);
  if (run.slots[unit]! >= 0 || visit !== undefined || !isFull) return undefined;
  const days = model.units.dayClasses[dayClass] ?? [];
  const [only, ...others] = run.resourcesOf(slot).filter((resource) => {
    if (resource.provider !== undefined && resource.provider !== learner.provider) return false;
    return days.some((day) => used(resource, day) >= resource.capacityOn(day));
  });
  const { id, minSeats = 0 } = problem.slots[slot]!;
  const seats = run.resourcesOf(slot).find(({ kind }) => kind === 'slot');
  const isEnough = days.every((day) => seats === undefined || used(seats, day) + 1 >= minSeats);
  if (only === undefined || others.length > 0 || !isEnough) return undefined;
  return {
    kind: only.kind === 'slot' ? 'seat' : only.kind,
    ...{ slot: id, resource: only.id, better: 1, placed: 1, helpsLearner: true },
  };
}

/** Two learners with the same days trade places, so that nothing else is touched. */
function swaps({ run, unit, wishes }: Input): Remedy[] {
  const { units } = run.model.units;
  const own = run.slots[unit]!;
  return wishes.flatMap(({ slot: wish, code }): Remedy[] => {
    const slot = run.model.slotIndex.get(wish);
    if (slot === undefined || code === 'locked' || arcOf(run, unit, slot) < 0) return [];
    let best: { readonly other: number; readonly rank: number } | undefined;
    run.slots.forEach((at, other) => {
      if (at !== slot || units[other]!.dayClass !== units[unit]!.dayClass) return;
      if (units[other]!.learner.provider !== units[unit]!.learner.provider) return;
      const arc = arcOf(run, other, own);
      if (arc < 0) return;
      const rank = run.model.candidates.arcRank[arc]!;
      if (best === undefined || rank < best.rank) best = { other, rank };
    });
    if (best === undefined) return [];
    const { learner } = units[best.other]!;
    const rankOf = (id: string): number | null => learner.wishes.indexOf(id) + 1 || null;
    const otherTo = rankOf(run.problem.slots[own]!.id);
    return [{ kind: 'swap', slot: wish, other: learner.id, otherFrom: rankOf(wish), otherTo }];
  });
}

/** A slot that could take the learner now, wished or not. */
function nearestFreeSeat(run: OpenRun, unit: number): Remedy | undefined {
  const { learner } = run.model.units.units[unit]!;
  const distances = new Map<string, number>();
  for (const [id, slot, metres] of run.problem.distances ?? []) {
    if (id === learner.id) distances.set(slot, metres);
  }
  let best: { readonly slot: string; readonly metres: number | null } | undefined;
  run.problem.slots.forEach(({ id }, slot) => {
    if (obstacleOf(run, unit, slot).code !== 'none') return;
    const metres = distances.get(id) ?? null;
    if (best === undefined || (metres ?? Infinity) < (best.metres ?? Infinity))
      best = { slot: id, metres };
  });
  return best && { kind: 'free-seat', ...best };
}

function requirements({ wishes, exclusions }: Input): Remedy[] {
  return wishes.flatMap(({ slot, code }): Remedy[] => {
    if (code !== 'not-eligible') return [];
    const known = exclusions.find((one) => one.slot === slot);
    return [
      { kind: 'requirement', slot, rule: known?.rule ?? null, needed: known?.needed ?? null },
    ];
  });
}
