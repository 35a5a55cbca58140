import fs from 'node:fs';
import type {
  ChoiceModel,
  Row,
  Stage,
} from '../src/plugins/placement-matching/allocator/choice-model';
import { RANK_POLICIES } from '../src/plugins/placement-matching/domain/problem/policies/rank-policies';
import { lotteryOf } from '../src/plugins/placement-matching/domain/problem/lottery';
import { parityStep } from '../src/plugins/placement-matching/domain/problem/stages';
import { OUT_COST, weightedCost, type Instance } from './allocator-instance';

/** One binary file for every solver: 32-bit words, first what a weighted flow needs, then what the stages need. */
export function writeInstance(file: string, instance: Instance): void {
  const { seats, capacity, slot } = instance;
  const cost = Int32Array.from(slot, (_, pair) => weightedCost(instance, pair));
  const parts = [
    Int32Array.of(instance.learners, seats.length, capacity.length, slot.length, OUT_COST),
    ...[instance.start, slot, cost, seats, instance.supervisor, capacity],
    ...[instance.rank, instance.metres, instance.school],
  ];
  fs.writeFileSync(
    file,
    Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength))),
  );
}

export type FileInstance = {
  readonly learners: number;
  readonly outCost: number;
  readonly start: Int32Array;
  readonly slot: Int32Array;
  readonly cost: Int32Array;
  readonly seats: Int32Array;
  readonly supervisor: Int32Array;
  readonly capacity: Int32Array;
  readonly rank: Int32Array;
  readonly metres: Int32Array;
  readonly school: Int32Array;
};

export function readInstance(file: string): FileInstance {
  const bytes = fs.readFileSync(file);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let next = 5;
  const take = (count: number): Int32Array => words.subarray(next, (next += count));
  const [learners = 0, slots = 0, supervisors = 0, pairs = 0, outCost = 0] = words;
  return {
    ...{ learners, outCost, start: take(learners + 1), slot: take(pairs), cost: take(pairs) },
    ...{ seats: take(slots), supervisor: take(slots), capacity: take(supervisors) },
    ...{ rank: take(pairs), metres: take(pairs), school: take(learners) },
  };
}

export function modelOf(instance: FileInstance): ChoiceModel {
  const { learners, start, slot, seats, supervisor, capacity, school } = instance;
  const arcUnit = new Int32Array(slot.length);
  for (let learner = 0; learner < learners; learner++) {
    arcUnit.fill(learner, start[learner], start[learner + 1]);
  }
  const supervisorOf = slot.map((of) => supervisor[of]!);
  return {
    unitCount: learners,
    unitStart: start,
    arcUnit,
    rows: [...rowsBy(slot, seats), ...rowsBy(supervisorOf, capacity)],
    lowerRows: [],
    unitGroup: school,
    groupCount: school.reduce((most, of) => Math.max(most, of + 1), 0),
  };
}

export function weightedStage({ cost, outCost }: FileInstance): Stage {
  return { name: 'weighted', arcCost: (arc) => cost[arc]!, leaveCost: () => outCost };
}

export type BenchPolicy = 'convex' | 'greedy' | 'generous';

/** The rank of a place outside the wishes: one behind the longest list. */
const WORST_RANK = 11;

/** All stages of a policy, the default one unless told; nobody has a priority or an earlier place. */
export function stagesOf(
  instance: FileInstance,
  model: ChoiceModel,
  policy: BenchPolicy = 'convex',
): Stage[] {
  const { rank, metres, slot, school } = instance;
  const free = (): number => 0;
  const size = new Int32Array(model.groupCount);
  for (const of of school) size[of]! += 1;
  const drawn = lotteryOf('bench');
  const draws = new Int32Array(slot.length).fill(-1);
  const draw = (arc: number): number => {
    const pair = { learner: `l${model.arcUnit[arc]!}`, slot: `s${slot[arc]!}`, visit: undefined };
    return (draws[arc] = draws[arc]! >= 0 ? draws[arc]! : drawn(pair));
  };
  return [
    { name: 'placed', arcCost: free, leaveCost: () => 1 },
    ...RANK_POLICIES[policy]
      .stages({ worst: WORST_RANK, priorities: [] })
      .map(({ name, isCount, worth }) => {
        const cost = (of: number): number => (isCount && worth(of) !== 0 ? -worth(of) : worth(of));
        return { name, arcCost: (arc: number) => cost(rank[arc]!), leaveCost: free };
      }),
    {
      ...{ name: 'parity', arcCost: free, leaveCost: free },
      stepCost: (group, nth) => parityStep(nth, size[group]!),
    },
    { name: 'travel', arcCost: (arc) => metres[arc]!, leaveCost: free },
    { name: 'lottery', arcCost: draw, leaveCost: free },
  ];
}

function rowsBy(values: Int32Array, capacities: Int32Array): Row[] {
  const count = new Int32Array(capacities.length);
  for (const value of values) count[value]! += 1;
  const lists = Array.from(count, (size) => new Int32Array(size));
  count.fill(0);
  values.forEach((value, arc) => {
    lists[value]![count[value]!++] = arc;
  });
  return lists.map((arcs, at) => ({ arcs, capacity: capacities[at]! }));
}
