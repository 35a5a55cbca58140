import type { Slot } from '../problem/problem';
import type { FaceProof } from '../problem/solution';
import { CasePriceTable } from './case-price-table';
import { exactly } from './exactly';
import type { Day, Facts } from './facts';
import { keyOf } from './key-of';
import type { Load } from './load';
import { parityCost, parityStepOf, type Measure } from './measures';

export type Piece = {
  readonly facts: Facts;
  readonly members: readonly number[];
  readonly options: readonly (readonly Slot[])[];
  readonly slots: readonly (Slot | undefined)[];
  /** What locked seekers hold. */
  readonly locked: Load;
};

/** A slot, or undefined for staying out. */
type Option = Slot | undefined;

/** `worse`: all that is left is worse than the given solution; `as-good`: nothing is better. */
export type PricedOutcome = 'worse' | 'as-good' | 'unknown';

/**
 * What is left of a case: options of each member, slots that have their least number on a day, limits that every
 * solution as good meets exactly, and steps of schools that are settled.
 *
 * Prices bound a stage from below: what each member pays at least, less what the limits are worth. Where the bound is
 * above the value of the given solution nothing in the case is as good. Where it is less than one below, nothing is
 * better; then an option that costs more than the difference above the cheapest is in nothing as good, and a limit
 * with such a price is met exactly. All is counted in whole numbers, NaN where they are too large, which proves nothing.
 */
export class CaseLeft {
  private readonly tight = new Set<string>();
  private readonly steps = new Map<string, Map<number, boolean>>();

  private constructor(
    private readonly piece: Piece,
    private readonly left: Map<number, readonly Option[]>,
    private readonly usedOn: ReadonlySet<string>,
  ) {}

  static of(piece: Piece): CaseLeft {
    const { members, options } = piece;
    const all = members.map((at) => [at, [...(options[at] ?? []), undefined]] as const);
    return new CaseLeft(piece, new Map<number, readonly Option[]>(all), new Set());
  }

  without(member: number, slot: Slot): CaseLeft {
    return this.where((at, option) => at !== member || option !== slot);
  }

  having(member: number, slot: Slot): CaseLeft {
    return this.where((at, option) => at !== member || option === slot);
  }

  unused(slot: Slot, day: Day): CaseLeft {
    const { seekers } = this.piece.facts;
    return this.where((at, option) => option !== slot || !seekers[at]!.days.includes(day));
  }

  used(slot: Slot, day: Day): CaseLeft {
    const usedOn = new Set(this.usedOn).add(keyOf(slot.id, String(day)));
    return new CaseLeft(this.piece, new Map(this.left), usedOn);
  }

  /** Without a measure everything costs nothing, so that any bound above 0 shows that the case has no solution. */
  priced(measure: Measure | undefined, face: FaceProof): PricedOutcome {
    const { piece, usedOn, tight, left } = this;
    if ([...left.values()].some((options) => options.length === 0)) return 'worse';
    const { scale = 1, prices } = face;
    const table = CasePriceTable.read({ ...piece, prices, usedOn, tight });
    if (table === undefined) return 'unknown';
    const paid = new Map<number, readonly number[]>();
    let bound = table.worth;
    for (const [at, options] of left) {
      const costs = options.map((option) =>
        exactly(exactly(scale * this.plain(measure, at, option)) + table.of(at, option)),
      );
      if (costs.some(Number.isNaN)) return 'unknown';
      paid.set(at, costs);
      bound = exactly(bound + Math.min(...costs));
    }
    const steps = this.openSteps(measure, scale, table);
    for (const { reduced, isTaken } of steps) {
      const least = isTaken === undefined ? Math.min(0, reduced) : isTaken ? reduced : 0;
      bound = exactly(bound + least);
    }
    const spare = exactly(exactly(scale * this.value(measure)) - bound);
    if (Number.isNaN(spare) || spare >= scale) return 'unknown';
    if (spare < 0) return 'worse';
    for (const [at, costs] of paid) {
      const limit = Math.min(...costs) + spare;
      left.set(
        at,
        left.get(at)!.filter((_, place) => costs[place]! <= limit),
      );
    }
    for (const key of table.keysAbove(spare)) tight.add(key);
    for (const { fixed, nth, reduced } of steps)
      if (!fixed.has(nth) && Math.abs(reduced) > spare) fixed.set(nth, reduced < 0);
    return 'as-good';
  }

  private where(isKept: (at: number, option: Option) => boolean): CaseLeft {
    const left = [...this.left].map(
      ([at, options]) => [at, options.filter((one) => isKept(at, one))] as const,
    );
    return new CaseLeft(this.piece, new Map(left), this.usedOn);
  }

  private plain(measure: Measure | undefined, at: number, option: Option): number {
    if (measure === undefined) return 0;
    const seeker = this.piece.facts.seekers[at]!;
    return option === undefined ? measure.none(seeker) : measure.option(seeker, option);
  }

  /** What the given solution costs the members. */
  private value(measure: Measure | undefined): number {
    const { members, slots, facts } = this.piece;
    if (measure?.isParity !== true)
      return members.reduce((sum, at) => sum + this.plain(measure, at, slots[at]), 0);
    const out = new Map<string, number>();
    for (const at of members) {
      const { school } = facts.seekers[at]!.learner;
      if (school !== undefined && slots[at] === undefined)
        out.set(school, (out.get(school) ?? 0) + 1);
    }
    return [...out].reduce((sum, [school, count]) => sum + parityCost(count, this.size(school)), 0);
  }

  /** Of each school as many steps as members of it may stay out, with what a step costs less the school's price. */
  private openSteps(measure: Measure | undefined, scale: number, table: CasePriceTable) {
    const counts = new Map<string, number>();
    for (const [at, options] of this.left) {
      const { school } = this.piece.facts.seekers[at]!.learner;
      if (school !== undefined && options.includes(undefined))
        counts.set(school, (counts.get(school) ?? 0) + 1);
    }
    return [...counts].flatMap(([school, count]) => {
      const fixed = this.steps.get(school) ?? new Map<number, boolean>();
      this.steps.set(school, fixed);
      const size = this.size(school);
      return Array.from({ length: count }, (_, at) => {
        const cost = measure?.isParity === true ? parityStepOf(at + 1, size) : 0;
        const reduced = exactly(exactly(scale * cost) - table.ofSchool(school));
        return { fixed, nth: at + 1, reduced, isTaken: fixed.get(at + 1) };
      });
    });
  }

  private size(school: string): number {
    return this.piece.facts.problem.learners.filter((one) => one.school === school).length;
  }
}
