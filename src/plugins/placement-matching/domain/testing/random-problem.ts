import type { Dates, Learner, OpenSpan, PolicyName, Problem, Slot } from '../problem/problem';
import { Random } from './random';

/** Six days with a weekend in the middle. */
const SPANS = [
  ['2027-03-18', '2027-03-19'],
  ['2027-03-18', '2027-03-22'],
  ['2027-03-19', '2027-03-23'],
  ['2027-03-22', '2027-03-23'],
  ['2027-03-18', '2027-03-23'],
] as const;

/** A problem small enough to be solved by trying everything, with every feature of the file in some cases. */
export function randomProblem(seed: number, policy: PolicyName = 'convex'): Problem {
  const random = new Random(seed);
  const slotIds = ids('s', random.int(1, 4));
  const supervisorIds = ids('v', random.int(0, 3));
  const workplaceIds = ids('w', random.int(0, 2));
  const isDated = random.chance(0.8);
  const isPlain = random.chance(0.3);
  const rare = isPlain ? 0 : 0.2;
  const slots = slotIds.map((id): Slot => ({
    id,
    seats: random.int(0, 3),
    ...(random.chance(rare) ? { minSeats: random.int(0, 3) } : {}),
    ...(supervisorIds.length > 0 && random.chance(0.7)
      ? { supervisor: random.pick(supervisorIds) }
      : {}),
    ...(workplaceIds.length > 0 && random.chance(0.7)
      ? { workplace: random.pick(workplaceIds) }
      : {}),
    ...(random.chance(0.6) ? { employer: random.pick(['e1', 'e2']) } : {}),
    ...(random.chance(0.25) ? { open: isDated ? openSpans(random) : [] } : {}),
    ...(random.chance(0.2) ? { reservedFor: random.pick([['A'], ['B'], ['B', 'A']]) } : {}),
  }));
  const learners = ids('l', random.int(1, random.chance(0.2) ? 6 : 5)).map((id): Learner => {
    const hasVisits = isDated && random.chance(rare / 2);
    return {
      id,
      wishes: random.shuffled(slotIds).slice(0, random.int(0, slotIds.length)),
      ...(isDated ? (hasVisits ? { visits: visits(random) } : dates(random)) : {}),
      ...(random.chance(0.7) ? { school: random.pick(['A', 'B', 'C']) } : {}),
      ...(random.chance(0.5) ? { provider: random.pick(['P', 'Q']) } : {}),
      ...(random.chance(0.3) ? { priority: random.int(1, 2) } : {}),
      ...(random.chance(0.2) ? { eligible: some(random, slotIds) } : {}),
      ...(!hasVisits && random.chance(0.12) ? { locked: random.pick(slotIds) } : {}),
      ...(random.chance(0.3) ? { previous: random.pick(slotIds) } : {}),
    };
  });
  const pairs = learners.flatMap(({ id }) => slotIds.map((slot) => [id, slot] as const));
  return {
    version: 1,
    seed: `seed ${seed}`,
    policy,
    fallback: random.pick(['any-eligible', 'none']),
    learners,
    slots,
    supervisors: supervisorIds.map((id) => ({ id, capacity: random.int(0, 3) })),
    workplaces: workplaceIds.map((id) => ({ id, capacity: random.int(0, 4) })),
    ...(random.chance(rare)
      ? {
          quotas: [
            { id: 'q1', provider: 'P', slots: some(random, slotIds), seats: random.int(0, 2) },
          ],
        }
      : {}),
    ...(random.chance(0.5)
      ? {
          distances: pairs
            .filter(() => random.chance(0.5))
            .map(([learner, slot]) => [learner, slot, random.int(0, 3) * 100] as const),
        }
      : {}),
  };
}

/** A problem that deferred acceptance takes: slots under one supervisor rank as the supervisor does. */
export function randomMarket(seed: number): Problem {
  const random = new Random(seed);
  const learnerIds = ids('l', random.int(1, 6));
  const slotIds = ids('s', random.int(1, 4));
  const supervisors = ids('v', random.int(0, 2)).map((id) => ({
    id,
    capacity: random.int(0, 3),
    ranking: random.shuffled(learnerIds),
  }));
  const week = random.chance(0.3) ? [] : [SPANS[0], SPANS[3]].map(([from, to]) => ({ from, to }));
  const slots = slotIds.map((id): Slot => {
    const supervisor = random.chance(0.6) && supervisors.length > 0 && random.pick(supervisors);
    const own = random.chance(0.5) ? some(random, learnerIds) : undefined;
    const ranking = supervisor ? supervisor.ranking : own;
    return {
      id,
      seats: random.int(0, 2),
      ...(supervisor ? { supervisor: supervisor.id } : {}),
      ...(ranking === undefined ? {} : { ranking }),
      ...(random.chance(0.2) ? { reservedFor: ['A'] } : {}),
      ...(week.length > 0 && random.chance(0.2) ? { open: openSpans(random) } : {}),
    };
  });
  return {
    version: 1,
    seed: `market ${seed}`,
    policy: 'deferred-acceptance',
    fallback: 'none',
    lottery: random.pick(['single', 'multiple']),
    learners: learnerIds.map((id): Learner => ({
      id,
      ...(week.length > 0 ? random.pick(week) : {}),
      wishes: random.shuffled(slotIds).slice(0, random.int(0, slotIds.length)),
      ...(random.chance(0.5) ? { school: random.pick(['A', 'B']) } : {}),
      ...(random.chance(0.3) ? { priority: random.int(1, 2) } : {}),
      ...(random.chance(0.1) ? { locked: random.pick(slotIds) } : {}),
      ...(random.chance(0.2) ? { eligible: some(random, slotIds) } : {}),
    })),
    slots,
    supervisors,
  };
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
}

function some(random: Random, all: readonly string[]): string[] {
  return random.shuffled(all).slice(0, random.int(0, all.length));
}

function dates(random: Random): Dates {
  if (random.chance(0.2))
    return { days: random.pick([['2027-03-20'], ['2027-03-22', '2027-03-18']]) };
  const [from, to] = random.pick(SPANS);
  return { from, to };
}

function visits(random: Random): Learner['visits'] {
  const all = [
    { id: 'x', from: '2027-03-18', to: '2027-03-19' },
    { id: 'y', from: '2027-03-22', to: '2027-03-23' },
  ];
  return random.chance(0.7) ? all : all.slice(0, 1);
}

function openSpans(random: Random): OpenSpan[] {
  const spans: OpenSpan[] = [
    {
      from: '2027-03-15',
      to: '2027-03-21',
      ...(random.chance(0.5) ? { seats: random.int(0, 3) } : {}),
    },
    {
      from: '2027-03-22',
      to: '2027-03-28',
      ...(random.chance(0.5) ? { seats: random.int(0, 3) } : {}),
    },
  ];
  return spans.filter(() => random.chance(0.7));
}
