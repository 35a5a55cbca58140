import type { PeriodFacts, Taken } from '../../../domain/period-facts';

/**
 * The facts of a run in pages small enough that copying one to another thread never holds up a request: cloning
 * twelve thousand learners in one message stops the main thread for a tenth of a second.
 */
export type FactsPage = {
  readonly [List in ListName]?: PeriodFacts[List];
} & { readonly taken?: { readonly kind: keyof Taken; readonly rows: TakenRows } };

type ListName = 'learners' | 'slots' | 'supervisors' | 'workplaces' | 'schools';
type TakenRows = readonly (readonly [string, ReadonlyMap<string, number>])[];
export type FactsHead = Omit<PeriodFacts, ListName | 'taken'>;

const PAGE = 500;
const LISTS = ['learners', 'slots', 'supervisors', 'workplaces', 'schools'] as const;
const TAKEN = ['learners', 'slots', 'supervisors', 'workplaces', 'quotas'] as const;

export function* pagesOf(facts: PeriodFacts): Generator<FactsPage> {
  for (const name of LISTS) {
    for (const rows of slices<unknown>(facts[name])) yield { [name]: rows };
  }
  for (const kind of TAKEN) {
    for (const rows of slices([...facts.taken[kind]])) yield { taken: { kind, rows } };
  }
}

export function headOf(facts: PeriodFacts): FactsHead {
  const { seed, policy, fallback, hasFieldWishes, today, form, ruleSets, quotas } = facts;
  return { seed, policy, fallback, hasFieldWishes, today, form, ruleSets, quotas };
}

/** Puts the pages together again. */
export class FactsReader {
  private readonly lists: Record<ListName, unknown[]> = {
    learners: [],
    slots: [],
    supervisors: [],
    workplaces: [],
    schools: [],
  };
  private readonly taken: Record<keyof Taken, Map<string, ReadonlyMap<string, number>>> = {
    learners: new Map(),
    slots: new Map(),
    supervisors: new Map(),
    workplaces: new Map(),
    quotas: new Map(),
  };

  add(page: FactsPage): void {
    for (const name of LISTS) this.lists[name].push(...(page[name] ?? []));
    for (const [id, days] of page.taken?.rows ?? []) this.taken[page.taken!.kind].set(id, days);
  }

  facts(head: FactsHead): PeriodFacts {
    return { ...head, ...(this.lists as Pick<PeriodFacts, ListName>), taken: this.taken };
  }
}

function* slices<Item>(rows: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < rows.length; from += PAGE) yield rows.slice(from, from + PAGE);
}
