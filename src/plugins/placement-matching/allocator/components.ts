import type { ChoiceModel, LowerRow, Row, Stage } from './choice-model';

/** A part of a model that shares no row with the rest; the lists give the numbers in the whole. */
export type Component = {
  readonly units: Int32Array;
  readonly arcs: Int32Array;
  readonly rows: readonly number[];
  readonly lowerRows: readonly number[];
  readonly groups: readonly number[];
  readonly model: ChoiceModel;
};

/** Units that meet in a row belong together; `links` joins further units. O(entries · α). */
export function splitModel(
  model: ChoiceModel,
  links: readonly (readonly number[])[] = [],
): Component[] {
  const sets = new DisjointSets(model.unitCount);
  for (const { arcs } of [...model.rows, ...model.lowerRows]) {
    const first = arcs[0];
    if (first === undefined) continue;
    for (const arc of arcs) sets.join(model.arcUnit[first]!, model.arcUnit[arc]!);
  }
  for (const link of links) {
    for (const unit of link) sets.join(link[0]!, unit);
  }
  const members = new Map<number, number[]>();
  for (let unit = 0; unit < model.unitCount; unit++) {
    const top = sets.top(unit);
    const list = members.get(top);
    if (list === undefined) members.set(top, [unit]);
    else list.push(unit);
  }
  const rowsOf = collect(model.rows, model, sets);
  const lowerRowsOf = collect(model.lowerRows, model, sets);
  const local = new Int32Array(model.arcUnit.length);
  return [...members].map(([top, units]) => {
    const rows = rowsOf.get(top) ?? [];
    const lowerRows = lowerRowsOf.get(top) ?? [];
    return extract({ model, units: Int32Array.from(units), rows, lowerRows, local });
  });
}

/** The stage as the component numbers its arcs, units and groups. */
export function stageOf(stage: Stage, component: Component): Stage {
  const { units, arcs, groups } = component;
  const { stepCost, isPlacedCount = false } = stage;
  return {
    ...{ name: stage.name, isPlacedCount },
    arcCost: (arc) => stage.arcCost(arcs[arc]!),
    leaveCost: (unit) => stage.leaveCost(units[unit]!),
    ...(stepCost && { stepCost: (group, nth) => stepCost(groups[group]!, nth) }),
  };
}

function extract(input: {
  readonly model: ChoiceModel;
  readonly units: Int32Array;
  readonly rows: readonly number[];
  readonly lowerRows: readonly number[];
  /** Scratch: number of each arc within its component. */
  readonly local: Int32Array;
}): Component {
  const { model, units, local } = input;
  const unitStart = new Int32Array(units.length + 1);
  const arcs: number[] = [];
  const arcUnit: number[] = [];
  units.forEach((unit, at) => {
    for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
      local[arc] = arcs.push(arc) - 1;
      arcUnit.push(at);
    }
    unitStart[at + 1] = arcs.length;
  });
  const renumber = <Kind extends Row | LowerRow>(row: Kind): Kind => ({
    ...row,
    arcs: row.arcs.map((arc) => local[arc]!),
  });
  const present = new Set(units.map((unit) => model.unitGroup[unit]!));
  const groups = [...present].filter((group) => group >= 0).sort((a, b) => a - b);
  const groupAt = new Map(groups.map((group, at) => [group, at]));
  return {
    units,
    arcs: Int32Array.from(arcs),
    rows: input.rows,
    lowerRows: input.lowerRows,
    groups,
    model: {
      unitCount: units.length,
      unitStart,
      arcUnit: Int32Array.from(arcUnit),
      rows: input.rows.map((row) => renumber(model.rows[row]!)),
      lowerRows: input.lowerRows.map((row) => renumber(model.lowerRows[row]!)),
      unitGroup: units.map((unit) => groupAt.get(model.unitGroup[unit]!) ?? -1),
      groupCount: groups.length,
    },
  };
}

/** Numbers of the rows by the top of their units' set. */
function collect(
  rows: readonly (Row | LowerRow)[],
  model: ChoiceModel,
  sets: DisjointSets,
): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  rows.forEach(({ arcs: [first] }, row) => {
    if (first === undefined) return;
    const top = sets.top(model.arcUnit[first]!);
    const list = lists.get(top);
    if (list === undefined) lists.set(top, [row]);
    else list.push(row);
  });
  return lists;
}

class DisjointSets {
  private readonly above: Int32Array;

  constructor(size: number) {
    this.above = Int32Array.from({ length: size }, (_, at) => at);
  }

  top(member: number): number {
    let here = member;
    while (this.above[here] !== here) {
      this.above[here] = this.above[this.above[here]!]!;
      here = this.above[here]!;
    }
    return here;
  }

  join(left: number, right: number): void {
    const a = this.top(left);
    const b = this.top(right);
    if (a !== b) this.above[Math.max(a, b)] = Math.min(a, b);
  }
}
