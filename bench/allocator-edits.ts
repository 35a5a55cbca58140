import type { ChoiceModel, Stage } from '../src/plugins/placement-matching/allocator/choice-model';
import { FlowEdits, type FlowEdit } from '../src/plugins/placement-matching/allocator/flow-edits';
import { solveStagedFlow } from '../src/plugins/placement-matching/allocator/staged-flow';
import { Random } from '../src/plugins/placement-matching/domain/testing/random';

export type EditFigures = {
  readonly edits: Readonly<
    Record<
      string,
      { readonly p50: number; readonly p99: number; readonly max: number; readonly moved: number }
    >
  >;
  readonly openMs: number;
};

/**
 * Edits on the allocation of all stages, each taken and timed, then taken back by its opposite: leave and come back,
 * lock elsewhere and let go, two at once, one seat more and one less. At the end the values are the first ones
 * and the whole is proven again.
 */
export function measureEdits(input: {
  readonly model: ChoiceModel;
  readonly stages: readonly Stage[];
  readonly count: number;
}): EditFigures {
  const { model, stages, count } = input;
  const { choice, prices } = solveStagedFlow({ model, stages, onProgress: () => undefined });
  const beforeOpen = performance.now();
  const edits = FlowEdits.open({ model, stages, solved: { choice, prices: prices ?? [] } });
  if (edits === undefined) throw new Error('not a flow');
  const openMs = performance.now() - beforeOpen;
  const first = edits.values.join();
  const random = new Random(17);
  const times = new Map<string, { ms: number[]; moved: number }>();
  const take = (name: string, list: readonly FlowEdit[]): boolean => {
    const start = process.cpuUsage();
    const outcome = edits.apply(list);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    if (outcome.kind === 'impossible') return false;
    const row = times.get(name) ?? { ms: [], moved: 0 };
    times.set(name, row);
    row.ms.push(ms);
    row.moved += outcome.moves.length;
    return true;
  };
  for (let nth = 0; nth < count; nth++) {
    const unit = random.int(0, model.unitCount - 1);
    const arcs = range(model, unit);
    take('withdraw', [{ kind: 'withdraw', unit }]);
    take('insert', [{ kind: 'insert', unit }]);
    if (arcs.length > 0) {
      take('place', [{ kind: 'place', unit, arc: random.pick(arcs) }]);
      take('release', [{ kind: 'release', unit }]);
    }
    const row = random.int(0, model.rows.length - 1);
    take('add-seat', [{ kind: 'add-seat', row }]);
    take('remove-seat', [{ kind: 'remove-seat', row }]);
    const other = Math.min(model.unitCount - 1, unit + 1);
    const places = twoMoves(model, edits.choice, unit, other);
    if (other !== unit && places.length === 2 && take('two moves', places)) {
      take('two releases', [
        { kind: 'release', unit },
        { kind: 'release', unit: other },
      ]);
    }
  }
  if (!edits.isProven() || edits.values.join() !== first) throw new Error('edits lost the optimum');
  const figures = [...times].map(([name, { ms, moved }]) => {
    const sorted = ms.sort((a, b) => a - b);
    const quantile = (share: number): number =>
      sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    const row = { p50: quantile(0.5), p99: quantile(0.99), max: quantile(1) };
    return [name, { ...row, moved: moved / sorted.length }] as const;
  });
  return { edits: Object.fromEntries(figures), openMs };
}

function range(model: ChoiceModel, unit: number): number[] {
  const first = model.unitStart[unit]!;
  return Array.from({ length: model.unitStart[unit + 1]! - first }, (_, at) => first + at);
}

/** Each at another place of theirs, as in a swap. */
function twoMoves(model: ChoiceModel, choice: Int32Array, unit: number, other: number): FlowEdit[] {
  return [unit, other].flatMap((of) => {
    const arc = range(model, of).find((candidate) => candidate !== choice[of]);
    return arc === undefined ? [] : [{ kind: 'place' as const, unit: of, arc }];
  });
}
