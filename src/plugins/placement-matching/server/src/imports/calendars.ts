import { calendars as columns } from '../../../domain/imports/columns/calendars';
import { API_TYPES } from '../api-types';
import { entityImporter } from './entity';
import { toMunicipality, toSchool } from './references';

export const calendars = entityImporter({
  kind: 'calendars',
  columns,
  uid: API_TYPES.schoolCalendar,
  keyAttribute: 'externalId',
  scalars: ['kind', 'name', 'schoolYear', 'firstDay', 'lastDay', 'source', 'sourceDate'],
  references: [toMunicipality, toSchool],
});
