import { Random } from '../src/plugins/placement-matching/domain/testing/random';

/**
 * An invented region as a flow: learner → slot → supervisor, whole-number costs, the same numbers for a seed anywhere.
 * Municipalities with neighbours within 35 km, schools of 60–150, 5–10 wishes by field and popularity, slots of 1–4
 * seats, supervisors over 1–3 slots with 60–100 % of their seats, 5 % of the slots reserved to a school, 3 % of the
 * pairs removed. `others` places outside the wishes may stand behind them.
 */
export type InstanceSize = {
  readonly learners: number;
  /** Seats for each learner. */
  readonly ratio: number;
  readonly others: number;
  readonly seed: number;
};

export type Instance = InstanceSize & {
  readonly school: Int32Array;
  readonly schoolCount: number;
  /** The pairs of learner l are start[l] … start[l + 1] − 1. */
  readonly start: Int32Array;
  readonly slot: Int32Array;
  /** Position of the wish, 11 for a place that is none. */
  readonly rank: Int32Array;
  readonly metres: Int32Array;
  readonly seats: Int32Array;
  readonly supervisor: Int32Array;
  readonly capacity: Int32Array;
  readonly reservedFor: Int32Array;
};

export const OUT_COST = 10_000_000;
const FIELDS = 12;
const OTHER_RANK = 11;

/** One weighted cost: convex in the rank, then distance in 100 m. */
export function weightedCost(instance: Instance, pair: number): number {
  return instance.rank[pair]! ** 2 * 1000 + Math.round(instance.metres[pair]! / 100);
}

export function instanceOf(size: InstanceSize): Instance {
  const random = new Random(size.seed);
  const towns = townsOf(size, random);
  const schools = schoolsOf(size, towns, random);
  const slots = slotsOf(size, { towns, schools, random });
  const start = new Int32Array(size.learners + 1);
  const lists = { slot: [] as number[], rank: [] as number[], metres: [] as number[] };
  for (let learner = 0; learner < size.learners; learner++) {
    const school = schools.of[learner]!;
    const chosen = choices({ size, school, towns, schools, slots, random });
    chosen.forEach(({ slot, rank }) => {
      if (random.chance(0.03)) return;
      if (slots.reservedFor[slot]! >= 0 && slots.reservedFor[slot] !== school) return;
      const metres = Math.round(distance(schools.place[school]!, slots.place[slot]!) * 1000);
      lists.slot.push(slot);
      lists.rank.push(rank);
      lists.metres.push(metres);
    });
    start[learner + 1] = lists.slot.length;
  }
  return {
    ...size,
    school: schools.of,
    schoolCount: schools.place.length,
    start,
    slot: Int32Array.from(lists.slot),
    rank: Int32Array.from(lists.rank),
    metres: Int32Array.from(lists.metres),
    seats: Int32Array.from(slots.seats),
    supervisor: Int32Array.from(slots.supervisor),
    capacity: Int32Array.from(slots.capacity),
    reservedFor: Int32Array.from(slots.reservedFor),
  };
}

type Place = readonly [number, number];
type Town = { readonly place: Place; readonly weight: number; readonly near: number[] };

/** About five municipalities lie within 35 km of each. */
function townsOf({ learners }: InstanceSize, random: Random): Town[] {
  const count = Math.max(2, Math.round(learners / 414));
  const side = 28 * Math.sqrt(count);
  const towns: Town[] = Array.from({ length: count }, () => ({
    place: [random.next() * side, random.next() * side] as const,
    weight: 0.2 + random.next() ** 3 * 3,
    near: [],
  }));
  towns.forEach((town) => {
    towns.forEach((other, at) => {
      if (other !== town && distance(town.place, other.place) <= 35) town.near.push(at);
    });
  });
  return towns;
}

type Schools = {
  readonly of: Int32Array;
  readonly place: Place[];
  readonly town: number[];
  readonly learnersIn: number[];
};

function schoolsOf({ learners }: InstanceSize, towns: readonly Town[], random: Random): Schools {
  const sum = towns.reduce((total, { weight }) => total + weight, 0);
  const schools: Schools = {
    of: new Int32Array(learners),
    place: [],
    town: [],
    learnersIn: towns.map(() => 0),
  };
  let next = 0;
  towns.forEach(({ place, weight }, town) => {
    const isLast = town === towns.length - 1;
    const end = isLast
      ? learners
      : Math.min(learners, next + Math.round((learners * weight) / sum));
    schools.learnersIn[town] = end - next;
    while (next < end) {
      const size = Math.min(random.int(60, 150), end - next);
      schools.of.fill(schools.place.length, next, next + size);
      schools.place.push(near(place, random));
      schools.town.push(town);
      next += size;
    }
  });
  return schools;
}

type Slots = {
  readonly place: Place[];
  readonly seats: number[];
  readonly supervisor: number[];
  readonly capacity: number[];
  readonly reservedFor: number[];
  /** By town and field, the popular ones first. */
  readonly byField: number[][][];
  readonly byTown: number[][];
};

function slotsOf(
  { ratio }: InstanceSize,
  { towns, schools, random }: { towns: readonly Town[]; schools: Schools; random: Random },
): Slots {
  const slots: Slots = {
    ...{ place: [], seats: [], supervisor: [], capacity: [], reservedFor: [] },
    byField: towns.map(() => Array.from({ length: FIELDS }, () => [])),
    byTown: towns.map(() => []),
  };
  towns.forEach(({ place }, town) => {
    const own = [...schools.town.keys()].filter((school) => schools.town[school] === town);
    let left = Math.round(schools.learnersIn[town]! * ratio);
    while (left > 0) {
      const supervisor = slots.capacity.length;
      let sum = 0;
      for (let nth = random.int(1, 3); nth > 0 && left > 0; nth--) {
        const seats = Math.min(left, random.int(1, 4));
        const slot = slots.seats.push(seats) - 1;
        slots.place.push(near(place, random));
        slots.supervisor.push(supervisor);
        slots.reservedFor.push(own.length > 0 && random.chance(0.05) ? random.pick(own) : -1);
        slots.byField[town]![fieldOf(random)]!.push(slot);
        slots.byTown[town]!.push(slot);
        sum += seats;
        left -= seats;
      }
      slots.capacity.push(Math.max(1, Math.round(sum * (0.6 + 0.4 * random.next()))));
    }
  });
  return slots;
}

function choices(input: {
  readonly size: InstanceSize;
  readonly school: number;
  readonly towns: readonly Town[];
  readonly schools: Schools;
  readonly slots: Slots;
  readonly random: Random;
}): { readonly slot: number; readonly rank: number }[] {
  const { size, school, towns, schools, slots, random } = input;
  const home = schools.town[school]!;
  const { near: around } = towns[home]!;
  const townFor = (): number =>
    around.length > 0 && random.chance(0.25) ? random.pick(around) : home;
  const favourites = [fieldOf(random), fieldOf(random), random.int(0, FIELDS - 1)];
  const chosen = new Map<number, number>();
  const wishes = random.int(5, 10);
  for (let tries = 0; chosen.size < wishes && tries < 60; tries++) {
    const list = slots.byField[townFor()]![random.pick(favourites)]!;
    const slot = list[Math.floor(random.next() ** 2 * list.length)];
    if (slot !== undefined && !chosen.has(slot)) chosen.set(slot, chosen.size + 1);
  }
  const most = chosen.size + size.others;
  for (let tries = 0; chosen.size < most && tries < 60; tries++) {
    const list = slots.byTown[townFor()]!;
    const slot = list[Math.floor(random.next() * list.length)];
    if (slot !== undefined && !chosen.has(slot)) chosen.set(slot, OTHER_RANK);
  }
  return [...chosen].map(([slot, rank]) => ({ slot, rank }));
}

function fieldOf(random: Random): number {
  return Math.floor(random.next() ** 2 * FIELDS);
}

function near([x, y]: Place, random: Random): Place {
  return [x + (random.next() - 0.5) * 16, y + (random.next() - 0.5) * 16];
}

function distance([ax, ay]: Place, [bx, by]: Place): number {
  return Math.hypot(ax - bx, ay - by);
}
