import type { Choice, ChoiceModel, Stage, StagedAnswer, StagePrices } from './choice-model';
import { buildChoiceNetwork, type ChoiceNetwork } from './choice-network';
import { setGuideCosts } from './guide-costs';
import { laminarForest, type Forest } from './laminar';
import { NetworkSimplex } from './network-simplex';
import { placedUnits, type OnProgress, type Standing } from './progress';

/**
 * Solves the stages one after the other by network simplex, each on the optimal face of the one before: arcs with
 * reduced cost 0 stay, the others keep their flow, and the next costs start from the same tree. Exact for a
 * laminar model. The first tree comes from one weighted cost, see `setGuideCosts`. Rows that do not fit the forest and lower
 * rows are left out, so the answer is a relaxation then.
 */
export function solveStagedFlow(input: {
  readonly model: ChoiceModel;
  /** The forest of the model's rows, where the caller has made it. */
  readonly forest?: Forest;
  readonly stages: readonly Stage[];
  readonly onProgress: OnProgress;
}): StagedAnswer {
  const { model, stages, onProgress } = input;
  const forest = input.forest ?? laminarForest(model.rows, model.arcUnit.length);
  const built = buildChoiceNetwork(model, forest);
  const simplex = new NetworkSimplex(built.network);
  const prices: StagePrices[] = [];
  // Of a relaxation only the bound would be true, and its caller knows more.
  const isWhole = forest.leftOut.length === 0 && model.lowerRows.length === 0;
  let isCounted = false;
  const standing = (): Standing => {
    const placed = placedUnits(readChoice(model, simplex));
    return { placed, bound: isCounted ? placed : model.unitCount };
  };
  const report = (stage: string): void => onProgress(stage, isWhole ? standing : undefined);
  if (stages.length > 2) {
    setGuideCosts({ simplex, stages, choices: model.arcUnit.length });
    simplex.optimise(() => report(stages[0]!.name));
  }
  for (const stage of stages) {
    report(stage.name);
    if (stage.stepCost) openSteps({ model, built, simplex });
    if (setCosts({ model, built, simplex, stage })) {
      simplex.optimise(() => report(stage.name));
      prices.push(readPrices({ model, built, simplex }));
      simplex.restrictToOptimalFace();
    } else {
      prices.push({
        rows: new Float64Array(model.rows.length),
        groups: new Float64Array(model.groupCount),
      });
    }
    isCounted ||= stage.isPlacedCount ?? false;
  }
  return { choice: readChoice(model, simplex), proven: stages.map(() => true), prices };
}

/**
 * Moves what stays out from each group's plain link to its steps, cheapest first; the plain link ends above them. Only so
 * many steps are opened as units of the group still may stay out.
 */
function openSteps(input: {
  readonly model: ChoiceModel;
  readonly built: ChoiceNetwork;
  readonly simplex: NetworkSimplex;
}): void {
  const { model, built, simplex } = input;
  const mayStayOut = countLeaving(model, simplex);
  const open = new Set(simplex.openLinks);
  const opened: number[] = [];
  const groups = built.stepStart.length - 1;
  for (let group = 0; group < groups; group++) {
    const plain = built.groupHub(group);
    // A plain link that an earlier face has fixed at 0 says that nobody of the group ever stays out.
    if (!open.has(plain)) continue;
    const first = built.stepStart[group]!;
    const out = simplex.linkFlow[plain]!;
    for (let link = first; link < first + mayStayOut[group]!; link++) {
      simplex.setLinkFlow(link, link - first < out ? 1 : 0);
      opened.push(link);
    }
    simplex.setLinkFlow(plain, 0);
    // The next step takes the plain link's part in the tree: the first prices are then near the right ones.
    if (out < mayStayOut[group]!) simplex.replaceInTree(plain, first + out);
  }
  simplex.open(opened);
}

/** How many units of each group have staying out, which is their last arc, on the face of the stages so far. */
function countLeaving(model: ChoiceModel, { arcId, unitEnd }: NetworkSimplex): Int32Array {
  const count = new Int32Array(model.groupCount);
  model.unitGroup.forEach((group, unit) => {
    if (group >= 0 && arcId[unitEnd[unit]! - 1]! >= model.arcUnit.length) count[group]! += 1;
  });
  return count;
}

/** False where every cost is 0, so that the stage decides nothing. */
function setCosts(input: {
  readonly model: ChoiceModel;
  readonly built: ChoiceNetwork;
  readonly simplex: NetworkSimplex;
  readonly stage: Stage;
}): boolean {
  const { model, built, simplex, stage } = input;
  const { arcCost, arcId, unitStart, unitEnd } = simplex;
  const choices = model.arcUnit.length;
  let isPriced = false;
  for (const unit of simplex.openUnits) {
    for (let arc = unitStart[unit]!; arc < unitEnd[unit]!; arc++) {
      const id = arcId[arc]!;
      const cost = id < choices ? stage.arcCost(id) : stage.leaveCost(unit);
      arcCost[arc] = cost;
      if (cost !== 0) isPriced = true;
    }
  }
  simplex.linkCost.fill(0);
  const stepCost = stage.stepCost;
  if (!stepCost) return isPriced;
  for (let group = 0; group < model.groupCount; group++) {
    const first = built.stepStart[group]!;
    const end = built.stepStart[group + 1]!;
    for (let link = first; link < end; link++) {
      simplex.linkCost[link] = stepCost(group, link - first + 1);
    }
    simplex.linkCost[built.groupHub(group)] = stepCost(group, end - first + 1);
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
  const { linkFlow, potential } = simplex;
  const { linkTarget } = built.network;
  // An empty row is worth nothing; its hub's potential only says how far it is from being used.
  const rows = Float64Array.from(model.rows, (_, row) =>
    linkFlow[row] === 0 ? 0 : potential[linkTarget[row]!]! - potential[row]!,
  );
  const groups = Float64Array.from({ length: model.groupCount }, (_, group) => {
    return -potential[built.groupHub(group)]!;
  });
  return { rows, groups };
}

function readChoice(model: ChoiceModel, simplex: NetworkSimplex): Choice {
  return simplex.used.map((arc) => {
    const id = simplex.arcId[arc]!;
    return id < model.arcUnit.length ? id : -1;
  });
}
