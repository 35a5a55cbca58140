import { readOrganisationNumber } from '../../../../../model/validation/checks/organisation-number';
import { SOLE_TRADER, type Values } from '../../../domain/imports/value';

export type StoredNumber =
  /** The file has no such column. */
  | { readonly kind: 'absent' }
  /** As it is stored: `212000-1355`, or null for an empty cell. */
  | { readonly kind: 'number'; readonly number: string | null }
  | { readonly kind: 'sole-trader' }
  | { readonly kind: 'wrong' };

/** What may be stored of an organisation number: never a sole trader's, which is a person's own number. */
export function storedOrganisationNumber(values: Values): StoredNumber {
  const value = values.get('organisationNumber');
  if (value === undefined) return { kind: 'absent' };
  if (value === SOLE_TRADER) return { kind: 'sole-trader' };
  if (typeof value !== 'string') return { kind: 'number', number: null };
  const read = readOrganisationNumber(value);
  return read.kind === 'organisation' ? { kind: 'number', number: read.number } : read;
}
