import type { Choice } from './choice-model';
import type { ProgramFace } from './relaxed-program';

/** Does the whole choice keep all that the prices of the stages ask for? Then it is best in each of them. */
export function isOnFace(
  face: ProgramFace & { readonly onFace: Uint8Array },
  choice: Choice,
): boolean {
  return (
    areArcsOpen(face, choice) &&
    areRowsKept(face, choice) &&
    areCutsKept(face, choice) &&
    face.steps.every(({ units, fixed }) => {
      const out = units.filter((unit) => choice[unit]! < 0).length;
      return fixed.every((one, at) => one === 0 || (one === 1) === at < out);
    })
  );
}

function areArcsOpen(face: ProgramFace & { readonly onFace: Uint8Array }, choice: Choice): boolean {
  return choice.every((arc, unit) => (arc < 0 ? face.isIn[unit] === 0 : face.onFace[arc] === 1));
}

function areRowsKept({ model, isFull }: ProgramFace, choice: Choice): boolean {
  return model.rows.every(({ arcs, capacity }, row) => {
    if (isFull[row] === 0) return true;
    let used = 0;
    for (const arc of arcs) if (choice[model.arcUnit[arc]!] === arc) used += 1;
    return used === capacity;
  });
}

function areCutsKept({ model, cuts, isCutFull }: ProgramFace, choice: Choice): boolean {
  return cuts.every(({ arcs, weights, capacity }, cut) => {
    if (isCutFull[cut] === 0) return true;
    let used = 0;
    arcs.forEach((arc, place) => {
      if (choice[model.arcUnit[arc]!] === arc) used += weights[place]!;
    });
    return used === capacity;
  });
}
