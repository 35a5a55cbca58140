import type { ImportColumn } from '../../../contracts/imports';
import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import type { Column } from '../../../domain/imports/column';
import type { Language } from '../messages/errors';

/** What the headers of a file of this kind may be, as the templates call them. */
export function listImportColumns(kind: ImportKind, language: Language): ImportColumn[] {
  const columns: readonly Column[] = COLUMNS[kind];
  return columns.map((column) => ({
    field: column.field,
    label: column[language],
    isRequired: column.isRequired === true,
  }));
}
