import type { ExplanationWords, Gain, WishFacts } from './explanation-words';

/** Why a learner has its place, in English. */
export const explanationsEn: ExplanationWords = {
  anotherLearner: 'another learner',
  policy: (policy) => POLICY[policy] ?? policy,
  result: (place, rank, isAutomatic) => {
    if (place === null) return 'Has no place in the proposal.';
    if (isAutomatic) return `Got a place in a wished occupation field: ${place}.`;
    return rank === null ? `Got another place: ${place}.` : `Got wish ${rank}: ${place}.`;
  },
  locked: 'The place is locked and is not worked out again.',
  wish,
  wishOf: ({ position, isAutomatic }, place, sentence) =>
    isAutomatic
      ? `Automatic wish ${position} (same occupation field), ${place}: ${sentence}`
      : `Wish ${position}, ${place}: ${sentence}`,
  demand,
  noWishes: (learner) => `${learner} has wished for no place.`,
  fewWishes: (learner, wishes) => {
    if (wishes === 0)
      return `${learner} has wished for no place, and every possible place is full.`;
    return wishes === 1
      ? `${learner} wished for only 1 place, and it is full.`
      : `${learner} wished for only ${wishes} places and all of them are full.`;
  },
  noEligible: (nearest) =>
    nearest === null
      ? 'No place in the period fits the requirements.'
      : `No place in the period fits the requirements. Nearest: ${nearest.place}, where ${nearest.demand} is missing.`,
  outside: (code, learner, days) => {
    if (code === 'already-placed') return `${learner} already has a place: ${days}.`;
    return code === 'no-days'
      ? `${learner} has no days in the period. Check the group's weeks and the holidays.`
      : `${learner} was withdrawn from the proposal.`;
  },
  oneMore: (kind, name, gain) => `${MORE[kind](name)}: ${gainOf(gain)}`,
  swap: ({ other, from, to }) =>
    `Swap with ${other}: ${other} gets ${place(to)} instead of ${place(from)}.`,
  freeSeat: (slot, metres) =>
    metres === null
      ? `Free now: ${slot}.`
      : `Free now: ${slot}, ${kilometres(metres)} from the school.`,
  requirement: (slot, needed) =>
    `Ask ${slot} to accept although ${needed} is missing, or see to it.`,
};

function wish(facts: WishFacts): string {
  const { code, learner, days, limit, supervisor } = facts;
  switch (code) {
    case 'seat-full-fewer':
      return `The place is full. If ${learner} had it, somebody else would be without a place.`;
    case 'seat-full-worse':
      return `The place is full. ${worse(facts)}`;
    case 'lottery':
      return `The place is full. ${lottery(facts)}`;
    case 'priority':
      return 'Learners of a priority group got the place first.';
    case 'supervisor-full':
      return `There is a place, but the supervisor${supervisor === null ? '' : ` ${supervisor}`} takes at most ${limit} ${limit === 1 ? 'learner' : 'learners'} at a time${when(days)}.`;
    case 'workplace-full':
      return `The workplace takes at most ${limit} ${limit === 1 ? 'learner' : 'learners'} at a time${when(days)}.`;
    case 'quota-full':
      return `The provider's share, ${limit} places, is full${when(days)}.`;
    case 'closed':
      return facts.isBooked
        ? `All its places are booked by others already${when(days)}.`
        : `The place is closed${when(days)}.`;
    case 'not-eligible':
      return `The place asks for ${demand(facts.rule, facts.needed)}.`;
    case 'reserved':
      return facts.school === null
        ? 'The place is reserved for another school.'
        : `The place is reserved for ${facts.school}.`;
    case 'locked':
      return 'The place is locked for another learner.';
    case 'unknown':
      return facts.isFull
        ? `The place is full${when(days)}. What would happen if ${learner} had it could not be worked out.`
        : 'The reason could not be worked out.';
  }
}

function worse({ learner, other, otherRank, decidedBy, policy }: WishFacts): string {
  switch (decidedBy) {
    case 'parity':
      return `If ${learner} had it, the schools would differ more.`;
    case 'stability':
      return `If ${learner} had it, more would move from the last proposal.`;
    case 'travel':
      return `If ${learner} had it, the learners' ways from school would be longer in all, and the wishes no better.`;
    default: {
      const there =
        otherRank === 'none'
          ? `${other} would be without a place instead of somebody else`
          : `${other} would get ${place(otherRank === 'outside' ? null : otherRank)}`;
      return `If ${learner} had it, ${there}. The policy ${policy} weighs that heavier.`;
    }
  }
}

function lottery({ learner, lottery: lot }: WishFacts): string {
  if (lot === null) return 'More learners had as good a right to it. The lottery decided.';
  return `${lot.equals} learners had as good a right to it. The lottery decided: ${learner} had number ${lot.own}, the one who got the place ${lot.other}. The lowest number goes first.`;
}

function demand(rule: string | null, needed: number | string | null): string {
  switch (rule) {
    case 'age-not-met':
      return `the age of ${needed}`;
    case 'prao-hours-exceeded':
    case 'child-hours-exceeded':
    case 'young-hours-exceeded':
    case 'local-hours-exceeded':
      return 'working hours that the learner may have';
    case 'risky-task-for-minor':
      return 'the age of 18 for risky tasks';
    case 'ward-takes-no-prao':
      return 'a ward that takes prao pupils';
    case 'relative-at-workplace':
      return 'a workplace that is not an own or a relative’s';
    case 'work-practice-too-long':
      return `at most ${needed} months of practice`;
    case 'grade-not-met':
      return `grade ${needed}`;
    case 'programme-not-met':
      return `the programme ${needed}`;
    case 'quota-exceeded':
      return `seats in the quota ${needed}`;
    case 'closed':
      return 'an open place on those days';
    case 'reserved':
      return 'a place that is not reserved';
    default:
      return 'something that is not met';
  }
}

const MORE = {
  seat: (name: string) => `One more place at ${name}`,
  supervisor: (name: string) => `If the supervisor ${name} takes one more learner at a time`,
  workplace: (name: string) => `If ${name} takes one more learner at a time`,
  quota: () => "One more place in the provider's share",
};

function gainOf({ better, placed, helpsLearner, learner }: Gain): string {
  const gains = [
    ...(placed > 0
      ? [`${placed} more ${placed === 1 ? 'learner gets' : 'learners get'} a place`]
      : []),
    ...(better > placed
      ? [
          `${better - placed} ${better - placed === 1 ? 'learner gets' : 'learners get'} a better wish`,
        ]
      : []),
  ];
  const whole = gains.length === 0 ? 'the allocation becomes more even' : gains.join(' and ');
  return helpsLearner ? `${whole}, ${learner} among them.` : `${whole}, but not ${learner}.`;
}

const place = (rank: number | null): string =>
  rank === null ? 'a place outside the wishes' : `wish ${rank}`;
const when = (days: string): string => (days === '' ? '' : `: ${days}`);
const kilometres = (metres: number): string =>
  metres < 1000 ? `${metres} m` : `${Math.round(metres / 1000)} km`;

const POLICY: Readonly<Record<string, string>> = {
  convex: 'Balanced',
  generous: 'Nobody far down',
  greedy: 'Most first wishes',
  'min-sum-rank': 'Least sum',
  'rank-maximal': 'First wishes before all',
  'serial-dictatorship': 'Drawn order',
  'deferred-acceptance': 'The employer ranks',
};
