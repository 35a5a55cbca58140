import type { Slot } from '../problem/problem';
import type { Price } from '../problem/solution';
import type { Piece } from './case-left';
import { exactly } from './exactly';
import { countsFor, type Day, type Resource } from './facts';
import { keyOf } from './key-of';

type Named = {
  readonly kind: string;
  readonly id: string;
  readonly day: Day;
  readonly price: number;
};

/** The prices of one stage in one case: of resources, of least numbers of slots that are used, and of schools. */
export class CasePriceTable {
  /** What the limits are worth: room that members have is paid for, and least numbers are paid back. */
  worth = 0;
  private readonly schools = new Map<string, number>();
  private readonly limits = new Map<string, number>();
  private readonly resources = new Map<Resource, Map<Day, number>>();
  private readonly least = new Map<string, Map<Day, number>>();
  private readonly sums = new Map<string, number>();

  private constructor(private readonly piece: Piece) {}

  /** Undefined where a price is of nothing that is there, or negative on a limit that need not be met exactly. */
  static read(
    input: Piece & {
      readonly prices: readonly Price[];
      /** Slots and days that have their least number. */
      readonly usedOn: ReadonlySet<string>;
      /** Limits that every solution as good meets exactly. */
      readonly tight: ReadonlySet<string>;
    },
  ): CasePriceTable | undefined {
    const { usedOn, tight, facts } = input;
    const table = new CasePriceTable(input);
    const touched = touchedBy(input);
    for (const [key, { kind, id, day, price }] of summed(input)) {
      if (kind === 'school') {
        table.schools.set(id, price);
        continue;
      }
      if (Number.isNaN(price) || (price < 0 && !tight.has(key))) return undefined;
      const isLeast = kind === 'least';
      const resource = facts.resource(isLeast ? 'slot' : kind, id);
      if (resource === undefined || (isLeast && !usedOn.has(keyOf(id, String(day))))) {
        return undefined;
      }
      if (touched.has(resource)) table.add({ resource, isLeast, id, day, price, key });
    }
    return table;
  }

  of(at: number, option: Slot | undefined): number {
    const { facts } = this.piece;
    const seeker = facts.seekers[at]!;
    if (option === undefined) return this.ofSchool(seeker.learner.school);
    const key = keyOf(option.id, seeker.daysKey, seeker.learner.provider ?? '');
    const known = this.sums.get(key);
    if (known !== undefined) return known;
    let sum = 0;
    for (const resource of facts.resourcesOf(option.id)) {
      const days = this.resources.get(resource);
      if (days === undefined || !countsFor(resource, seeker)) continue;
      for (const day of seeker.days) sum = exactly(sum + (days.get(day) ?? 0));
    }
    const back = this.least.get(option.id);
    for (const day of back === undefined ? [] : seeker.days)
      sum = exactly(sum - (back?.get(day) ?? 0));
    this.sums.set(key, sum);
    return sum;
  }

  ofSchool(school: string | undefined): number {
    return this.schools.get(school ?? '') ?? 0;
  }

  /** Limits whose price is greater: to miss one of them by one seat costs more than that. */
  keysAbove(spare: number): string[] {
    return [...this.limits].flatMap(([key, price]) => (price > spare ? [key] : []));
  }

  private add(input: {
    readonly resource: Resource;
    readonly isLeast: boolean;
    readonly id: string;
    readonly day: Day;
    readonly price: number;
    readonly key: string;
  }): void {
    const { resource, isLeast, id, day, price, key } = input;
    const { facts, locked } = this.piece;
    this.limits.set(key, price);
    const limit = isLeast ? (facts.slots.get(id)?.minSeats ?? 0) : resource.capacity(day);
    const worth = exactly(price * (limit - locked.on(resource, day)));
    this.worth = exactly(isLeast ? this.worth + worth : this.worth - worth);
    if (isLeast) this.least.set(id, (this.least.get(id) ?? new Map<Day, number>()).set(day, price));
    else {
      const days = this.resources.get(resource) ?? new Map<Day, number>();
      this.resources.set(resource, days.set(day, price));
    }
  }
}

/** Days that stand for each other are one, and prices named twice are added up. */
function summed({
  facts,
  prices,
}: Piece & { readonly prices: readonly Price[] }): Map<string, Named> {
  const all = new Map<string, Named>();
  for (const [kind, id, named, price] of prices) {
    const day = facts.standIn(named) ?? named;
    const key = keyOf(kind, id, String(day));
    all.set(key, { kind, id, day, price: exactly((all.get(key)?.price ?? 0) + price) });
  }
  return all;
}

/** Resources that the members can use at all; prices of others are not theirs. */
function touchedBy({ facts, members, options }: Piece): Set<Resource> {
  const touched = new Set<Resource>();
  for (const at of members) {
    for (const { id } of options[at] ?? [])
      for (const resource of facts.resourcesOf(id))
        if (countsFor(resource, facts.seekers[at]!)) touched.add(resource);
  }
  return touched;
}
