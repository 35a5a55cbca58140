import fs from 'node:fs';
import type { Instance } from './allocator-instance';

/** The same instance as problem.json of the `allocate` command, places outside the wishes by `eligible`. */
export function writeProblem(file: string, instance: Instance): void {
  const { start, slot, rank, metres, school, reservedFor } = instance;
  const hasOthers = instance.others > 0;
  const distances: (string | number)[][] = [];
  const learners = Array.from({ length: instance.learners }, (_, learner) => {
    const pairs = Array.from({ length: start[learner + 1]! - start[learner]! }, (__, at) => {
      return start[learner]! + at;
    });
    for (const pair of pairs) distances.push([`l${learner}`, `s${slot[pair]!}`, metres[pair]!]);
    const isWish = (pair: number): boolean => rank[pair]! <= 10;
    return {
      id: `l${learner}`,
      school: `school${school[learner]!}`,
      wishes: pairs.filter(isWish).map((pair) => `s${slot[pair]!}`),
      ...(hasOthers && { eligible: pairs.map((pair) => `s${slot[pair]!}`) }),
    };
  });
  const slots = Array.from(instance.seats, (seats, at) => ({
    id: `s${at}`,
    seats,
    supervisor: `v${instance.supervisor[at]!}`,
    ...(reservedFor[at]! >= 0 && { reservedFor: [`school${reservedFor[at]!}`] }),
  }));
  const supervisors = Array.from(instance.capacity, (capacity, at) => ({ id: `v${at}`, capacity }));
  const fallback = hasOthers ? 'any-eligible' : 'none';
  const problem = { version: 1, seed: 'bench', policy: 'convex', fallback, learners, slots };
  fs.writeFileSync(file, JSON.stringify({ ...problem, supervisors, distances }));
}
