import type { OpenSpan } from '../../../domain/imports/parse-spans';
import { readSpans } from '../adapters/read-spans';
import { rowsByText, type StoredRow } from '../adapters/lookup-rows';
import type { Database, Scalar } from '../adapters/table-shape';
import type { Draft } from './draft';

export type Change = {
  readonly draft: Draft;
  readonly stored: StoredRow;
  /** Relations that point elsewhere than before. */
  readonly links: readonly string[];
  readonly hasNewScalars: boolean;
  readonly hasNewSpans: boolean;
};

export type Diff = {
  readonly added: readonly Draft[];
  readonly changed: readonly Change[];
  readonly unchanged: readonly StoredRow[];
  /** Every stored row that the drafts name, by key. */
  readonly stored: ReadonlyMap<string, StoredRow>;
};

/** Compares drafts with what is stored under the same keys. */
export async function diffDrafts(input: {
  readonly database: Database;
  readonly uid: string;
  readonly keyAttribute: string;
  readonly drafts: readonly Draft[];
}): Promise<Diff> {
  const { drafts } = input;
  const stored = await rowsByText({
    database: input.database,
    uid: input.uid,
    attribute: input.keyAttribute,
    texts: drafts.map(({ key }) => key),
    scalars: namesIn(drafts.map(({ scalars }) => scalars)),
    links: namesIn(drafts.map(({ links }) => links)),
  });
  const spans = drafts.some((draft) => draft.spans)
    ? await readSpans({
        database: input.database,
        uid: input.uid,
        ids: [...stored.values()].map(({ id }) => id),
      })
    : new Map<number, readonly OpenSpan[]>();
  return compare({ drafts, stored, spans });
}

/** Sorts drafts into new, changed and unchanged rows. */
export function compare(input: {
  readonly drafts: readonly Draft[];
  readonly stored: ReadonlyMap<string, StoredRow>;
  readonly spans?: ReadonlyMap<number, readonly OpenSpan[]>;
}): Diff {
  const added: Draft[] = [];
  const changed: Change[] = [];
  const unchanged: StoredRow[] = [];
  for (const draft of input.drafts) {
    const row = input.stored.get(draft.key);
    const change = row && changeOf({ draft, stored: row, spans: input.spans?.get(row.id) ?? [] });
    if (!row) added.push(draft);
    else if (change) changed.push(change);
    else unchanged.push(row);
  }
  return { added, changed, unchanged, stored: input.stored };
}

function namesIn(records: readonly Readonly<Record<string, unknown>>[]): string[] {
  const names = new Set<string>();
  for (const record of records) for (const name in record) names.add(name);
  return [...names];
}

function changeOf(input: {
  readonly draft: Draft;
  readonly stored: StoredRow;
  readonly spans: readonly OpenSpan[];
}): Change | undefined {
  const { draft, stored } = input;
  const hasNewScalars = Object.entries(draft.scalars).some(
    ([name, value]) => !isSame(value, stored.scalars[name] ?? null),
  );
  const links = Object.entries(draft.links)
    .filter(([name, ids]) => !isSameSet(ids, stored.links[name] ?? []))
    .map(([name]) => name);
  const hasNewSpans =
    draft.spans !== undefined && JSON.stringify(draft.spans) !== JSON.stringify(input.spans);
  if (!hasNewScalars && links.length === 0 && !hasNewSpans) return undefined;
  return { draft, stored, links, hasNewScalars, hasNewSpans };
}

const isSame = (a: Scalar, b: Scalar): boolean =>
  typeof a === 'number' && b !== null ? a === Number(b) : a === b;

const isSameSet = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
