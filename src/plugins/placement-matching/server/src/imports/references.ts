import { API_TYPES } from '../api-types';
import { textOf, type Values } from '../../../domain/imports/value';
import type { Reference } from './entity';

export const toProvider: Reference = {
  field: 'provider',
  uid: API_TYPES.provider,
  by: 'externalId',
};
export const toSchool: Reference = { field: 'school', uid: API_TYPES.school, by: 'externalId' };
export const toMunicipality: Reference = {
  field: 'municipality',
  uid: API_TYPES.municipality,
  by: 'code',
};
export const toEmployer: Reference = {
  field: 'employer',
  uid: API_TYPES.employer,
  by: 'externalId',
};
export const toWorkplace: Reference = {
  field: 'workplace',
  uid: API_TYPES.workplace,
  by: 'externalId',
};

/** Learners and cohorts have keys that are unique within their provider. */
export function keyWithin(values: Values, providerField: string, keyField: string): string | null {
  const provider = textOf(values, providerField);
  const key = textOf(values, keyField);
  return provider === null || key === null ? null : `${provider}:${key}`;
}
