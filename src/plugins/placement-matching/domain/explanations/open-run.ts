import { ChainSearch } from '../../allocator/chain-search';
import { splitModel } from '../../allocator/components';
import { laminarForest, type Forest } from '../../allocator/laminar';
import { ResidualGraph } from '../../allocator/residual-graph';
import { buildModel, type Model } from '../problem/build-model';
import { canonicalProblem } from '../problem/canonical-problem';
import type { Resource } from '../problem/locks';
import { RANK_POLICIES } from '../problem/policies/rank-policies';
import type { RankPolicy } from '../problem/policies/rank-policy';
import type { PolicyName, Problem } from '../problem/problem';
import { resourcesBySlot, usedDays, type UsedDays } from '../problem/reasons';
import type { Solution } from '../problem/solution';
import { stagesOf, type NamedStage } from '../problem/stages';

/** A stored run, ready to be asked what would happen if. */
export type OpenRun = {
  readonly problem: Problem;
  readonly model: Model;
  readonly forest: Forest;
  /** The stages of its policy; none where the policy is no sum of costs. */
  readonly stages: readonly NamedStage[];
  /** The chosen arc of each unit, −1 for none and for the locked. */
  readonly choice: Int32Array;
  /** The slot of each unit by index, the locked too, −1 for none. */
  readonly slots: Int32Array;
  readonly unitOf: ReadonlyMap<string, number>;
  /** Units in a part of the problem that is a flow: for them chains are exact. */
  readonly isFlow: (unit: number) => boolean;
  readonly search: ChainSearch | undefined;
  readonly used: UsedDays;
  readonly resourcesOf: (slot: number) => readonly Resource[];
};

export type RunPlacements = Pick<Solution, 'placements' | 'candidateLimit'>;

/** `apart` is left out of everybody else's chains, as one who is only about to come in. */
export function openRun(input: {
  readonly problem: Problem;
  readonly solution: RunPlacements;
  readonly apart?: string;
}): OpenRun {
  const problem = canonicalProblem(input.problem);
  const model = buildModel(problem, input.solution.candidateLimit ?? Infinity);
  const { units } = model.units;
  const unitOf = new Map<string, number>();
  units.forEach(({ learner }, unit) => {
    if (!unitOf.has(learner.id)) unitOf.set(learner.id, unit);
  });
  const forest = laminarForest(model.choice.rows, model.choice.arcUnit.length);
  const { slots, choice } = placementsOf(model, input.solution);
  const isFlow = flowUnits(model);
  const policy = rankPolicy(problem.policy);
  const stages = policy === undefined ? [] : stagesOf(model, policy);
  const isFixed = Uint8Array.from(units, ({ learner }, unit) =>
    Number(isFlow[unit] === 0 || learner.locked !== undefined || learner.id === input.apart),
  );
  return {
    ...{ problem, model, forest, stages, choice, slots, unitOf },
    isFlow: (unit) => isFlow[unit] === 1,
    search: stages.length === 0 ? undefined : searchOf({ model, forest, stages, choice, isFixed }),
    used: usedDays(model, slots),
    resourcesOf: resourcesBySlot(model),
  };
}

/** Policies that go by turns weigh nothing against anything. */
function rankPolicy(policy: PolicyName): RankPolicy | undefined {
  return policy === 'serial-dictatorship' || policy === 'deferred-acceptance'
    ? undefined
    : RANK_POLICIES[policy];
}

/** Where the last stages are not optimal the first ones, which decide what people ask about, may still be. */
function searchOf(input: {
  readonly model: Model;
  readonly forest: Forest;
  readonly stages: readonly NamedStage[];
  readonly choice: Int32Array;
  readonly isFixed: Uint8Array;
}): ChainSearch | undefined {
  const { model, forest, stages, choice, isFixed } = input;
  const policy = stages.findIndex(({ stepCost }) => stepCost !== undefined);
  for (const count of [stages.length, policy]) {
    const graph = new ResidualGraph({
      ...{ model: model.choice, forest, stages: stages.slice(0, count), choice, isFixed },
    });
    const search = new ChainSearch(graph, choice);
    if (search.isSound) return search;
  }
  return undefined;
}

function placementsOf(
  model: Model,
  { placements }: RunPlacements,
): { readonly slots: Int32Array; readonly choice: Int32Array } {
  const { units } = model.units;
  const keyOf = (learner: string, visit: string | undefined): string =>
    visit === undefined ? learner : `${learner}\u0000${visit}`;
  const placed = new Map(placements.map((row) => [keyOf(row.learner, row.visit), row.slot]));
  const { unitStart, arcSlot } = model.candidates;
  const slots = Int32Array.from(units, ({ learner, visit }) => {
    return model.slotIndex.get(placed.get(keyOf(learner.id, visit)) ?? '') ?? -1;
  });
  const choice = Int32Array.from(slots, (slot, unit) => {
    for (let arc = unitStart[unit]!; slot >= 0 && arc < unitStart[unit + 1]!; arc++) {
      if (arcSlot[arc] === slot) return arc;
    }
    return -1;
  });
  return { slots, choice };
}

function flowUnits(model: Model): Uint8Array {
  const isFlow = new Uint8Array(model.choice.unitCount);
  for (const component of splitModel(model.choice)) {
    const { rows, lowerRows, arcUnit } = component.model;
    const isLaminar = laminarForest(rows, arcUnit.length).leftOut.length === 0;
    if (isLaminar && lowerRows.length === 0) for (const unit of component.units) isFlow[unit] = 1;
  }
  return isFlow;
}
