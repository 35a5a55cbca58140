import { firstFreeSlug, slugOf } from '../../../../../model/slug';
import { workplaces as columns } from '../../../domain/imports/columns/workplaces';
import { headerKey } from '../../../domain/imports/header-key';
import { textOf } from '../../../domain/imports/value';
import { API_TYPES } from '../api-types';
import { idsByText } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import type { Database } from '../adapters/table-shape';
import { claimedCapacity } from './claimed-capacity';
import type { Diff } from './diff-drafts';
import type { Draft } from './draft';
import { planOfDrafts, readDrafts, type EntitySpec } from './entity';
import type { Importer, Plan, PlanInput } from './plan';
import { toEmployer, toMunicipality } from './references';
import { insertDrafts, writeDiff } from './write-drafts';

/** Departments that the file names and the municipality lacks; they have negative ids until they are written. */
type NewDepartments = Map<string, Draft & { readonly placeholder: number }>;

export const workplaces: Importer = { kind: 'workplaces', columns, plan };

async function plan(input: PlanInput): Promise<Plan> {
  const fresh: NewDepartments = new Map();
  const spec = specOf(fresh);
  const read = await readDrafts(spec, input);
  const planned = await planOfDrafts({ spec, input, ...read });
  return {
    ...planned,
    notes: [
      ...planned.notes,
      ...[...fresh.values()].map(({ row }) => ({ row, code: 'new-department', facts: {} })),
    ],
    write: async (database, onProgress) => {
      const departments = [...fresh.values()];
      const writing = { database, now: input.now, onProgress };
      const ids = await insertDrafts({ ...writing, uid: API_TYPES.department }, departments);
      const idOf = new Map(
        departments.map(({ placeholder }, index) => [placeholder, ids[index] ?? 0]),
      );
      await writeDiff(
        { ...writing, uid: API_TYPES.workplace },
        withDepartments(planned.diff, idOf),
      );
    },
  };
}

const specOf = (fresh: NewDepartments): EntitySpec => ({
  kind: 'workplaces',
  columns,
  uid: API_TYPES.workplace,
  keyAttribute: 'externalId',
  scalars: [
    'name',
    'address',
    'postalCode',
    'city',
    'latitude',
    'longitude',
    'siteType',
    'capacity',
    'employerRiskAssessedOn',
    'providerRiskAssessedOn',
  ],
  references: [toEmployer, toMunicipality],
  prepare: async ({ database }) => {
    const known = await departments(database);
    const taken = new Set((await idsByText(database, API_TYPES.department, 'slug')).keys());
    return (draft, values) => {
      if (!values.has('department')) return draft;
      const name = textOf(values, 'department');
      const municipality = draft.links.municipality?.[0];
      if (name === null || municipality === undefined)
        return { ...draft, links: { ...draft.links, department: [] } };
      const key = `${municipality} ${headerKey(name)}`;
      const id =
        known.get(key) ?? placeholderOf({ fresh, taken, key, name, municipality, row: draft.row });
      return { ...draft, links: { ...draft.links, department: [id] } };
    };
  },
  inspect: (database, diff) =>
    claimedCapacity({ database, diff, resource: 'workplace', field: 'capacity' }),
});

async function departments({ strapi, db }: Database): Promise<ReadonlyMap<string, number>> {
  const link = linkOf(strapi, API_TYPES.department, 'municipality');
  const rows: { id: number; name: string; municipality: number }[] = await db({
    d: tableOf(strapi, API_TYPES.department),
  })
    .join({ l: link.table }, `l.${link.from}`, 'd.id')
    .select({ id: 'd.id', name: 'd.name', municipality: `l.${link.to}` });
  return new Map(
    rows.map(({ id, name, municipality }) => [`${municipality} ${headerKey(name)}`, id]),
  );
}

function placeholderOf(input: {
  readonly fresh: NewDepartments;
  readonly taken: Set<string>;
  readonly key: string;
  readonly name: string;
  readonly municipality: number;
  readonly row: number;
}): number {
  const known = input.fresh.get(input.key);
  if (known) return known.placeholder;
  const placeholder = -1 - input.fresh.size;
  const { key, name, municipality, row } = input;
  const slug = firstFreeSlug(slugOf(name), input.taken);
  input.taken.add(slug);
  const scalars = { name, slug };
  input.fresh.set(key, { row, key, placeholder, scalars, links: { municipality: [municipality] } });
  return placeholder;
}

function withDepartments(diff: Diff, idOf: ReadonlyMap<number, number>): Diff {
  const real = (draft: Draft): Draft => {
    const { department } = draft.links;
    return department
      ? {
          ...draft,
          links: { ...draft.links, department: department.map((id) => idOf.get(id) ?? id) },
        }
      : draft;
  };
  return {
    ...diff,
    added: diff.added.map(real),
    changed: diff.changed.map((change) => ({ ...change, draft: real(change.draft) })),
  };
}
