import { RULES } from '../rules/catalogue';
import type { Rule } from '../rules/rule';
import type { Conflict, Plan, PlanPlacement, RuleSet } from './plan';

type Row = Readonly<Record<string, unknown>>;
type Rows = Readonly<Record<string, Row | undefined>>;
type Table =
  'learners' | 'slots' | 'supervisors' | 'workplaces' | 'employers' | 'periods' | 'placements';
const TABLES: readonly Table[] = [
  ...(['learners', 'slots', 'supervisors', 'workplaces'] as const),
  ...(['employers', 'periods', 'placements'] as const),
];
const RULE = new Map<string, Rule>(RULES.map((rule) => [rule.name, rule]));
/** Ids that another plan gives anew, and what a fingerprint says by itself. */
const SAID_ALREADY: ReadonlySet<string> = new Set(['placements.id', 'placements.days']);

/**
 * What the rule of a conflict has read, by the names that the rule gives in `reads`: of each placement concerned, and
 * for what is told once of its resource alone. Two plans in which a fact among them differs answer differently.
 */
export function factsReadIn(plan: Plan): (conflict: Conflict) => readonly string[] {
  const tables = new Map(
    TABLES.map((table) => {
      const rows: readonly { readonly id: string }[] = plan[table] ?? [];
      return [table, new Map(rows.map((row) => [row.id, row as Row]))] as const;
    }),
  );
  const row = (table: Table, id: unknown): Row | undefined =>
    typeof id === 'string' ? tables.get(table)?.get(id) : undefined;

  const rowsOf = (id: string): Rows => {
    const placements = row('placements', id);
    const slots = row('slots', placements?.slot);
    const workplaces = row('workplaces', slots?.workplace);
    return {
      ...{ placements, slots, workplaces },
      learners: row('learners', placements?.learner),
      supervisors: row('supervisors', placements?.supervisor ?? slots?.supervisor),
      employers: row('employers', workplaces?.employer),
      periods: row('periods', placements?.period),
    };
  };

  return ({ rule: name, resource, placements }) => {
    const rule = RULE.get(name);
    if (rule?.scope !== 'place') return [];
    if (rule.isToldOnce) {
      const table = `${rule.resource}s` as Table;
      return [said(rule, { [table]: row(table, resource) }, [])];
    }
    return placements
      .map((id) => {
        const rows = rowsOf(id);
        return said(rule, rows, setsFor(plan.ruleSets ?? [], rows));
      })
      .sort();
  };
}

const said = (rule: Rule, rows: Rows, sets: readonly RuleSet[]): string =>
  JSON.stringify(rule.reads.map((path) => factAt(path, rows, sets)));

function factAt(path: string, rows: Rows, sets: readonly RuleSet[]): unknown {
  const [table = '', field = ''] = path.split('.');
  if (SAID_ALREADY.has(path)) return null;
  if (table !== 'ruleSets') return rows[table]?.[field] ?? null;
  const [, number] = field.split('=');
  return sets.filter(({ rule }) => number === undefined || rule === number);
}

/** Sets of another form or provider say nothing of this placement. */
function setsFor(sets: readonly RuleSet[], { placements, learners }: Rows): readonly RuleSet[] {
  const placement = placements as Partial<PlanPlacement> | undefined;
  return sets.filter(
    ({ form, provider }) =>
      (form == null || form === placement?.form) &&
      (provider == null || provider === learners?.provider),
  );
}
