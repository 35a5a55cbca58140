import type { Day } from './days';
import type { Problem } from './problem/problem';
import type { Solution } from './problem/solution';

type LoadOn = (id: string, day: Day) => number;
export type Loads = {
  readonly slot: LoadOn;
  readonly supervisor: LoadOn;
  readonly workplace: LoadOn;
};

/** How many learners a solution gives each resource on a day. */
export function loadsOf(problem: Problem, solution: Solution): Loads {
  const daysOf = new Map(problem.learners.map((learner) => [learner.id, learner.days ?? []]));
  const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const loads = {
    slot: new Map<string, number>(),
    supervisor: new Map<string, number>(),
    workplace: new Map<string, number>(),
  };
  for (const { learner, slot } of solution.placements) {
    const { supervisor, workplace } = slots.get(slot) ?? {};
    for (const day of daysOf.get(learner) ?? []) {
      add(loads.slot, slot, day);
      add(loads.supervisor, supervisor, day);
      add(loads.workplace, workplace, day);
    }
  }
  return {
    slot: reader(loads.slot),
    supervisor: reader(loads.supervisor),
    workplace: reader(loads.workplace),
  };
}

// A day has ten signs whatever the id holds, so the two together are one key.
const keyOf = (id: string, day: Day): string => day + id;

function add(counts: Map<string, number>, id: string | undefined, day: Day): void {
  if (id !== undefined) counts.set(keyOf(id, day), (counts.get(keyOf(id, day)) ?? 0) + 1);
}

function reader(counts: ReadonlyMap<string, number>): LoadOn {
  return (id, day) => counts.get(keyOf(id, day)) ?? 0;
}
