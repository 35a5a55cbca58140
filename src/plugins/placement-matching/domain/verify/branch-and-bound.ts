import type { Slot } from '../problem/problem';
import { employerName, type Facts } from './facts';
import { Load } from './load';
import { parityStepOf, type Measure } from './measures';
import { keyOf } from './key-of';

/** How many choices are tried for one piece before the verifier says that it does not know. */
export const SEARCH_NODE_LIMIT = 200_000;

export type SearchAnswer = 'none-better' | 'better-found' | 'unknown';

/**
 * Looks for a solution of one piece that is better than the given one, stage by stage in order, by trying every
 * option of every seeker. A branch is left when even the cheapest option of each seeker that remains, taken for
 * each stage on its own, would not be better. Without a given solution any feasible one counts as better.
 */
export function searchBetter(input: {
  readonly facts: Facts;
  readonly measures: readonly Measure[];
  readonly members: readonly number[];
  readonly options: readonly (readonly Slot[])[];
  readonly slots: readonly (Slot | undefined)[];
  readonly isGivenFeasible: boolean;
}): SearchAnswer {
  return new Search(input).run();
}

type SearchInput = Parameters<typeof searchBetter>[0];
type Choice = { readonly slot: Slot | undefined; readonly costs: readonly number[] };

class Search {
  private readonly choices: readonly (readonly Choice[])[];
  private readonly least: readonly (readonly number[])[];
  private readonly incumbent: readonly number[];
  private readonly load: Load;
  private readonly unplaced = new Map<string, number>();
  private readonly employers = new Map<string, number>();
  private readonly sizes = new Map<string, number>();
  private nodes = 0;

  constructor(private readonly input: SearchInput) {
    const { facts, members, measures, options, slots } = input;
    this.load = new Load(facts);
    const isMember = new Set(members);
    for (const [at, seeker] of facts.seekers.entries()) {
      const there = facts.slots.get(seeker.learner.locked ?? '') ?? slots[at];
      if (there !== undefined && !isMember.has(at)) this.load.add(seeker, there, 1);
    }
    for (const { school } of facts.problem.learners) {
      if (school !== undefined) this.sizes.set(school, (this.sizes.get(school) ?? 0) + 1);
    }
    this.choices = members.map((at) => {
      return [...(options[at] ?? []), undefined].map((slot) => ({
        slot,
        costs: this.costs(at, slot),
      }));
    });
    this.least = this.leastAhead();
    this.incumbent = measures.map((measure, stage) => {
      if (measure.isParity) return this.parityOf(members.filter((at) => slots[at] === undefined));
      return members.reduce((sum, at) => sum + this.costs(at, slots[at])[stage]!, 0);
    });
  }

  run(): SearchAnswer {
    const { measures } = this.input;
    const isFound = this.visit(0, new Array<number>(measures.length).fill(0));
    if (isFound) return 'better-found';
    return this.nodes > SEARCH_NODE_LIMIT ? 'unknown' : 'none-better';
  }

  private visit(depth: number, sums: readonly number[]): boolean {
    this.nodes += 1;
    if (this.nodes > SEARCH_NODE_LIMIT) return false;
    const { facts, members } = this.input;
    if (!this.canBeBetter(sums, this.least[depth] ?? [])) return false;
    const at = members[depth];
    if (at === undefined) return this.load.short() === undefined;
    const seeker = facts.seekers[at]!;
    for (const { slot, costs } of this.choices[depth] ?? []) {
      const next = sums.map((sum, stage) => sum + costs[stage]!);
      if (slot === undefined) {
        const { school } = seeker.learner;
        const nth = (this.unplaced.get(school ?? '') ?? 0) + 1;
        this.addParity(next, school, nth);
        this.unplaced.set(school ?? '', nth);
        const isFound = this.visit(depth + 1, next);
        this.unplaced.set(school ?? '', nth - 1);
        if (isFound) return true;
        continue;
      }
      const employer = keyOf(seeker.learner.id, employerName(slot));
      if (seeker.visit !== undefined && (this.employers.get(employer) ?? 0) > 0) continue;
      if (this.load.full(seeker, slot) !== undefined) continue;
      this.load.add(seeker, slot, 1);
      this.employers.set(employer, 1);
      const isFound = this.visit(depth + 1, next);
      this.employers.set(employer, 0);
      this.load.add(seeker, slot, -1);
      if (isFound) return true;
    }
    return false;
  }

  private canBeBetter(sums: readonly number[], ahead: readonly number[]): boolean {
    if (!this.input.isGivenFeasible) return true;
    for (let stage = 0; stage < sums.length; stage++) {
      const least = sums[stage]! + (ahead[stage] ?? 0);
      if (least !== this.incumbent[stage]) return least < this.incumbent[stage]!;
    }
    return false;
  }

  private costs(at: number, slot: Slot | undefined): number[] {
    const seeker = this.input.facts.seekers[at]!;
    return this.input.measures.map((measure) => {
      return slot === undefined ? measure.none(seeker) : measure.option(seeker, slot);
    });
  }

  private leastAhead(): number[][] {
    const { measures } = this.input;
    const ahead: number[][] = [measures.map(() => 0)];
    for (const choices of [...this.choices].reverse()) {
      const before = ahead[0] ?? [];
      ahead.unshift(
        measures.map((_, stage) => {
          return (before[stage] ?? 0) + Math.min(...choices.map(({ costs }) => costs[stage]!));
        }),
      );
    }
    return ahead;
  }

  private addParity(sums: number[], school: string | undefined, nth: number): void {
    if (school === undefined) return;
    this.input.measures.forEach((measure, stage) => {
      if (measure.isParity) sums[stage]! += parityStepOf(nth, this.sizes.get(school) ?? 1);
    });
  }

  private parityOf(unplaced: readonly number[]): number {
    const counts = new Map<string, number>();
    let sum = 0;
    for (const at of unplaced) {
      const { school } = this.input.facts.seekers[at]!.learner;
      if (school === undefined) continue;
      const nth = (counts.get(school) ?? 0) + 1;
      counts.set(school, nth);
      sum += parityStepOf(nth, this.sizes.get(school) ?? 1);
    }
    return sum;
  }
}
