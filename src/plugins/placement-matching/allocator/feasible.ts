import type { Choice, ChoiceModel } from './choice-model';

/** Whether the choice keeps every row and lower row, counted afresh. */
export function isFeasible(model: ChoiceModel, choice: Choice): boolean {
  const isChosen = (arc: number): boolean => choice[model.arcUnit[arc]!] === arc;
  const count = (arcs: Int32Array): number => {
    let sum = 0;
    for (const arc of arcs) if (isChosen(arc)) sum += 1;
    return sum;
  };
  if (model.rows.some((row) => count(row.arcs) > row.capacity)) return false;
  return model.lowerRows.every((row) => {
    const used = count(row.arcs) + row.taken;
    return used === 0 || used >= row.least;
  });
}
