import { learners as columns } from '../../../domain/imports/columns/learners';
import { API_TYPES } from '../api-types';
import { systemClock } from '../adapters/clock';
import { idList } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import { sqlColumn, type Database } from '../adapters/table-shape';
import { updateRows } from '../adapters/insert-rows';
import { claimedLearners } from './claimed-capacity';
import { planOfDrafts, readDrafts, type EntitySpec } from './entity';
import type { Draft } from './draft';
import type { Diff } from './diff-drafts';
import { followCohorts } from './follow-cohorts';
import { keyWithin, toProvider, toSchool } from './references';
import type { Importer, Move, Plan, PlanInput } from './plan';
import { writeDiff } from './write-drafts';

/**
 * A class list. Per cohort that the file names it adds, moves and marks as left those whom the file no longer
 * names anywhere. Wishes and placements stay; participations follow the cohort.
 */
export const learners: Importer = { kind: 'learners', columns, plan };

type Leaver = { readonly id: number; readonly documentId: string };

async function plan(input: PlanInput): Promise<Plan> {
  const read = await readDrafts(spec, input);
  const planned = await planOfDrafts({ spec, input, ...read });
  const leavers = await leaversOf(input, read.drafts);
  return {
    ...planned,
    tally: { ...planned.tally, left: leavers.length },
    moved: await movesOf(input.database, planned.diff),
    leaving: leavers.map(({ documentId }) => documentId),
    writes: planned.writes + leavers.length,
    write: async (database, onProgress) => {
      const { diff } = planned;
      const ids = await writeDiff(
        { database, uid: API_TYPES.learner, now: input.now, onProgress },
        diff,
      );
      await markAsLeft(database, leavers);
      const touched = [...diff.added, ...diff.changed.map(({ draft }) => draft)].map(
        ({ key }) => ids.get(key) ?? 0,
      );
      await followCohorts({ database, now: input.now, onProgress }, [
        ...touched,
        ...leavers.map(({ id }) => id),
      ]);
    },
  };
}

const spec: EntitySpec = {
  kind: 'learners',
  columns,
  uid: API_TYPES.learner,
  keyAttribute: 'sourceKey',
  keyOf: (values) => keyWithin(values, 'provider', 'externalId'),
  scalars: ['givenName', 'familyName', 'birthYear'],
  inspect: (database, diff) => claimedLearners(database, { diff, today: systemClock.today() }),
  references: [
    toProvider,
    toSchool,
    {
      field: 'cohort',
      uid: API_TYPES.cohort,
      by: 'sourceKey',
      textOf: (values) => keyWithin(values, 'provider', 'cohort'),
    },
  ],
  prepare: async ({ database }, { faults }) => {
    const providerOfSchool = await linkedRows(database, API_TYPES.school, 'provider');
    const schoolOfCohort = await linkedRows(database, API_TYPES.cohort, 'school');
    return (draft) => {
      const [provider] = draft.links.provider ?? [];
      const ofCohort = schoolOfCohort.get(draft.links.cohort?.[0] ?? 0);
      const school = draft.links.school?.[0] ?? ofCohort;
      const fault = (code: string, field: string): undefined => {
        faults.push({ row: draft.row, field, code, facts: {} });
        return undefined;
      };
      if (school !== undefined && providerOfSchool.get(school) !== provider)
        return fault('school-of-other-provider', 'school');
      if (ofCohort !== undefined && school !== ofCohort)
        return fault('cohort-of-other-school', 'cohort');
      const links = { ...draft.links, school: school === undefined ? [] : [school] };
      // Whom a list names again is back.
      return { ...draft, links, scalars: { ...draft.scalars, state: 'active' } };
    };
  },
};

async function linkedRows(
  { strapi, db }: Database,
  uid: string,
  attribute: string,
): Promise<ReadonlyMap<number, number>> {
  const link = linkOf(strapi, uid, attribute);
  const rows: { from: number; to: number }[] = await db(link.table).select({
    from: link.from,
    to: link.to,
  });
  return new Map(rows.map(({ from, to }) => [from, to]));
}

/** Active learners of the file's cohorts whom no row names, not even a faulty one. */
async function leaversOf(
  { sheet, database }: PlanInput,
  drafts: readonly Draft[],
): Promise<readonly Leaver[]> {
  const { strapi, db } = database;
  const keys = sheet.cells.externalId ?? [];
  const named = new Set(keys.map((key, index) => `${sheet.cells.provider?.[index] ?? ''}:${key}`));
  const cohorts = [...new Set(drafts.flatMap(({ links }) => links.cohort ?? []))];
  const link = linkOf(strapi, API_TYPES.learner, 'cohort');
  const rows: (Leaver & { readonly key: string | null })[] = await db({
    p: tableOf(strapi, API_TYPES.learner),
  })
    .join({ l: link.table }, `l.${link.from}`, 'p.id')
    .select({
      id: 'p.id',
      documentId: 'p.document_id',
      key: `p.${sqlColumn(strapi, API_TYPES.learner, 'sourceKey').name}`,
    })
    .where('p.state', 'active')
    .whereRaw('?? in ?', [`l.${link.to}`, idList(db, cohorts)])
    .orderBy('p.id');
  // A learner whom somebody wrote in by hand has no key: lists say nothing of them.
  return rows
    .filter(({ key }) => key !== null && !named.has(key))
    .map(({ id, documentId }) => ({ id, documentId }));
}

async function movesOf(database: Database, diff: Diff): Promise<readonly Move[]> {
  const moving = diff.changed.filter(
    ({ links }) => links.includes('cohort') || links.includes('school'),
  );
  const ids = moving.flatMap(({ draft, stored }) => [
    ...(draft.links.cohort ?? []),
    ...(stored.links.cohort ?? []),
  ]);
  const rows: { id: number; documentId: string }[] = await database
    .db(tableOf(database.strapi, API_TYPES.cohort))
    .select({ id: 'id', documentId: 'document_id' })
    .whereRaw('id in ?', [idList(database.db, ids)]);
  const cohorts = new Map(rows.map(({ id, documentId }) => [id, documentId]));
  const nameOf = (links: readonly number[] | undefined): string =>
    cohorts.get(links?.[0] ?? 0) ?? '';
  return moving.map(({ draft, stored }) => ({
    row: draft.row,
    what: stored.documentId,
    from: nameOf(stored.links.cohort),
    to: nameOf(draft.links.cohort),
  }));
}

async function markAsLeft({ strapi, db }: Database, leavers: readonly Leaver[]): Promise<void> {
  await updateRows({
    db,
    table: tableOf(strapi, API_TYPES.learner),
    columns: ['id', 'state'].map((name) => sqlColumn(strapi, API_TYPES.learner, name)),
    rows: leavers.map(({ id }) => [id, 'left']),
  });
}
