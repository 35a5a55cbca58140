import type { Choice, ChoiceModel, Row, Stage } from './choice-model';
import type { LinearModel } from './linear-solver';

/**
 * The choice model as a linear program: a column for each arc, for each lower row (is it used?) and for each step
 * of a group. Rows in order: units, capacities, lower rows (two each), groups, then one for each settled stage.
 */
export type Program = {
  readonly model: ChoiceModel;
  readonly columns: number;
  readonly firstStep: number;
  readonly stepStart: Int32Array;
};

type Entries = {
  readonly index: number[];
  readonly value: number[];
  readonly lower: number;
  readonly upper: number;
};

/** A finished stage: its cost must not grow again. */
export type Settled = { readonly stage: Stage; readonly value: number };

export function programOf(model: ChoiceModel): Program {
  const stepStart = new Int32Array(model.groupCount + 1);
  for (const group of model.unitGroup) {
    if (group >= 0) stepStart[group + 1]! += 1;
  }
  for (let group = 0; group < model.groupCount; group++) stepStart[group + 1]! += stepStart[group]!;
  const firstStep = model.arcUnit.length + model.lowerRows.length;
  return { model, stepStart, firstStep, columns: firstStep + (stepStart[model.groupCount] ?? 0) };
}

export function linearModelOf(input: {
  readonly program: Program;
  readonly stage: Stage;
  readonly settled: readonly Settled[];
  readonly isWhole: boolean;
}): LinearModel {
  const { program, stage, settled, isWhole } = input;
  const rows = [...structure(program), ...settled.map((entry) => settledRow(program, entry))];
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    rowStart[at + 1] = rowStart[at]! + row.index.length;
  });
  const whole = new Uint8Array(program.columns);
  if (isWhole) whole.fill(1, 0, program.firstStep);
  return {
    columns: program.columns,
    cost: costs(program, stage),
    lower: new Float64Array(program.columns),
    upper: new Float64Array(program.columns).fill(1),
    isWhole: whole,
    rowStart,
    index: Int32Array.from(rows.flatMap((row) => row.index)),
    value: Float64Array.from(rows.flatMap((row) => row.value)),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
  };
}

/** A choice as values of the columns, where a search may start. */
export function columnsOfChoice(
  { model, columns, firstStep, stepStart }: Program,
  choice: Choice,
): Float64Array {
  const values = new Float64Array(columns);
  const out = new Int32Array(model.groupCount);
  choice.forEach((arc, unit) => {
    const group = model.unitGroup[unit]!;
    if (arc >= 0) values[arc] = 1;
    else if (group >= 0) values[firstStep + stepStart[group]! + out[group]!++] = 1;
  });
  model.lowerRows.forEach(({ arcs, taken }, at) => {
    if (taken > 0 || arcs.some((arc) => values[arc] === 1)) values[model.arcUnit.length + at] = 1;
  });
  return values;
}

/** Exact cost of a choice in a stage, counted in whole numbers and never read from the solver. */
export function stageCost(model: ChoiceModel, stage: Stage, choice: Choice): number {
  let sum = 0;
  const out = new Int32Array(model.groupCount);
  for (let unit = 0; unit < model.unitCount; unit++) {
    const arc = choice[unit]!;
    if (arc >= 0) {
      sum += stage.arcCost(arc);
      continue;
    }
    sum += stage.leaveCost(unit);
    const group = model.unitGroup[unit]!;
    if (group >= 0) sum += stage.stepCost?.(group, (out[group]! += 1)) ?? 0;
  }
  return sum;
}

function costs(program: Program, stage: Stage): Float64Array {
  const { model, columns, firstStep, stepStart } = program;
  const cost = new Float64Array(columns);
  for (let arc = 0; arc < model.arcUnit.length; arc++) {
    cost[arc] = stage.arcCost(arc) - stage.leaveCost(model.arcUnit[arc]!);
  }
  for (let group = 0; group < model.groupCount; group++) {
    for (let step = stepStart[group]!; step < stepStart[group + 1]!; step++) {
      cost[firstStep + step] = stage.stepCost?.(group, step - stepStart[group]! + 1) ?? 0;
    }
  }
  return cost;
}

/** Staying out is the constant from which an arc's cost is counted; the solver sees only the difference. */
export function constantCost(model: ChoiceModel, stage: Stage): number {
  let sum = 0;
  for (let unit = 0; unit < model.unitCount; unit++) sum += stage.leaveCost(unit);
  return sum;
}

function settledRow(program: Program, { stage, value }: Settled): Entries {
  const cost = costs(program, stage);
  const index: number[] = [];
  const values: number[] = [];
  cost.forEach((entry, column) => {
    if (entry === 0) return;
    index.push(column);
    values.push(entry);
  });
  return {
    index,
    value: values,
    lower: -Infinity,
    upper: value - constantCost(program.model, stage),
  };
}

function* structure(program: Program): Generator<Entries> {
  const { model, firstStep, stepStart } = program;
  const ones = (count: number): number[] => new Array<number>(count).fill(1);
  for (let unit = 0; unit < model.unitCount; unit++) {
    const index = range(model.unitStart[unit]!, model.unitStart[unit + 1]!);
    yield { index, value: ones(index.length), lower: 0, upper: 1 };
  }
  for (const row of model.rows) {
    yield { index: [...row.arcs], value: ones(row.arcs.length), lower: 0, upper: row.capacity };
  }
  const mostOf = mostTogether(model.rows);
  for (const [at, row] of model.lowerRows.entries()) {
    const used = model.arcUnit.length + at;
    const index = [...row.arcs, used];
    const most = mostOf(row.arcs) + row.taken;
    // taken + chosen ≥ least · used and taken + chosen ≤ most · used
    yield {
      index,
      value: [...ones(row.arcs.length), -row.least],
      lower: -row.taken,
      upper: Infinity,
    };
    yield { index, value: [...ones(row.arcs.length), -most], lower: -Infinity, upper: -row.taken };
  }
  for (let group = 0; group < model.groupCount; group++) {
    const steps = range(firstStep + stepStart[group]!, firstStep + stepStart[group + 1]!);
    const members: number[] = [];
    model.unitGroup.forEach((of, unit) => {
      if (of === group) members.push(...range(model.unitStart[unit]!, model.unitStart[unit + 1]!));
    });
    // chosen + steps ≥ members: whoever is not chosen takes a step, the cheapest first
    const size = steps.length;
    yield {
      index: [...members, ...steps],
      value: [...ones(members.length), ...ones(size)],
      lower: size,
      upper: Infinity,
    };
  }
}

/** How many of some arcs can be chosen: the nearer to the truth, the nearer «used» is to 0 or 1 in a linear program. */
function mostTogether(rows: readonly Row[]): (arcs: Int32Array) => number {
  const rowsOf = new Map<number, Row[]>();
  for (const row of rows) {
    for (const arc of row.arcs) {
      const list = rowsOf.get(arc);
      if (list === undefined) rowsOf.set(arc, [row]);
      else list.push(row);
    }
  }
  return (arcs) => {
    let most = arcs.length;
    for (const row of rowsOf.get(arcs[0] ?? -1) ?? []) {
      if (row.capacity >= most) continue;
      const inRow = new Set(row.arcs);
      if (arcs.every((arc) => inRow.has(arc))) most = row.capacity;
    }
    return most;
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
