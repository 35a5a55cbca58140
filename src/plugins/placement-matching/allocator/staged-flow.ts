import type { Choice, ChoiceModel, Stage, StagedAnswer, StagePrices } from './choice-model';
import { buildChoiceNetwork, type ChoiceNetwork } from './choice-network';
import { laminarForest } from './laminar';
import { NetworkSimplex } from './network-simplex';

/**
 * Solves the stages one after the other by network simplex, each on the optimal face of the one before: arcs with
 * reduced cost 0 stay, the others keep their flow, and the next costs start from the same tree. Exact for a
 * laminar model; rows that do not fit the forest and lower rows are left out, so the answer is a relaxation then.
 */
export function solveStagedFlow(input: {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly onProgress: (stage: string, pivots: number) => void;
}): StagedAnswer {
  const { model, stages, onProgress } = input;
  const built = buildChoiceNetwork(model, laminarForest(model.rows, model.arcUnit.length));
  const simplex = new NetworkSimplex(built.network);
  const prices: StagePrices[] = [];
  for (const stage of stages) {
    onProgress(stage.name, simplex.pivots);
    if (stage.stepCost) openSteps(built, simplex);
    if (setCosts({ model, built, simplex, stage })) {
      simplex.optimise((pivots) => onProgress(stage.name, pivots));
      prices.push(readPrices({ model, built, simplex }));
      simplex.restrictToOptimalFace();
    } else {
      prices.push({
        rows: new Float64Array(model.rows.length),
        groups: new Float64Array(model.groupCount),
      });
    }
  }
  return { choice: readChoice(model, simplex), proven: stages.map(() => true), prices };
}

/** Moves what stays out from each group's plain arc to its steps, cheapest first; the plain arc ends above them. */
function openSteps(built: ChoiceNetwork, simplex: NetworkSimplex): void {
  const active = new Set(simplex.activeArcs);
  const opened: number[] = [];
  const groups = built.stepStart.length - 1;
  for (let group = 0; group < groups; group++) {
    const plain = built.groupArc(group);
    // A plain arc that an earlier face has fixed at 0 says that nobody of the group ever stays out.
    if (!active.has(plain)) continue;
    const first = built.stepStart[group]!;
    const out = simplex.flow[plain]!;
    for (let arc = first; arc < built.stepStart[group + 1]!; arc++) {
      simplex.flow[arc] = arc - first < out ? 1 : 0;
      simplex.settle(arc);
      opened.push(arc);
    }
    simplex.flow[plain] = 0;
    simplex.settle(plain);
  }
  simplex.activate(opened);
}

/** False where every cost is 0, so that the stage decides nothing. */
function setCosts(input: {
  readonly model: ChoiceModel;
  readonly built: ChoiceNetwork;
  readonly simplex: NetworkSimplex;
  readonly stage: Stage;
}): boolean {
  const { model, built, simplex, stage } = input;
  const choices = model.arcUnit.length;
  const firstRow = built.leaveArc(model.unitCount);
  let isPriced = false;
  for (const arc of simplex.activeArcs) {
    let cost = 0;
    if (arc < choices) cost = stage.arcCost(arc);
    else if (arc < firstRow) cost = stage.leaveCost(arc - choices);
    simplex.cost[arc] = cost;
    if (cost !== 0) isPriced = true;
  }
  const stepCost = stage.stepCost;
  if (!stepCost) return isPriced;
  for (let group = 0; group < model.groupCount; group++) {
    const first = built.stepStart[group]!;
    const end = built.stepStart[group + 1]!;
    for (let arc = first; arc < end; arc++) simplex.cost[arc] = stepCost(group, arc - first + 1);
    simplex.cost[built.groupArc(group)] = stepCost(group, end - first + 1);
    if (end > first) isPriced = true;
  }
  return isPriced;
}

function readPrices(input: {
  readonly model: ChoiceModel;
  readonly built: ChoiceNetwork;
  readonly simplex: NetworkSimplex;
}): StagePrices {
  const { model, built, simplex } = input;
  const { target } = built.network;
  const rows = model.rows.map((_, row) => {
    const node = built.rowNode(row);
    const arc = built.groupArc(0) - model.rows.length + row;
    // An empty row is worth nothing; its node's potential only says how far it is from being used.
    if (simplex.flow[arc] === 0) return 0;
    const above = target[arc]!;
    return simplex.potential[above]! - simplex.potential[node]!;
  });
  const groups = Array.from({ length: model.groupCount }, (_, group) => {
    return -simplex.potential[built.groupNode(group)]!;
  });
  return { rows: Float64Array.from(rows), groups: Float64Array.from(groups) };
}

function readChoice(model: ChoiceModel, simplex: NetworkSimplex): Choice {
  const choice = new Int32Array(model.unitCount).fill(-1);
  for (let arc = 0; arc < model.arcUnit.length; arc++) {
    if (simplex.flow[arc] === 1) choice[model.arcUnit[arc]!] = arc;
  }
  return choice;
}
