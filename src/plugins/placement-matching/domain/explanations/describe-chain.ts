import type { EditOutcome } from '../../allocator/flow-edits';
import type { Chain, ChainMove } from './explanation';
import type { OpenRun } from './open-run';

type Possible = Extract<EditOutcome, { kind: 'possible' }>;

/** A change of arcs as a change of places. */
export function describeChain(run: OpenRun, { moves, change }: Possible): Chain {
  return {
    moves: moves.map(({ unit, from, to }) => {
      const before = placeOf(run, unit, from);
      const after = placeOf(run, unit, to);
      return moveOf({ learner: run.model.units.units[unit]!.learner.id, before, after });
    }),
    changes: change.flatMap((by, at) => (by === 0 ? [] : [{ stage: run.stages[at]!.name, by }])),
  };
}

type Place = { readonly slot: string | null; readonly rank: number | null };

export function moveOf(input: {
  readonly learner: string;
  readonly before: Place;
  readonly after: Place;
}): ChainMove {
  const { learner, before, after } = input;
  const difference = worth(after) - worth(before);
  return {
    learner,
    from: before.slot,
    fromRank: before.rank,
    to: after.slot,
    toRank: after.rank,
    change: difference < 0 ? 'better' : difference > 0 ? 'worse' : 'same',
  };
}

function placeOf(run: OpenRun, unit: number, arc: number): Place {
  if (arc < 0) return { slot: null, rank: null };
  const { arcSlot, arcRank } = run.model.candidates;
  const rank = arcRank[arc]!;
  return {
    slot: run.problem.slots[arcSlot[arc]!]!.id,
    rank: rank > run.model.units.units[unit]!.learner.wishes.length ? null : rank,
  };
}

/** A wish before a place that is no wish, and that before none. */
function worth({ slot, rank }: Place): number {
  return slot === null ? 2 ** 32 : (rank ?? 2 ** 31);
}
