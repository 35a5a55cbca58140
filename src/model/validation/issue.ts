/** Something that may not be stored, said at its field in both languages: the fact, then the way on. */
export type Issue = {
  /** Dotted, such as `open.0.lastDay`. */
  readonly path: string;
  /** Every field the issue is about; a change that touches none of them is not stopped by it. */
  readonly fields: readonly string[];
  readonly sv: string;
  readonly en: string;
};

/** A row as it would be stored: what is there already, overlaid with what is being written. */
export type Row = Readonly<Record<string, unknown>>;

export type Validator = (row: Row) => readonly Issue[];

type Sentences = { readonly sv: string; readonly en: string };

export const issueAt = (field: string, sentences: Sentences): Issue => ({
  path: field,
  fields: [field],
  ...sentences,
});

/** The text of a field, or undefined when it is empty or no text. */
export function textOf(row: Row, field: string): string | undefined {
  const value = row[field];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
