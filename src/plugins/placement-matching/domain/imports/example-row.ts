import type { Column } from './column';

/** Stands first in the template's example row. No key may hold a colon, so no row of anybody's begins so. */
const MARKS = { sv: 'EXEMPEL: ', en: 'EXAMPLE: ' } as const;

/** A filled row for a template; the importer leaves it out, wherever it stands. */
export function exampleRow(columns: readonly Column[], language: 'sv' | 'en'): readonly string[] {
  return columns.map(({ example }, index) =>
    index === 0 ? `${MARKS[language]}${example}` : example,
  );
}

export const isExampleMark = (cell: string): boolean => /^(EXEMPEL|EXAMPLE) ?:/.test(cell);
