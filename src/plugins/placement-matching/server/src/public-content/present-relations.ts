type Row = Readonly<Record<string, unknown>>;

const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value : []);
const rowOf = (value: unknown): Row | undefined =>
  typeof value === 'object' && value !== null ? (value as Row) : undefined;

export const formsOf = (value: unknown): object[] =>
  rowsOf(value).map(({ code, nameSv, nameEn }) => ({ code, sv: nameSv, en: nameEn ?? nameSv }));

export const placesOf = (value: unknown): object[] =>
  rowsOf(value).map(({ code, name }) => ({ code, name }));

export function placeOf(value: unknown): object | null {
  const row = rowOf(value);
  return row ? { code: row.code, name: row.name } : null;
}

export function fieldOf(value: unknown): object | null {
  const row = rowOf(value);
  return row ? { slug: row.slug, sv: row.nameSv, en: row.nameEn ?? row.nameSv } : null;
}

export function nameOf(value: unknown): unknown {
  return rowOf(value)?.name ?? null;
}

export const documentIdOf = (value: unknown): string | undefined => {
  const id = rowOf(value)?.documentId;
  return typeof id === 'string' ? id : undefined;
};

/** What the translation names, else what the Swedish text does. */
export function ownOrMain(row: Row, main: Row, field: string): unknown {
  const own = row[field];
  const isEmpty = own === null || own === undefined || (Array.isArray(own) && own.length === 0);
  return isEmpty ? main[field] : own;
}
