import { createId } from '@paralleldrive/cuid2';
import { deleteRows, insertRows, reserveIds, updateRows } from '../adapters/insert-rows';
import { countVersionsUp } from '../adapters/version-store';
import { storedInstant } from '../adapters/row-values';
import { OPEN_SPAN } from '../adapters/read-spans';
import { linkOf, tableOf } from '../adapters/table-names';
import { linkOrder, sqlColumn, type Database, type Scalar } from '../adapters/table-shape';
import type { Change, Diff } from './diff-drafts';
import type { Draft } from './draft';

export type Writing = {
  readonly database: Database;
  readonly uid: string;
  readonly now: Date;
  /** What a new row gets where its draft is silent. */
  readonly defaults?: Draft['scalars'];
  readonly onProgress: (done: number) => void;
};

type Owned<Value> = readonly (readonly [owner: number, value: Value])[];

/** Writes what a diff found. Answers the row id of every draft by its key. */
export async function writeDiff(
  writing: Writing,
  diff: Pick<Diff, 'added' | 'changed' | 'stored'>,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map([...diff.stored].map(([key, { id }]) => [key, id]));
  const added = await insertDrafts(writing, diff.added);
  diff.added.forEach((draft, index) => ids.set(draft.key, added[index] ?? 0));
  await updateDrafts(writing, diff.changed);
  return ids;
}

/**
 * Rows and links are made of so many drafts at a time. Those of a whole region would be most of an import's memory, and so
 * few are gone again before the garbage collector takes them for long-lived.
 */
const DRAFTS_AT_A_TIME = 500;

/** Inserts rows with their relations and spans. Answers their ids in the order of the drafts. */
export async function insertDrafts(
  writing: Writing,
  drafts: readonly Draft[],
): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let at = 0; at < drafts.length; at += DRAFTS_AT_A_TIME) {
    const onProgress = (done: number): void => writing.onProgress(at + done);
    const some = drafts.slice(at, at + DRAFTS_AT_A_TIME);
    ids.push(...(await insertSome({ ...writing, onProgress }, some)));
  }
  return ids;
}

async function insertSome(writing: Writing, drafts: readonly Draft[]): Promise<readonly number[]> {
  const { strapi, db } = writing.database;
  const table = tableOf(strapi, writing.uid);
  const ids = await reserveIds(db, table, drafts.length);
  const { defaults = {} } = writing;
  const names = namesIn([defaults, ...drafts.map(({ scalars }) => scalars)]);
  await insertRows({
    db,
    table,
    columns: ['id', 'documentId', ...names].map((name) => sqlColumn(strapi, writing.uid, name)),
    rows: drafts.map((draft, index) => [
      ids[index] ?? 0,
      createId(),
      ...names.map((name) => valueOf(draft, name, defaults)),
    ]),
    constants: instants(writing, ['created_at', 'updated_at', 'published_at']),
    onProgress: writing.onProgress,
  });
  for (const name of namesIn(drafts.map(({ links }) => links))) {
    await insertLinks(
      writing,
      name,
      drafts.map((draft, index) => [ids[index] ?? 0, draft.links[name] ?? []]),
    );
  }
  await insertSpans(
    writing,
    drafts.map((draft, index) => [ids[index] ?? 0, draft.spans ?? []]),
  );
  return ids;
}

function valueOf({ scalars }: Draft, name: string, defaults: Draft['scalars']): Scalar {
  const value = scalars[name];
  return value === undefined ? (defaults[name] ?? null) : value;
}

async function updateDrafts(writing: Writing, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { strapi, db } = writing.database;
  const names = namesIn(changes.map(({ draft }) => draft.scalars));
  await updateRows({
    db,
    table: tableOf(strapi, writing.uid),
    columns: ['id', ...names].map((name) => sqlColumn(strapi, writing.uid, name)),
    rows: changes.map(({ draft, stored }) => [
      stored.id,
      ...names.map((name): Scalar =>
        name in draft.scalars ? (draft.scalars[name] ?? null) : (stored.scalars[name] ?? null),
      ),
    ]),
    constants: instants(writing, ['updated_at']),
    onProgress: writing.onProgress,
  });
  if ('version' in strapi.contentType(writing.uid as 'api::slot.slot').attributes)
    await countVersionsUp(
      db,
      tableOf(strapi, writing.uid),
      changes.map(({ stored }) => stored.id),
    );
  for (const name of namesIn(changes.map(({ draft }) => draft.links))) {
    const moved = changes.filter(({ links }) => links.includes(name));
    await replaceLinks(
      writing,
      name,
      moved.map(({ draft, stored }) => [stored.id, draft.links[name] ?? []]),
    );
  }
  const respanned = changes.filter(({ hasNewSpans }) => hasNewSpans);
  await deleteSpans(
    writing,
    respanned.map(({ stored }) => stored.id),
  );
  await insertSpans(
    writing,
    respanned.map(({ draft, stored }) => [stored.id, draft.spans ?? []]),
  );
}

/** Points the relation of each row at these rows and no others. */
export async function replaceLinks(
  writing: Writing,
  name: string,
  links: Owned<readonly number[]>,
): Promise<void> {
  const { strapi, db } = writing.database;
  const link = linkOf(strapi, writing.uid, name);
  await deleteRows({ db, table: link.table, column: link.from, ids: links.map(([id]) => id) });
  await insertLinks(writing, name, links);
}

async function insertLinks(
  writing: Writing,
  name: string,
  links: Owned<readonly number[]>,
): Promise<void> {
  const { strapi, db } = writing.database;
  const link = linkOf(strapi, writing.uid, name);
  const order = linkOrder(strapi, writing.uid, name);
  const rows = links.flatMap(([from, targets]) =>
    targets.map((to, index) => (order ? [from, to, index + 1] : [from, to])),
  );
  const columns = [link.from, link.to, ...(order ? [order] : [])];
  await insertRows({ db, table: link.table, columns: columns.map(integer), rows });
}

async function insertSpans(
  writing: Writing,
  owned: Owned<NonNullable<Draft['spans']>>,
): Promise<void> {
  const spans = owned.flatMap(([owner, all]) =>
    all.map((span, index) => ({ owner, order: index + 1, ...span })),
  );
  if (spans.length === 0) return;
  const { strapi, db } = writing.database;
  const table = tableOf(strapi, OPEN_SPAN);
  const link = linkOf(strapi, writing.uid, 'open');
  const ids = await reserveIds(db, table, spans.length);
  await insertRows({
    db,
    table,
    columns: ['id', 'firstDay', 'lastDay', 'seats'].map((name) =>
      sqlColumn(strapi, OPEN_SPAN, name),
    ),
    rows: spans.map(({ firstDay, lastDay, seats }, index) => [
      ids[index] ?? 0,
      firstDay,
      lastDay,
      seats,
    ]),
  });
  await insertRows({
    db,
    table: link.table,
    columns: [link.from, link.to, 'order'].map(integer),
    rows: spans.map(({ owner, order }, index) => [owner, ids[index] ?? 0, order]),
    constants: { component_type: OPEN_SPAN, field: 'open' },
  });
}

async function deleteSpans(writing: Writing, owners: readonly number[]): Promise<void> {
  if (owners.length === 0) return;
  const { strapi, db } = writing.database;
  const link = linkOf(strapi, writing.uid, 'open');
  const rows: { id: number }[] = await db(link.table)
    .select({ id: link.to })
    .whereIn(link.from, [...owners]);
  await deleteRows({
    db,
    table: tableOf(strapi, OPEN_SPAN),
    column: 'id',
    ids: rows.map(({ id }) => id),
  });
  await deleteRows({ db, table: link.table, column: link.from, ids: owners });
}

const integer = (name: string): { readonly name: string; readonly cast: string } => ({
  name,
  cast: 'integer',
});

const instants = (
  { database, now }: Writing,
  names: readonly string[],
): Record<string, Date | number> => {
  const instant = storedInstant(String(database.db.client.config.client), now);
  return Object.fromEntries(names.map((name) => [name, instant]));
};

function namesIn(records: readonly Readonly<Record<string, unknown>>[]): string[] {
  const names = new Set<string>();
  for (const record of records) for (const name in record) names.add(name);
  return [...names];
}
