import type { Stage } from './choice-model';
import type { NetworkSimplex } from './network-simplex';

/**
 * One weighted cost for all stages but the last, earlier ones heavier, so that its optimum is near that of the stages.
 * It only finds a tree to start from: the stages then decide, each on its own exact costs, usually in few pivots.
 * Stages without costs of arcs (rising steps of groups) are left out, and so is what would make the numbers too large.
 */
const LARGEST_COST = 2 ** 44;
/** How many times its whole range a stage counts before the one above it gives way. */
const EMPHASIS = 4;

export function setGuideCosts(input: {
  readonly simplex: NetworkSimplex;
  readonly stages: readonly Stage[];
  readonly choices: number;
}): void {
  const { simplex, stages, choices } = input;
  const { arcCost, arcId, openUnits, unitStart, unitEnd } = simplex;
  const ofStage = new Float64Array(arcCost.length);
  arcCost.fill(0);
  let largest = 1;
  for (const stage of stages.slice(0, -1)) {
    if (stage.stepCost !== undefined) continue;
    let range = 0;
    for (const unit of openUnits) {
      for (let arc = unitStart[unit]!; arc < unitEnd[unit]!; arc++) {
        const id = arcId[arc]!;
        const cost = id < choices ? stage.arcCost(id) : stage.leaveCost(unit);
        ofStage[arc] = cost;
        range = Math.max(range, Math.abs(cost));
      }
    }
    const weight = EMPHASIS * range + 1;
    if (largest * weight > LARGEST_COST) break;
    largest *= weight;
    // Horner's rule: what came before is lifted above the whole range of this stage.
    for (let arc = 0; arc < arcCost.length; arc++) {
      arcCost[arc] = arcCost[arc]! * weight + ofStage[arc]!;
    }
  }
}
