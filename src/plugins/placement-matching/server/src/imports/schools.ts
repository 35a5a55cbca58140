import { schools as columns } from '../../../domain/imports/columns/schools';
import { API_TYPES } from '../api-types';
import { entityImporter } from './entity';
import { toMunicipality, toProvider } from './references';

export const schools = entityImporter({
  kind: 'schools',
  columns,
  uid: API_TYPES.school,
  keyAttribute: 'externalId',
  scalars: ['name', 'unitCode', 'schoolForm', 'latitude', 'longitude'],
  references: [toProvider, toMunicipality],
});
