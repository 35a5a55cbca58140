import type { ChoiceModel, Stage, StagedAnswer, StagePrices } from './choice-model';
import { FaceSearch } from './face-search';
import type { LinearSolver } from './linear-solver';
import type { OnProgress, Standing } from './progress';

/** How often cuts are looked for: what comes out whole at all does so long before. */
const CUT_ROUNDS = 30;

type Input = {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  /** One sum near the first stages: where the programs start. */
  readonly guide: Stage;
  readonly solver: LinearSolver;
  readonly onProgress: OnProgress;
};

/**
 * The stages one after the other as linear programs without the whole-number demand, each on the optimal face of
 * the one before. Rows need not be nested. When the last vertex is whole it is best in every stage, and the prices
 * prove it: they are rounded to fractions of one unit, and every claim is checked again in whole numbers by
 * complementary slackness, so the solver's tolerances decide nothing. Weeks that overlap a little leave it whole
 * nearly always. Where it is not, cuts that only fractions violate become rows with prices of their own, and the
 * stages are solved again (Gomory 1958).
 *
 * The first basis is that of the flow over the nested rows, which only the violated rows outside make wrong; arcs
 * are added as columns when their reduced cost is negative (column generation). Undefined where no cut makes the
 * vertex whole, a limit is reached, or least numbers, which no row speaks of, are not kept.
 */
export async function solveStagedRelaxation(input: Input): Promise<StagedAnswer | undefined> {
  const search = new FaceSearch(input.model, input.solver);
  search.begin(input.guide);
  for (let round = 0; round < CUT_ROUNDS; round++) {
    input.onProgress('relax');
    search.openFace();
    if (!(await search.start(input.guide)) || search.isShortOfLeast()) return undefined;
    if (search.cutOff()) continue;
    const prices = await pricesOfStages(input, search);
    const choice = prices && search.wholeChoice();
    if (choice !== undefined) {
      return { choice, proven: input.stages.map(() => true), prices, cuts: search.cuts };
    }
    if (!search.cutOff()) return undefined;
  }
  return undefined;
}

async function pricesOfStages(
  { stages, onProgress }: Input,
  search: FaceSearch,
): Promise<StagePrices[] | undefined> {
  let isCounted = false;
  const standing = (): Standing => search.standing(isCounted);
  const prices: StagePrices[] = [];
  for (const stage of stages) {
    onProgress(stage.name, standing);
    const found = await search.solve(stage);
    if (found === undefined) return undefined;
    isCounted ||= stage.isPlacedCount ?? false;
    prices.push(found);
  }
  return prices;
}
