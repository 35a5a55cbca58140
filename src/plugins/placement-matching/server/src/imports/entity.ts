import { setImmediate as breathe } from 'node:timers/promises';
import type { Column } from '../../../domain/imports/column';
import type { ImportKind } from '../../../domain/imports/columns';
import type { RowFault } from '../../../domain/imports/faults';
import { headerKey } from '../../../domain/imports/header-key';
import { readRow } from '../../../domain/imports/read-row';
import { listOf, spansOf, textOf, type Values } from '../../../domain/imports/value';
import { said } from '../../../domain/imports/parse-cell';
import { idsByText } from '../adapters/lookup-rows';
import type { Database, Scalar } from '../adapters/table-shape';
import { diffDrafts, type Diff } from './diff-drafts';
import type { Draft } from './draft';
import { modelRules } from './model-rules';
import { NOTHING, type Importer, type Note, type Plan, type PlanInput } from './plan';
import { writeDiff } from './write-drafts';

/** Other requests are answered in between. */
const ROWS_A_BREATH = 1_000;

/** A column that names rows of another type by one of their texts. */
export type Reference = {
  readonly field: string;
  readonly uid: string;
  readonly by: string;
  /** Other texts of the row that name it as well; then case, accents and punctuation do not matter. */
  readonly alsoBy?: readonly string[];
  /** The text to look up, where it is more than the cell: a cohort's key is unique within its provider. */
  readonly textOf?: (values: Values) => string | null;
};

export type EntitySpec = {
  readonly kind: ImportKind;
  readonly columns: readonly Column[];
  readonly uid: string;
  readonly keyAttribute: 'externalId' | 'sourceKey';
  readonly keyOf?: (values: Values) => string | null;
  /** What is said of a second row with the same key, where the key is no column of its own. */
  readonly twice?: { readonly field: string; readonly code: string };
  /** Columns stored as they are, under the same name. */
  readonly scalars: readonly string[];
  readonly references: readonly Reference[];
  /** Given to new rows where the file is silent or the cell empty. */
  readonly defaults?: Readonly<Record<string, Scalar>>;
  /** What only this kind knows: checks, and attributes that no column holds. Answers undefined for a faulty row. */
  readonly prepare?: (input: PlanInput, sheetRows: ReadDrafts) => Promise<Refine>;
  /** Called with what will change, for faults that depend on what is stored. */
  readonly inspect?: (database: Database, diff: Diff) => Promise<readonly RowFault[]>;
};

export type ReadDrafts = { readonly faults: RowFault[]; readonly notes: Note[] };
export type Refine = (draft: Draft, values: Values) => Draft | undefined;

const SAME_KEY = { field: 'externalId', code: 'duplicate-key' };

type Ids = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** An importer of a type whose rows stand each for one thing. */
export function entityImporter(spec: EntitySpec): Importer {
  return {
    kind: spec.kind,
    columns: spec.columns,
    plan: async (input) => {
      const { drafts, faults, notes } = await readDrafts(spec, input);
      return planOfDrafts({ spec, input, drafts, faults, notes });
    },
  };
}

export async function readDrafts(
  spec: EntitySpec,
  input: PlanInput,
): Promise<ReadDrafts & { readonly drafts: readonly Draft[] }> {
  const read: ReadDrafts = { faults: [], notes: [] };
  const refine = await spec.prepare?.(input, read);
  const ids = await idsOfReferences(spec, input.database);
  const checkRules = modelRules(input.database.strapi);
  const drafts: Draft[] = [];
  const seen = new Map<string, number>();
  for (let index = 0; index < input.sheet.rowNumbers.length; index += 1) {
    if (index % ROWS_A_BREATH === 0) await breathe();
    const before = read.faults.length;
    const values = readRow({
      sheet: input.sheet,
      columns: spec.columns,
      index,
      faults: read.faults,
    });
    const row = input.sheet.rowNumbers[index] ?? 0;
    const links = linksOf({ spec, values, ids, row, faults: read.faults });
    const key = spec.keyOf ? spec.keyOf(values) : textOf(values, 'externalId');
    if (key === null) continue;
    const first = seen.get(key);
    if (first !== undefined)
      read.faults.push({ row, ...(spec.twice ?? SAME_KEY), facts: { first } });
    else seen.set(key, row);
    if (read.faults.length > before) continue;
    const plain = draftOf({ spec, values, row, key, links });
    const draft = refine ? refine(plain, values) : plain;
    if (!draft) continue;
    const broken = checkRules(spec.uid, draft);
    if (broken.length === 0) drafts.push(draft);
    else read.faults.push(...broken);
  }
  return { ...read, drafts };
}

export async function planOfDrafts(planned: {
  readonly spec: EntitySpec;
  readonly input: PlanInput;
  readonly drafts: readonly Draft[];
  readonly faults: RowFault[];
  readonly notes: readonly Note[];
}): Promise<Plan & { readonly diff: Diff }> {
  const { spec, input } = planned;
  const { uid, keyAttribute } = spec;
  let diff = await diffDrafts({
    database: input.database,
    uid,
    keyAttribute,
    drafts: planned.drafts,
  });
  const refused = (await spec.inspect?.(input.database, diff)) ?? [];
  if (refused.length > 0) {
    planned.faults.push(...refused);
    const rows = new Set(refused.map(({ row }) => row));
    diff = { ...diff, changed: diff.changed.filter(({ draft }) => !rows.has(draft.row)) };
  }
  const { added, changed, stored, unchanged } = diff;
  return {
    diff,
    tally: {
      ...NOTHING,
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
    },
    faults: planned.faults,
    notes: planned.notes,
    moved: [],
    leaving: [],
    writes: added.length + changed.length,
    write: async (database, onProgress) => {
      const { defaults } = spec;
      const writing = { database, uid, now: input.now, defaults, onProgress };
      await writeDiff(writing, { added, changed, stored });
    },
  };
}

async function idsOfReferences(spec: EntitySpec, database: Database): Promise<Ids> {
  const ids = new Map<string, ReadonlyMap<string, number>>();
  for (const reference of spec.references) {
    if (!ids.has(indexName(reference)))
      ids.set(indexName(reference), await indexOf(reference, database));
  }
  return ids;
}

const indexName = ({ uid, by, alsoBy }: Reference): string =>
  [uid, by, ...(alsoBy ?? [])].join(' ');

async function indexOf(
  { uid, by, alsoBy }: Reference,
  database: Database,
): Promise<ReadonlyMap<string, number>> {
  const exact = await idsByText(database, uid, by);
  if (!alsoBy) return exact;
  const folded = new Map<string, number>();
  for (const attribute of [...alsoBy, by]) {
    const texts = attribute === by ? exact : await idsByText(database, uid, attribute);
    for (const [text, id] of texts) folded.set(headerKey(text), id);
  }
  return folded;
}

function linksOf(input: {
  readonly spec: EntitySpec;
  readonly values: Values;
  readonly ids: Ids;
  readonly row: number;
  readonly faults: RowFault[];
}): Readonly<Record<string, readonly number[]>> {
  const links: Record<string, readonly number[]> = {};
  for (const reference of input.spec.references) {
    const { field } = reference;
    if (!input.values.has(field)) continue;
    const text = reference.textOf ? reference.textOf(input.values) : textOf(input.values, field);
    const texts = text === null ? listOf(input.values, field) : [text];
    const index = input.ids.get(indexName(reference));
    const found = texts.map((one) => index?.get(reference.alsoBy ? headerKey(one) : one));
    const missing = found.findIndex((id) => id === undefined);
    if (missing >= 0) {
      const named = said(
        reference.textOf ? (textOf(input.values, field) ?? '') : (texts[missing] ?? ''),
      );
      const facts = texts.length > 1 ? { ...named, part: missing } : named;
      input.faults.push({ row: input.row, field, code: 'unknown', facts });
    }
    links[field] = found.filter((id): id is number => id !== undefined);
  }
  return links;
}

function draftOf(input: {
  readonly spec: EntitySpec;
  readonly values: Values;
  readonly row: number;
  readonly key: string;
  readonly links: Draft['links'];
}): Draft {
  const { spec, values, row, key, links } = input;
  const scalars: Record<string, Scalar> = { [spec.keyAttribute]: key };
  for (const name of ['externalId', ...spec.scalars]) {
    const value = values.get(name);
    if (
      value === undefined ||
      (typeof value === 'object' && value !== null) ||
      typeof value === 'symbol'
    )
      continue;
    // An empty cell of an attribute with a default leaves what is stored.
    if (value === null && spec.defaults && name in spec.defaults) continue;
    scalars[name] = value;
  }
  const hasSpans = values.has('open');
  return { row, key, scalars, links, ...(hasSpans && { spans: spansOf(values, 'open') }) };
}
