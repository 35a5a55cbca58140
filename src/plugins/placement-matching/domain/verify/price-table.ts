import type { Slot } from '../problem/problem';
import type { Price } from '../problem/solution';
import { exactly } from './exactly';
import { countsFor, type Day, type Facts, type Resource } from './facts';
import { readVisits, type Inequality } from './inequalities';
import type { Load } from './load';
import { keyOf } from './key-of';

type Input = {
  readonly facts: Facts;
  readonly prices: readonly Price[];
  readonly scale: number;
  readonly cuts: readonly Inequality[];
  readonly members: readonly number[];
  readonly options: readonly (readonly Slot[])[];
  readonly slots: readonly (Slot | undefined)[];
  /** Resources that the members can use at all; prices of others are not theirs. */
  readonly touched: ReadonlySet<Resource>;
};

type Priced = { readonly name: string; readonly inequality: Inequality; readonly price: number };

/** The prices of one stage, as the members of a piece pay them. */
export class PriceTable {
  readonly scale: number;
  private readonly priced = new Map<Resource, Map<Day, number>>();
  private readonly schools = new Map<string, number>();
  private readonly inequalities: Priced[] = [];
  private readonly sums = new Map<string, number>();
  /** Cuts and limits of visits, by seeker and slot. */
  private readonly extras = new Map<number, Map<string, number>>();
  private isKnown = true;

  constructor(private readonly input: Input) {
    this.scale = input.scale;
    for (const [kind, id, day, price] of input.prices) {
      if (kind === 'school') {
        this.schools.set(id, price);
      } else if (kind === 'cut' || kind === 'visits') {
        const inequality = kind === 'cut' ? input.cuts[Number(id)] : readVisits(input, id, day);
        if (inequality === undefined) this.isKnown = false;
        else this.addExtra({ name: `${kind} ${id} ${day}`, inequality, price });
      } else {
        const standIn = input.facts.standIn(day) ?? day;
        this.addResource(input.facts.resource(kind, id), standIn, price);
      }
    }
  }

  /** A new price must be positive and its resource full; one that earlier stages keep full may have any sign. */
  isSound(load: Load, keptFull: Set<string>): boolean {
    const isAllowed = (key: string, price: number, isFull: () => boolean): boolean => {
      if (keptFull.has(key)) return true;
      if (price < 0 || (price > 0 && !isFull())) return false;
      if (price > 0) keptFull.add(key);
      return true;
    };
    for (const [resource, days] of this.priced) {
      for (const [day, price] of days) {
        const key = keyOf(resource.kind, resource.id, String(day));
        const isFull = (): boolean => load.on(resource, day) === resource.capacity(day);
        if (!isAllowed(key, price, isFull)) return false;
      }
    }
    const areAllowed = this.inequalities.every(({ name, inequality, price }) =>
      isAllowed(name, price, () => this.used(inequality) === inequality.capacity),
    );
    return this.isKnown && areAllowed;
  }

  ofSchool(school: string | undefined): number {
    return this.schools.get(school ?? '') ?? 0;
  }

  ofSlot(at: number, slot: Slot): number {
    const extra = this.extras.get(at)?.get(slot.id) ?? 0;
    const seeker = this.input.facts.seekers[at]!;
    const key = keyOf(slot.id, seeker.daysKey, seeker.learner.provider ?? '');
    const known = this.sums.get(key);
    if (known !== undefined) return known + extra;
    let sum = 0;
    for (const resource of this.input.facts.resourcesOf(slot.id)) {
      const days = this.priced.get(resource);
      if (days === undefined || !countsFor(resource, seeker)) continue;
      for (const day of seeker.days) sum = exactly(sum + (days.get(day) ?? 0));
    }
    this.sums.set(key, sum);
    return sum + extra;
  }

  private addResource(resource: Resource | undefined, day: Day, price: number): void {
    if (resource === undefined) this.isKnown = false;
    else if (this.input.touched.has(resource)) {
      const days = this.priced.get(resource) ?? new Map<Day, number>();
      this.priced.set(resource, days.set(day, exactly((days.get(day) ?? 0) + price)));
    }
  }

  /** Prices of other pieces' members are not paid here. */
  private addExtra(priced: Priced): void {
    const { name, inequality, price } = priced;
    if (inequality.weights.size === 0) return;
    // Twice in one stage, the second price would pass for one that an earlier stage keeps full.
    if (this.inequalities.some((one) => one.name === name)) this.isKnown = false;
    this.inequalities.push(priced);
    for (const [at, weights] of inequality.weights) {
      const own = this.extras.get(at) ?? new Map<string, number>();
      this.extras.set(at, own);
      for (const [slot, weight] of weights)
        own.set(slot, exactly((own.get(slot) ?? 0) + exactly(weight * price)));
    }
  }

  /** What the members have of it in the solution. */
  private used({ weights }: Inequality): number {
    let sum = 0;
    for (const [at, ofSlot] of weights) sum += ofSlot.get(this.input.slots[at]?.id ?? '') ?? 0;
    return sum;
  }
}
