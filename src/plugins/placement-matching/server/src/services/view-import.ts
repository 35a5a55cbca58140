import type { Core } from '@strapi/strapi';
import type { ImportFault, ImportReport } from '../../../contracts/imports';
import { API_TYPES } from '../api-types';
import { textList } from '../adapters/lookup-rows';
import { linkOf, tableOf } from '../adapters/table-names';
import { readStagedSheet } from '../adapters/staged-sheets';
import { headerOf, withCells, type StoredReport } from '../imports/stored-report';
import type { Language } from '../messages/errors';
import { faultSentence, noteSentence } from '../messages/imports';

/** A stored report for a reader: sentences in their language, and names instead of ids for as long as the learners exist. */
export async function viewOfImport(
  strapi: Core.Strapi,
  report: StoredReport,
  language: Language,
): Promise<ImportReport> {
  const { faultGroups: _, notes, moved, leaving, columns, ...rest } = report;
  const learners = await learnerNames(strapi, [...leaving, ...moved.map(({ what }) => what)]);
  const cohorts = await cohortNames(
    strapi,
    moved.flatMap(({ from, to }) => [from, to]),
  );
  const nameOf = (id: string): string => learners.get(id) ?? '–';
  return {
    ...rest,
    columns: [...columns],
    faults: await faultsOf(strapi, report, language),
    notes: notes.map(({ row, code, facts }) => ({
      row,
      code,
      message: noteSentence(code, facts, language),
    })),
    moved: moved.map(({ row, what, from, to }) => ({
      row,
      what: nameOf(what),
      from: cohorts.get(from) ?? '–',
      to: cohorts.get(to) ?? '–',
    })),
    leaving: leaving.map(nameOf),
  };
}

/** Every fault, by row; with the values that point at nothing for as long as the file waits to be committed. */
export async function faultsOf(
  strapi: Core.Strapi,
  kept: StoredReport,
  language: Language,
): Promise<ImportFault[]> {
  const pointsAtNothing = kept.faultGroups.some(({ code }) => code === 'unknown');
  const file = pointsAtNothing ? await readStagedSheet(strapi.dirs.app.root, kept.id) : undefined;
  const report = file ? withCells(kept, file.sheet) : kept;
  return report.faultGroups
    .flatMap(({ field, code, facts, rows }) => {
      const column = headerOf(report, field, language);
      const message = faultSentence({ field, code, facts }, language);
      return rows.map((row) => ({ row, column, code, message }));
    })
    .sort((a, b) => a.row - b.row);
}

async function learnerNames(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const db = strapi.db.connection;
  const link = linkOf(strapi, API_TYPES.learner, 'cohort');
  const rows: { id: string; given: string; family: string; cohort: string | null }[] = await db({
    p: tableOf(strapi, API_TYPES.learner),
  })
    .leftJoin({ l: link.table }, `l.${link.from}`, 'p.id')
    .leftJoin({ c: tableOf(strapi, API_TYPES.cohort) }, 'c.id', `l.${link.to}`)
    .select({
      id: 'p.document_id',
      given: 'p.given_name',
      family: 'p.family_name',
      cohort: 'c.name',
    })
    .whereRaw('p.document_id in ?', [textList(db, ids)]);
  return new Map(
    rows.map(({ id, given, family, cohort }) => [
      id,
      `${given} ${family}${cohort ? ` (${cohort})` : ''}`,
    ]),
  );
}

async function cohortNames(
  strapi: Core.Strapi,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const db = strapi.db.connection;
  const rows: { id: string; name: string }[] = await db(tableOf(strapi, API_TYPES.cohort))
    .select({ id: 'document_id', name: 'name' })
    .whereRaw('document_id in ?', [textList(db, ids)]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
