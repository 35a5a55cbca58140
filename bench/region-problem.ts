import { Temporal } from 'temporal-polyfill';
import type {
  Learner,
  Problem,
  Slot,
} from '../src/plugins/placement-matching/domain/problem/problem';
import { Random } from '../src/plugins/placement-matching/domain/testing/random';

/** One week for all, a school's own week, weeks of one or two that overlap in part, or each learner's own 1–8 weeks. */
export type Calendar = 'same-week' | 'own-weeks' | 'overlapping' | 'mixed';

export type RegionSize = {
  readonly learners: number;
  readonly calendar: Calendar;
  readonly fallback: Problem['fallback'];
  /** So many places outside the wishes stand in each learner's `eligible`, with distances. */
  readonly others?: number;
  /** Share of slots at another workplace than the rest of their supervisor's; 0 makes same weeks a flow. */
  readonly crossing: number;
  readonly seed: number;
};

const WISHES = 6;
const MIXED_WEEKS = 16;
const FIRST_MIXED_MONDAY = '2027-01-11';
const FIRST_MONDAYS = [
  '2027-03-01',
  '2027-03-08',
  '2027-03-15',
  '2027-03-22',
  '2027-04-05',
  '2027-04-12',
];
const FRIDAYS = [
  '2027-03-05',
  '2027-03-12',
  '2027-03-19',
  '2027-03-26',
  '2027-04-09',
  '2027-04-16',
];

/** An invented region: municipalities with schools, skewed wishes near home, supervisors over one to three slots. */
export function regionProblem(size: RegionSize): Problem {
  const random = new Random(size.seed);
  const { learners: count, calendar } = size;
  const municipalities = Math.max(1, Math.round(count / 900));
  const schoolCount = Math.max(2, Math.round(count / 100));
  const slotCount = Math.round(count * (calendar === 'same-week' ? 0.45 : 0.2));
  const supervisorCount = Math.round(slotCount / 1.8);
  const supervisors = Array.from({ length: supervisorCount }, (_, at) => ({
    id: `v${at}`,
    capacity: random.int(1, 4),
  }));
  const homes: string[][] = Array.from({ length: municipalities }, () => []);
  const slots = Array.from({ length: slotCount }, (_, at): Slot => {
    const home = random.int(0, municipalities - 1);
    const id = `s${at}`;
    homes[home]!.push(id);
    const supervisor = Math.min(supervisorCount - 1, Math.floor(at / 1.8));
    return {
      id,
      seats: random.int(1, 4),
      supervisor: `v${supervisor}`,
      workplace: `w${random.chance(size.crossing) ? random.int(0, slotCount >> 1) : supervisor}`,
      employer: `e${at >> 2}`,
      ...(random.chance(0.05) ? { reservedFor: [`school${random.int(0, schoolCount - 1)}`] } : {}),
    };
  });
  const workplaceIds = [...new Set(slots.flatMap(({ workplace }) => workplace ?? []))];
  const distances: (readonly [string, string, number])[] = [];
  const learners = Array.from({ length: count }, (_, at): Learner => {
    const school = at % schoolCount;
    const home = school % municipalities;
    const id = `l${at}`;
    const wishes = wishesOf({ random, homes, home });
    const others = Array.from({ length: size.others ?? 0 }, (__, nth) => {
      return nth % 2 === 0 ? random.pick(homes[home]!) : `s${random.int(0, slotCount - 1)}`;
    });
    const eligible = [...new Set([...wishes, ...others])];
    if (size.others !== undefined) {
      for (const slot of eligible) distances.push([id, slot, random.int(1, 300) * 100]);
    }
    return {
      id,
      school: `school${school}`,
      ...(calendar === 'mixed' ? ownDates(random) : datesOf(calendar, school)),
      wishes,
      ...(size.others === undefined ? {} : { eligible }),
      ...(random.chance(0.02) ? { priority: 1 } : {}),
    };
  });
  return {
    version: 1,
    seed: `region ${size.seed}`,
    policy: 'convex',
    fallback: size.fallback,
    learners,
    slots,
    supervisors,
    workplaces: workplaceIds.map((id) => ({ id, capacity: random.int(3, 9) })),
    distances,
  };
}

function datesOf(calendar: Calendar, school: number): { from?: string; to?: string } {
  const first = school % FIRST_MONDAYS.length;
  if (calendar === 'same-week') return { from: FIRST_MONDAYS[0]!, to: FRIDAYS[0]! };
  const weeks = calendar === 'own-weeks' ? 1 : 1 + (school % 2);
  return {
    from: FIRST_MONDAYS[first]!,
    to: FRIDAYS[Math.min(FRIDAYS.length - 1, first + weeks - 1)]!,
  };
}

/** One to eight of sixteen weeks in a row. */
function ownDates(random: Random): { from: string; to: string } {
  const weeks = random.int(1, 8);
  const first = random.int(0, MIXED_WEEKS - weeks);
  const day = (at: number): string =>
    Temporal.PlainDate.from(FIRST_MIXED_MONDAY).add({ days: at }).toString();
  return { from: day(7 * first), to: day(7 * (first + weeks) - 3) };
}

function wishesOf(input: {
  readonly random: Random;
  readonly homes: readonly (readonly string[])[];
  readonly home: number;
}): string[] {
  const { random, homes, home } = input;
  const wishes = new Set<string>();
  for (let tries = 0; wishes.size < WISHES && tries < 60; tries++) {
    const near = random.chance(0.85) ? home : random.int(0, homes.length - 1);
    const list = homes[near] ?? [];
    // The square makes the first slots of a municipality the popular ones.
    const slot = list[Math.floor(random.next() ** 2 * list.length)];
    if (slot !== undefined) wishes.add(slot);
  }
  return [...wishes];
}
