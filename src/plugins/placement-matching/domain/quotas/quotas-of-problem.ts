import type { Day } from '../days';
import type { LearnerFacts, TakenOn } from '../period-facts';
import type { Quota as ProblemQuota } from '../problem/problem';
import { daysOfQuota, type Quota } from './quota';

type Input = {
  readonly learners: readonly LearnerFacts[];
  readonly quotas: readonly Quota[];
  /** What placements of other periods have of each quota. */
  readonly taken: TakenOn;
  /** The slots that are in the problem. */
  readonly slots: ReadonlySet<string>;
};

export type QuotasOfProblem = {
  readonly quotas: readonly ProblemQuota[];
  /** What stands as the learner's provider in the problem. */
  readonly providerOf: (learner: LearnerFacts) => string | null;
};

/**
 * A quota of a problem holds on every day, a real one in its weeks. So learners of a provider whose days never
 * meet become providers of their own, each with what is left of the quota on its worst day. Among learners whose
 * days meet, those who are out in none of the weeks count too: never more than the quota, at times fewer.
 */
export function quotasOfProblem({ learners, quotas, taken, slots }: Input): QuotasOfProblem {
  const limited = new Set(quotas.map(({ provider }) => provider));
  const groups = [...byProvider(learners, limited)].flatMap(([provider, own]) =>
    meetingGroups(own).map((group, at) => ({
      ...group,
      provider,
      label: at === 0 ? provider : `${provider}-${at + 1}`,
    })),
  );
  const labels = new Map(groups.flatMap(({ ids, label }) => ids.map((id) => [id, label] as const)));
  const rows = quotas.flatMap((quota) => {
    const covered = quota.slots.filter((slot) => slots.has(slot)).sort();
    if (covered.length === 0) return [];
    return groups.flatMap(({ provider, label, days }) => {
      const counted = provider === quota.provider ? daysOfQuota(quota, days) : [];
      if (counted.length === 0) return [];
      const seats = Math.min(...counted.map((day) => leftOn(quota, taken, day)));
      const suffix = label.slice(provider.length);
      return [{ id: `${quota.id}${suffix}`, provider: label, slots: covered, seats }];
    });
  });
  return { quotas: rows, providerOf: ({ id, provider }) => labels.get(id) ?? provider };
}

const leftOn = ({ id, seats }: Quota, taken: TakenOn, day: Day): number =>
  Math.max(0, seats - (taken.get(id)?.get(day) ?? 0));

function byProvider(
  learners: readonly LearnerFacts[],
  limited: ReadonlySet<string>,
): Map<string, LearnerFacts[]> {
  const groups = new Map<string, LearnerFacts[]>();
  for (const learner of learners) {
    if (learner.provider === null || !limited.has(learner.provider)) continue;
    const known = groups.get(learner.provider);
    if (known) known.push(learner);
    else groups.set(learner.provider, [learner]);
  }
  return groups;
}

type Group = { readonly ids: readonly string[]; readonly days: readonly Day[] };

/** Learners who share a day, directly or through others, are one group; ordered by their first day. */
function meetingGroups(learners: readonly LearnerFacts[]): Group[] {
  const byDays = new Map<string, { ids: string[]; days: readonly Day[] }>();
  for (const { id, days } of learners) {
    const key = days.join();
    const known = byDays.get(key);
    if (known) known.ids.push(id);
    else byDays.set(key, { ids: [id], days });
  }
  let groups: Group[] = [];
  const inOrder = [...byDays].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, next] of inOrder) {
    const own = new Set(next.days);
    const meets = (group: Group): boolean => group.days.some((day) => own.has(day));
    const joined = groups.filter(meets);
    groups = [
      ...groups.filter((group) => !meets(group)),
      {
        ids: [...joined.flatMap(({ ids }) => ids), ...next.ids],
        days: [...new Set([...joined.flatMap(({ days }) => days), ...next.days])].sort(),
      },
    ];
  }
  return groups.sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
}
