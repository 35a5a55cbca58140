import { ledger as columns } from '../../../domain/imports/columns/ledger';
import { textOf, type Values } from '../../../domain/imports/value';
import { API_TYPES } from '../api-types';
import { entityImporter } from './entity';
import { keyWithin } from './references';

export const ledger = entityImporter({
  kind: 'ledger',
  columns,
  uid: API_TYPES.ledgerEntry,
  keyAttribute: 'sourceKey',
  keyOf,
  twice: { field: 'learner', code: 'same-entry' },
  scalars: ['schoolYear', 'kind', 'days', 'reason'],
  references: [
    {
      field: 'learner',
      uid: API_TYPES.learner,
      by: 'sourceKey',
      textOf: (values) => keyWithin(values, 'provider', 'learner'),
    },
  ],
  defaults: { source: 'earlier-school' },
});

/** A second file about the same learner, school year and kind corrects the days: it never adds them once more. */
function keyOf(values: Values): string | null {
  const learner = keyWithin(values, 'provider', 'learner');
  const schoolYear = textOf(values, 'schoolYear');
  const kind = textOf(values, 'kind');
  return learner === null || schoolYear === null || kind === null
    ? null
    : `${learner}:${schoolYear}:${kind}`;
}
