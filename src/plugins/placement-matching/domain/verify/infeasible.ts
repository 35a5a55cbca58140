import type { Slot } from '../problem/problem';
import type { Reason, Solution } from '../problem/solution';
import { searchBetter } from './branch-and-bound';
import { splitIntoPieces } from './components';
import type { Facts } from './facts';
import { Load } from './load';
import type { Verdict } from './verify-solution';

/** `infeasible` is right when the locks alone exceed a resource, or leave a least number out of reach. */
export function infeasibleVerdict(facts: Facts, solution: Solution): Verdict {
  if (solution.placements.length > 0 || solution.stages.length > 0)
    return wrong('infeasible with placements');
  if (solution.bound !== 0 || solution.gap !== 0) return wrong('infeasible with a bound');
  const locks = new Load(facts);
  for (const seeker of facts.seekers) {
    const slot = facts.slots.get(seeker.learner.locked ?? '');
    if (slot !== undefined) locks.add(seeker, slot, 1);
  }
  const untrue = solution.unplaced
    .flatMap(({ reasons }) => reasons)
    .find((reason) => !isTrue({ facts, locks, reason }));
  if (untrue !== undefined) return wrong(`reason ${untrue.code} is not true`);
  if (locks.over().length > 0) return { exit: 0, line: 'right; the locks alone exceed a capacity' };
  return leastNumberVerdict(facts);
}

function isTrue(input: {
  readonly facts: Facts;
  readonly locks: Load;
  readonly reason: Reason;
}): boolean {
  const { facts, locks, reason } = input;
  const days = (reason.days ?? [null]).map(facts.standIn);
  if (!days.every((day) => day !== undefined)) return false;
  if (reason.code === 'lower-quota') {
    const slot = facts.slots.get(reason.slot ?? '');
    const resource = slot && facts.resource('slot', slot.id);
    if (slot === undefined || resource === undefined) return false;
    return days.every((day) => {
      const count = locks.on(resource, day);
      return count > 0 && count < (slot.minSeats ?? 0);
    });
  }
  if (reason.code !== 'locked-out') return false;
  const named = (['slot', 'supervisor', 'workplace', 'quota'] as const).flatMap((kind) => {
    const id = reason[kind];
    return id === undefined ? [] : [facts.resource(kind, id)];
  });
  return (
    named.length > 0 &&
    named.every((resource) => {
      return (
        resource !== undefined &&
        days.every((day) => locks.on(resource, day) > resource.capacity(day))
      );
    })
  );
}

function leastNumberVerdict(facts: Facts): Verdict {
  const nowhere = facts.seekers.map((): Slot | undefined => undefined);
  const { options } = splitIntoPieces(facts, nowhere);
  const members = facts.seekers.flatMap(({ learner }, at) =>
    learner.locked === undefined ? [at] : [],
  );
  const answer = searchBetter({
    ...{ facts, measures: [], members, options, slots: nowhere },
    isGivenFeasible: false,
  });
  if (answer === 'better-found') return wrong('a solution exists');
  if (answer === 'none-better')
    return { exit: 0, line: 'right; no solution keeps the least numbers' };
  return { exit: 3, line: 'right; not proven here: infeasible' };
}

function wrong(line: string): Verdict {
  return { exit: 1, line: `wrong: ${line}` };
}
