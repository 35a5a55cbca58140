import type { Core } from '@strapi/strapi';
import { municipalityRows } from '../../../../../base-data/rows-from-files';
import type { Issue, Validator } from '../../../../../model/validation/issue';
import { validators } from '../../../../../model/validation/validators';
import type { RowFault } from '../../../domain/imports/faults';
import type { Draft } from './draft';

/** Forms find ten bare digits in a key suspicious; in files that is asked of the whole column instead. */
const ASKED_OF_THE_COLUMN = new Set(['externalId', 'sourceKey']);

export type ModelRules = (uid: string, draft: Draft) => readonly RowFault[];

/** The same rules as the forms of the content manager, as faults of the row. */
export function modelRules(strapi: Core.Strapi): ModelRules {
  const codes = new Set(municipalityRows(strapi.dirs.app.root).map(({ code }) => code));
  const byType = validators(codes);
  return (uid, draft) => {
    const validator: Validator | undefined = byType[uid];
    if (!validator) return [];
    const row = { ...draft.scalars, ...(draft.spans && { open: draft.spans }) };
    return validator(row)
      .filter(isForFiles)
      .map((issue) => faultOf(issue, draft.row));
  };
}

const isForFiles = (issue: Issue): boolean =>
  !issue.fields.every((field) => ASKED_OF_THE_COLUMN.has(field));

const faultOf = (issue: Issue, row: number): RowFault => ({
  row,
  field: issue.fields[0] ?? null,
  code: 'rule',
  facts: { sv: issue.sv, en: issue.en },
});
