import { PRICE_SCALE } from '../../allocator/allotment';
import type { Choice, Guide } from '../../allocator/choice-model';
import { stageCost } from '../../allocator/choice-program';
import { laminarForest } from '../../allocator/laminar';
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
 * Bounds of the counting stages and the policy's first for a choice that is not proven, from prices of the relaxed
 * whole. The policy's bound holds among solutions with the same counts. Candidates that were cut count again here.
 */
export function boundsOf(input: {
  readonly model: Model;
  readonly stages: readonly NamedStage[];
  readonly choice: Choice;
  readonly guide: Guide;
  /** Prices that bound an exact guide well, where the solver found some. */
  readonly guidePrices: Float64Array;
  readonly onProgress: (stage: string) => void;
}): FoundBound[] {
  const { model, stages, choice, guide, guidePrices, onProgress } = input;
  const forest = laminarForest(model.choice.rows, model.choice.arcUnit.length);
  const last = guide.counting;
  return stages.slice(0, last + 1).map((stage, at): FoundBound => {
    onProgress(stage.name);
    const earlier = at === last ? stages.slice(0, last) : [];
    const weights = stageWeights((model.ranks + 1) ** 2, earlier.length);
    const combined = {
      ...stage,
      leaveCost: (unit: number) =>
        earlier.reduce(
          (sum, one, index) => sum + weights[index]! * one.leaveCost(unit),
          stage.leaveCost(unit),
        ),
    };
    const flow = new PricedFlow({
      model: model.choice,
      forest,
      stage: combined,
      scale: PRICE_SCALE,
    });
    const reference = stageCost(model.choice, combined, choice);
    if (at === last && guide.isExact) flow.solveAt(guidePrices);
    for (let round = 0; round < ROUNDS; round++) {
      flow.solve();
      if (Math.ceil(flow.bound / PRICE_SCALE) >= reference || !flow.raisePrices(reference)) break;
    }
    const prices = rowPrices(model, flow.boundPrices);
    const spent = earlier.reduce(
      (sum, one, index) => sum + weights[index]! * stageCost(model.choice, one, choice),
      0,
    );
    const bound = flow.bound - cutLoss({ model, stage: combined, prices: flow.boundPrices });
    return {
      stage: stage.name,
      cost: Math.ceil(bound / PRICE_SCALE) - spent,
      proof: {
        stage: stage.name,
        scale: PRICE_SCALE,
        weights: earlier.map(({ name }, index) => [name, PRICE_SCALE * weights[index]!] as const),
        prices,
      },
    };
  });
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
