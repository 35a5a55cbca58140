import type { ChoiceModel, StagePrices } from '../../allocator/choice-model';
import { splitModel } from '../../allocator/components';
import { FlowEdits } from '../../allocator/flow-edits';
import { laminarForest, type Forest } from '../../allocator/laminar';
import { buildModel, type Model } from '../problem/build-model';
import { canonicalProblem } from '../problem/canonical-problem';
import type { Resource } from '../problem/locks';
import { RANK_POLICIES } from '../problem/policies/rank-policies';
import type { RankPolicy } from '../problem/policies/rank-policy';
import type { PolicyName, Problem } from '../problem/problem';
import { resourcesBySlot, usedDays, type UsedDays } from '../problem/reasons';
import type { Proof, Solution } from '../problem/solution';
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
  /** Absent where the policy weighs nothing, or the run is not the best one. */
  readonly edits: FlowEdits | undefined;
  readonly used: UsedDays;
  readonly resourcesOf: (slot: number) => readonly Resource[];
};

type RunFile = Pick<Solution, 'placements' | 'candidateLimit' | 'proof'>;

export function openRun(input: { readonly problem: Problem; readonly solution: RunFile }): OpenRun {
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
  const edits = editsOf({ model, solution: input.solution, stages, choice, isFlow });
  return {
    ...{ problem, model, forest, stages, choice, slots, unitOf },
    isFlow: (unit) => isFlow[unit] === 1,
    edits,
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

/**
 * What is a flow of the run, open to «what if»: parts that are none take no part in it. Only a choice that its own
 * prices, or solving again, prove to be the best can be asked.
 */
function editsOf(input: {
  readonly model: Model;
  readonly solution: RunFile;
  readonly stages: readonly NamedStage[];
  readonly choice: Int32Array;
  readonly isFlow: Uint8Array;
}): FlowEdits | undefined {
  const { model, stages, isFlow, solution } = input;
  if (stages.length === 0) return undefined;
  const { choice: whole } = model;
  const isOutside = (arc: number): boolean => isFlow[whole.arcUnit[arc]!] === 0;
  const part: ChoiceModel = {
    ...whole,
    rows: whole.rows.map((row) => (row.arcs.some(isOutside) ? { ...row, arcs: NO_ARCS } : row)),
    lowerRows: [],
    unitGroup: whole.unitGroup.map((group, unit) => (isFlow[unit] === 1 ? group : -1)),
    isClosed: Uint8Array.from(whole.arcUnit, (_, arc) => Number(isOutside(arc))),
  };
  const choice = input.choice.map((arc, unit) => (isFlow[unit] === 1 ? arc : -1));
  const prices = stages.map(({ name }) => pricesIn(model, solution.proof.faces, name));
  const edits = FlowEdits.open({ model: part, stages, solved: { choice, prices } });
  return edits?.choice.every((arc, unit) => arc === choice[unit]) === true ? edits : undefined;
}

const NO_ARCS = new Int32Array();

/** The stored prices of a stage by row and school. */
function pricesIn(model: Model, faces: Proof['faces'], stage: string): StagePrices {
  const keyOf = (kind: string, id: string, day: string | null): string => `${kind} ${day} ${id}`;
  const { prices: listed = [], scale = 1 } = faces.find((face) => face.stage === stage) ?? {};
  // Fractions are for the parts that are no flow; those of a flow are whole.
  const known = new Map(
    listed.map(([kind, id, day, price]) => [keyOf(kind, id, day), price / scale]),
  );
  const priceOf = (kind: string, id: string, day: string | null): number =>
    known.get(keyOf(kind, id, day)) ?? 0;
  return {
    rows: Float64Array.from(model.rows, ({ resource, day }) =>
      resource === undefined ? 0 : priceOf(resource.kind, resource.id, day),
    ),
    groups: Float64Array.from(model.schools, (school) => priceOf('school', school, null)),
  };
}

function placementsOf(
  model: Model,
  { placements }: RunFile,
): { readonly slots: Int32Array; readonly choice: Int32Array } {
  const { units } = model.units;
  const keyOf = (learner: string, visit: string | undefined): string =>
    JSON.stringify([learner, visit]);
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
