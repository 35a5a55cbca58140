import { PRICE_SCALE } from '../../allocator/allotment';
import type { Choice, Guide } from '../../allocator/choice-model';
import { stageCost } from '../../allocator/choice-program';
import { laminarForest, type Forest } from '../../allocator/laminar';
import { PricedFlow } from '../../allocator/priced-flow';
import type { Model } from './build-model';
import { possibleSlots } from './candidates';
import { rowPrices } from './proof';
import type { StageBound } from './solution';
import { stageWeights, type NamedStage } from './stages';

const ROUNDS = 40;

export type FoundBound = {
  readonly stage: string;
  /** Lower bound of the stage's cost as the solver counts it, without the locked. */
  readonly cost: number;
  readonly proof: StageBound;
};

/**
 * Bounds of the counting stages and the policy's, as far as the first of the policy's that does not meet its value,
 * from prices of the relaxed whole. A policy's bound holds among solutions with the same values before it. Candidates
 * that were cut count again here.
 */
export function boundsOf(input: Input): FoundBound[] {
  const { model, stages, guide } = input;
  const forest = laminarForest(model.choice.rows, model.choice.arcUnit.length);
  const found: FoundBound[] = [];
  for (const [at, stage] of stages.entries()) {
    if (stage.name === 'parity') break;
    const bound = boundOf({ ...input, forest, at });
    found.push(bound);
    const cost = stageCost(model.choice, stage, input.choice);
    if (at >= guide.counting && bound.cost < cost) break;
  }
  return found;
}

type Input = {
  readonly model: Model;
  readonly stages: readonly NamedStage[];
  readonly choice: Choice;
  readonly guide: Guide;
  /** Prices that bound an exact guide well, where the solver found some. */
  readonly guidePrices: Float64Array;
  /** The same for the number placed. */
  readonly countPrices: Float64Array;
  readonly onProgress: (stage: string) => void;
};

function boundOf(input: Input & { readonly forest: Forest; readonly at: number }): FoundBound {
  const { model, stages, choice, guide, forest, at } = input;
  const stage = stages[at]!;
  input.onProgress(stage.name);
  const isRanked = at >= guide.counting;
  const earlier = isRanked ? stages.slice(0, at) : [];
  const weights = stageWeights((model.ranks + 1) ** 2, earlier.length);
  const sum = (first: number, of: (one: NamedStage) => number): number =>
    earlier.reduce((total, one, index) => total + weights[index]! * of(one), first);
  const combined: NamedStage = {
    ...stage,
    arcCost: (arc) => sum(stage.arcCost(arc), (one) => one.arcCost(arc)),
    leaveCost: (unit) => sum(stage.leaveCost(unit), (one) => one.leaveCost(unit)),
    otherCost: (unit) => sum(stage.otherCost(unit), (one) => one.otherCost(unit)),
  };
  const flow = new PricedFlow({ model: model.choice, forest, stage: combined, scale: PRICE_SCALE });
  const reference = stageCost(model.choice, combined, choice);
  if (at === guide.counting && guide.isExact) flow.solveAt(input.guidePrices);
  if (stage.isPlacedCount) flow.solveAt(input.countPrices);
  for (let round = 0; round < ROUNDS; round++) {
    flow.solve();
    if (Math.ceil(flow.bound / PRICE_SCALE) >= reference || !flow.raisePrices(reference)) break;
  }
  const spent = sum(0, (one) => stageCost(model.choice, one, choice));
  const bound = flow.bound - cutLoss({ model, stage: combined, prices: flow.boundPrices });
  return {
    stage: stage.name,
    cost: Math.ceil(bound / PRICE_SCALE) - spent,
    proof: {
      stage: stage.name,
      scale: PRICE_SCALE,
      weights: earlier.map(({ name }, index) => [name, PRICE_SCALE * weights[index]!] as const),
      prices: rowPrices(model, flow.boundPrices),
    },
  };
}

/** How much cheaper the units would be if they might also choose the places that were cut for size. */
function cutLoss(input: {
  readonly model: Model;
  readonly stage: NamedStage;
  readonly prices: Float64Array;
}): number {
  const { model, stage, prices } = input;
  const { candidates, units, problem, rows } = model;
  if (model.candidateLimit === undefined) return 0;
  const surcharge = new Float64Array(candidates.arcUnit.length);
  rows.forEach(({ arcs }, row) => {
    if (prices[row]! !== 0) for (const arc of arcs) surcharge[arc]! += prices[row]!;
  });
  const priceOf = placePrices(model, prices);
  const possible = possibleSlots({ problem, units, limit: Infinity });
  const cheapest = new Map<string, number>();
  let loss = 0;
  units.units.forEach((unit, index) => {
    const { learner, dayClass } = unit;
    if (learner.locked !== undefined) return;
    let kept = PRICE_SCALE * stage.leaveCost(index);
    for (let arc = candidates.unitStart[index]!; arc < candidates.unitStart[index + 1]!; arc++) {
      kept = Math.min(kept, PRICE_SCALE * stage.arcCost(arc) + surcharge[arc]!);
    }
    const key = `${dayClass} ${learner.school} ${learner.provider} ${learner.eligible?.join() ?? ''}`;
    let least = cheapest.get(key);
    if (least === undefined) {
      least = possible(unit).list.reduce(
        (low, slot) => Math.min(low, priceOf(slot, dayClass, learner.provider)),
        Infinity,
      );
      cheapest.set(key, least);
    }
    loss += Math.max(0, kept - (PRICE_SCALE * stage.otherCost(index) + least));
  });
  return loss;
}

/** Sum of the prices that a unit with these days pays at a slot, also where it has no arc. */
function placePrices(
  model: Model,
  prices: Float64Array,
): (slot: number, dayClass: number, provider: string | undefined) => number {
  const ofSlot: { row: number }[][] = model.problem.slots.map(() => []);
  model.rows.forEach(({ resource }, row) => {
    if (prices[row] === 0) return;
    for (const slot of resource?.slots ?? []) ofSlot[slot]!.push({ row });
  });
  const days = model.units.dayClasses.map((list) => new Set(list));
  return (slot, dayClass, provider) => {
    let sum = 0;
    for (const { row } of ofSlot[slot]!) {
      const { resource, day } = model.rows[row]!;
      if (resource?.provider !== undefined && resource.provider !== provider) continue;
      if (days[dayClass]!.has(day)) sum += prices[row]!;
    }
    return sum;
  };
}
