import type { Choice, ChoiceModel, Guide, Row, Stage, StagedAnswer } from './choice-model';
import { stageCost } from './choice-program';
import { dive, stagePricesOf } from './dive';
import { isFeasible } from './feasible';
import { closeGap } from './close-gap';
import { isNearlyNested, laminarForest, type Forest } from './laminar';
import { fillLeastNumbers } from './least-numbers';
import type { LinearSolver } from './linear-solver';
import { PricedFlow } from './priced-flow';
import { placedUnits, type OnProgress } from './progress';
import { solveStagedFlow } from './staged-flow';

/**
 * A feasible solution and bounds for a large component whose rows are not laminar, by flows alone.
 *
 * Relaxed: the rows outside the forest get prices instead of limits (Lagrangian relaxation, subgradient steps);
 * every set of prices gives a bound. Allotted: such a row is cut where the forest's rows cut it, and each piece
 * gets a share of the row's capacity as a limit of its own. Pieces are nested, so that is a flow again, and
 * whatever it answers keeps the whole row. Shares follow what the relaxed and the best known solution use.
 * Steps are counted, never timed. Source: Fisher 1981 for the relaxation.
 */
const PRICE_ROUNDS = 60;
const ALLOT_EVERY = 6;
const POLISH_ROUNDS = 8;
/** Above so many arcs a linear program over all rows takes too long where vertices are fractional. */
const DIVE_ARCS = 80_000;
/** Above so many, the number placed has no program of its own: prices of the dive's first program bound it nearly as well. */
const COUNT_ARCS = 20_000;
/** How much heavier a unit that stays out weighs in the dive; where its prices are to bound the count, ranks must hardly weigh. */
const EMPHASIS = 10;
const COUNTING_EMPHASIS = 100;
/** Prices and costs are whole numbers in this unit. */
export const PRICE_SCALE = 1_000;

export async function solveByAllotment(input: {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly guide: Guide;
  readonly solver: LinearSolver;
  readonly onProgress: OnProgress;
}): Promise<AllotmentAnswer> {
  const { solver } = input;
  const least = await fillLeastNumbers({ model: input.model, solver });
  if (least.kind !== 'found') return least;
  const fixed = least.choice;
  const { model, stages } = input;
  const begun = withFixed(model, fixed);
  // Units that fill up what locks have begun stay where the program put them.
  const must: Stage = {
    name: 'must',
    arcCost: () => 0,
    leaveCost: (unit) => Number(fixed[unit]! >= 0),
  };
  const forest = laminarForest(model.rows, model.arcUnit.length);
  const { stage: guide, counting, isExact } = input.guide;
  let best = { choice: fixed, values: stages.map((stage) => stageCost(model, stage, fixed)) };
  const onProgress = (stage: string): void =>
    input.onProgress(stage, () => ({ placed: placedUnits(best.choice), bound: model.unitCount }));
  const offer = (choice: Choice): void => {
    if (!isFeasible(model, choice)) return;
    const values = stages.map((stage) => stageCost(model, stage, choice));
    if (isLess(values, best.values)) best = { choice, values };
  };
  const relaxed = new PricedFlow({ model, forest, stage: guide, scale: PRICE_SCALE });
  for (let round = 0; round < PRICE_ROUNDS; round++) {
    onProgress('relax');
    const choice = relaxed.solve();
    const isLast = round + 1 === PRICE_ROUNDS;
    if (round % ALLOT_EVERY === 0 || isLast) {
      const guides = [fixed, choice];
      offer(allotted({ model: begun, forest, guides, stages: [must, guide], onProgress }));
    }
    const reference = stageCost(model, guide, best.choice);
    if (!relaxed.raisePrices(reference)) break;
  }
  const isFarFromNested = !isNearlyNested(model, forest);
  const placedCount = stages.find((stage) => stage.isPlacedCount);
  let countPrices: Float64Array | undefined;
  const isDiving =
    isFarFromNested && model.lowerRows.length === 0 && model.arcUnit.length <= DIVE_ARCS;
  if (isDiving) {
    const isCountedByDive = model.arcUnit.length > COUNT_ARCS;
    const emphasis = isCountedByDive ? COUNTING_EMPHASIS : EMPHASIS;
    const dived = await dive({
      ...{ model, guide: input.guide, emphasis, solver },
      onProgress: () => onProgress('relax'),
    });
    if (dived !== undefined) offer(dived.choice);
    const counted = { model, scale: PRICE_SCALE, solver };
    countPrices = isCountedByDive
      ? dived && perUnit(dived.rowPrices, leastLeaving(model, guide))
      : placedCount && (await stagePricesOf({ ...counted, stage: placedCount }));
  }
  const isCounted = best.values.slice(0, counting).every((value) => value === 0);
  // Least numbers and rows that cross everywhere make the residual program too hard for what it gains.
  const closed =
    model.lowerRows.length > 0 || isFarFromNested
      ? { choice: best.choice, isProven: false }
      : await closeGap({
          ...{ model, stage: guide, relaxed, scale: PRICE_SCALE, choice: best.choice, solver },
          onProgress: () => onProgress('close'),
        });
  offer(closed.choice);
  const isRanked =
    isExact &&
    closed.isProven &&
    stageCost(model, guide, best.choice) === stageCost(model, guide, closed.choice);
  for (let round = 0; round < POLISH_ROUNDS; round++) {
    const before = best;
    const guides = [before.choice, relaxed.choice];
    offer(allotted({ model: begun, forest, guides, stages: [must, ...stages], onProgress }));
    if (best === before) break;
  }
  // Where nobody stays out the counting stages are at their least, and the guide is the stage after them.
  const last = isCounted ? counting - (isRanked ? 0 : 1) : -1;
  const proven = stages.map((_, at) => at <= last);
  return {
    ...{ kind: 'solved', choice: best.choice, proven, guidePrices: relaxed.boundPrices },
    ...(countPrices && { countPrices }),
  };
}

/** Prices of the weighted program, for a stage in which a unit that stays out counts 1. */
function perUnit(prices: Float64Array, leaving: number): Float64Array {
  return prices.map((price) => (PRICE_SCALE * price) / leaving);
}

function leastLeaving({ unitCount }: ChoiceModel, guide: Stage): number {
  let least = Infinity;
  for (let unit = 0; unit < unitCount; unit++) least = Math.min(least, guide.leaveCost(unit));
  return least;
}

type AllotmentAnswer =
  | ({ readonly kind: 'solved' } & StagedAnswer)
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unknown' };

/** The chosen units have no other arc. */
function withFixed(model: ChoiceModel, fixed: Choice): ChoiceModel {
  const isClosed = Uint8Array.from(model.arcUnit, (unit, arc) => {
    return Number(fixed[unit]! >= 0 && fixed[unit] !== arc);
  });
  return { ...model, isClosed };
}

/** The stages on the flow in which every left-out row is cut into pieces with shares of its capacity. */
function allotted(input: {
  readonly model: ChoiceModel;
  readonly forest: Forest;
  readonly guides: readonly Choice[];
  readonly stages: readonly Stage[];
  readonly onProgress: (stage: string) => void;
}): Choice {
  const { model, forest, guides, stages, onProgress } = input;
  const innermost = forest.innermost.slice();
  const rows: Row[] = model.rows.filter((_, row) => forest.isLeftOut[row] === 0);
  let nextRow = model.rows.length;
  for (const row of forest.leftOut) {
    const { arcs, capacity } = model.rows[row]!;
    const pieces = new Map<number, number[]>();
    for (const arc of arcs) {
      const list = pieces.get(innermost[arc]!);
      if (list === undefined) pieces.set(innermost[arc]!, [arc]);
      else list.push(arc);
    }
    const lists = [...pieces.values()].map((list) => Int32Array.from(list));
    const shares = sharesOf({ model, pieces: lists, capacity, guides });
    lists.forEach((list, at) => {
      rows.push({ arcs: list, capacity: shares[at]! });
      for (const arc of list) innermost[arc] = nextRow;
      nextRow += 1;
    });
  }
  return keepingLeastNumbers({ model, rows, stages, onProgress });
}

/** A lower row that gets too few units is closed, and the rest is solved again. */
function keepingLeastNumbers(input: {
  readonly model: ChoiceModel;
  readonly rows: readonly Row[];
  readonly stages: readonly Stage[];
  readonly onProgress: (stage: string) => void;
}): Choice {
  const { model, stages, onProgress } = input;
  const rows = [...input.rows];
  for (;;) {
    const { choice } = solveStagedFlow({ model: withRows(model, rows), stages, onProgress });
    const short = model.lowerRows.filter(({ arcs, least, taken }) => {
      const count = used(model, { arcs, capacity: 0 }, choice);
      return taken === 0 && count > 0 && count < least;
    });
    if (short.length === 0) return choice;
    for (const { arcs } of short) rows.push({ arcs, capacity: 0 });
  }
}

/** Each piece gets what the first guide uses of it, then what the next one uses beyond, then what is left over. */
function sharesOf(input: {
  readonly model: ChoiceModel;
  readonly pieces: readonly Int32Array[];
  readonly capacity: number;
  readonly guides: readonly Choice[];
}): number[] {
  const { model, pieces, capacity, guides } = input;
  const shares = pieces.map(() => 0);
  let left = capacity;
  for (const guide of guides) {
    const wanted = pieces.map((arcs, at) => {
      return Math.max(0, used(model, { arcs, capacity }, guide) - shares[at]!);
    });
    for (let isGiven = true; isGiven && left > 0;) {
      isGiven = false;
      for (const [at, want] of wanted.entries()) {
        if (want === 0 || left === 0) continue;
        wanted[at]! -= 1;
        shares[at]! += 1;
        left -= 1;
        isGiven = true;
      }
    }
  }
  const largest = pieces.reduce(
    (most, arcs, at) => (arcs.length > pieces[most]!.length ? at : most),
    0,
  );
  shares[largest]! += left;
  return shares;
}

/** Rows without capacity close their arcs: the network needs room on every row. */
function withRows(model: ChoiceModel, rows: readonly Row[]): ChoiceModel {
  const isClosed = model.isClosed?.slice() ?? new Uint8Array(model.arcUnit.length);
  for (const { arcs, capacity } of rows)
    if (capacity === 0) for (const arc of arcs) isClosed[arc] = 1;
  return { ...model, rows: rows.filter(({ capacity }) => capacity > 0), lowerRows: [], isClosed };
}

function used(model: ChoiceModel, { arcs }: Row, choice: Choice): number {
  let sum = 0;
  for (const arc of arcs) if (choice[model.arcUnit[arc]!] === arc) sum += 1;
  return sum;
}

function isLess(values: readonly number[], than: readonly number[]): boolean {
  const at = values.findIndex((value, index) => value !== than[index]);
  return at >= 0 && values[at]! < than[at]!;
}
