import type { Choice, ChoiceModel, LowerRow, Row } from './choice-model';

/** A model with some of the arcs of another, without groups; `arcs` gives their numbers in the whole. */
export type RestrictedModel = {
  readonly model: ChoiceModel;
  readonly arcs: Int32Array;
  /** Number in the whole of each row that is left. */
  readonly rows: readonly number[];
};

/** The model with the kept arcs alone. Rows that hold no more units than they allow say nothing and are left out. */
export function restrictModel(
  model: ChoiceModel,
  isKept: (arc: number) => boolean,
  areRowsKept = false,
): RestrictedModel {
  const local = new Int32Array(model.arcUnit.length).fill(-1);
  const unitStart = new Int32Array(model.unitCount + 1);
  const arcs: number[] = [];
  for (let unit = 0; unit < model.unitCount; unit++) {
    for (let arc = model.unitStart[unit]!; arc < model.unitStart[unit + 1]!; arc++) {
      if (isKept(arc)) local[arc] = arcs.push(arc) - 1;
    }
    unitStart[unit + 1] = arcs.length;
  }
  const lastRow = new Int32Array(model.unitCount).fill(-1);
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  model.rows.forEach((row, at) => {
    let units = 0;
    const kept: number[] = [];
    for (const arc of row.arcs) {
      if (local[arc]! < 0) continue;
      kept.push(local[arc]!);
      const unit = model.arcUnit[arc]!;
      if (lastRow[unit] !== at) units += 1;
      lastRow[unit] = at;
    }
    if (units <= row.capacity && !areRowsKept) return;
    rows.push({ arcs: Int32Array.from(kept), capacity: row.capacity });
    rowNumbers.push(at);
  });
  const lowerRows = model.lowerRows.map((row): LowerRow => ({
    ...row,
    arcs: row.arcs.filter((arc) => local[arc]! >= 0).map((arc) => local[arc]!),
  }));
  return {
    arcs: Int32Array.from(arcs),
    rows: rowNumbers,
    model: {
      unitCount: model.unitCount,
      unitStart,
      arcUnit: Int32Array.from(arcs, (arc) => model.arcUnit[arc]!),
      rows,
      lowerRows,
      unitGroup: new Int32Array(model.unitCount).fill(-1),
      groupCount: 0,
    },
  };
}

/** A choice of the whole in the numbers of the restricted model; an arc that is not kept counts as staying out. */
export function restrictChoice({ model, arcs }: RestrictedModel, choice: Choice): Choice {
  const restricted = new Int32Array(model.unitCount).fill(-1);
  arcs.forEach((arc, at) => {
    if (choice[model.arcUnit[at]!] === arc) restricted[model.arcUnit[at]!] = at;
  });
  return restricted;
}
