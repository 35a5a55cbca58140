import { cohorts as columns } from '../../../domain/imports/columns/cohorts';
import { API_TYPES } from '../api-types';
import { entityImporter } from './entity';
import { keyWithin, toProvider, toSchool } from './references';

export const cohorts = entityImporter({
  kind: 'cohorts',
  columns,
  uid: API_TYPES.cohort,
  keyAttribute: 'sourceKey',
  keyOf: (values) => keyWithin(values, 'provider', 'externalId'),
  scalars: ['name', 'schoolYear', 'grade', 'programme', 'headCount'],
  references: [toProvider, toSchool],
});
