import type { Results } from '../../../../contracts/periods';

/** What a learner can come to, best first; 4 is every wish from the fourth on. */
export const OUTCOME_CLASSES = ['wish1', 'wish2', 'wish3', 'wish4', 'other', 'none'] as const;
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number];

export type Mover = {
  readonly learner: string;
  readonly name: string;
  readonly cohort: string;
  readonly school: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly change: 'better' | 'worse' | 'same';
};

type SchoolChange = {
  readonly school: string;
  readonly learners: number;
  readonly better: number;
  readonly worse: number;
};

export type RunsCompared = {
  /** Learners by what they have in the first run and what they would have in the second. */
  readonly table: readonly (readonly number[])[];
  readonly better: number;
  readonly worse: number;
  readonly same: number;
  /** Who has another place, in the order of the first run. */
  readonly movers: readonly Mover[];
  /** The school that loses most comes first. */
  readonly schools: readonly SchoolChange[];
};

/** Two runs of the same learners, learner by learner; whoever is in one of them alone is not compared. */
export function compareRuns(first: Results, second: Results): RunsCompared {
  const table = OUTCOME_CLASSES.map(() => OUTCOME_CLASSES.map(() => 0));
  const counts = { better: 0, worse: 0, same: 0 };
  const movers: Mover[] = [];
  const schools = new Map<string, SchoolChange>();
  const at = new Map(second.learner.map((learner, index) => [learner, index]));
  first.learner.forEach((learner, index) => {
    const other = at.get(learner);
    if (other === undefined) return;
    const [was, is] = [placeAt(first, index), placeAt(second, other)];
    const row = table[OUTCOME_CLASSES.indexOf(classOf(was))]!;
    row[OUTCOME_CLASSES.indexOf(classOf(is))]! += 1;
    const change = changeOf(was, is);
    counts[change] += 1;
    const school = first.school[index] ?? '';
    schools.set(school, counted(schools.get(school), school, change));
    if (was.slot === is.slot) return;
    const person = { learner, name: first.name[index] ?? '', cohort: first.cohort[index] ?? '' };
    movers.push({ ...person, school, from: was.name, to: is.name, change });
  });
  return {
    ...{ table, ...counts, movers },
    schools: [...schools.values()].sort(
      (a, b) => a.better - a.worse - (b.better - b.worse) || a.school.localeCompare(b.school, 'sv'),
    ),
  };
}

type Place = {
  readonly slot: string | null;
  readonly rank: number | null;
  readonly name: string | null;
};

function placeAt(results: Results, index: number): Place {
  const slot = results.slot[index] ?? null;
  const name = [results.workplace[index], results.slotTitle[index]].filter(Boolean).join(', ');
  return { slot, rank: results.rank[index] ?? null, name: slot === null ? null : name || slot };
}

function classOf({ slot, rank }: Place): OutcomeClass {
  if (slot === null) return 'none';
  if (rank === null) return 'other';
  return OUTCOME_CLASSES[Math.min(rank, 4) - 1] ?? 'wish4';
}

/** A wish before a place that is no wish, and that before none. */
function changeOf(was: Place, is: Place): Mover['change'] {
  const worth = ({ slot, rank }: Place): number =>
    slot === null ? Infinity : (rank ?? Number.MAX_SAFE_INTEGER);
  const [before, after] = [worth(was), worth(is)];
  return before === after ? 'same' : after < before ? 'better' : 'worse';
}

function counted(
  known: SchoolChange | undefined,
  school: string,
  change: Mover['change'],
): SchoolChange {
  const { learners, better, worse } = known ?? { learners: 0, better: 0, worse: 0 };
  return {
    school,
    learners: learners + 1,
    better: better + Number(change === 'better'),
    worse: worse + Number(change === 'worse'),
  };
}
