import { supervisors as columns } from '../../../domain/imports/columns/supervisors';
import { API_TYPES } from '../api-types';
import { claimedCapacity } from './claimed-capacity';
import { entityImporter } from './entity';

export const supervisors = entityImporter({
  kind: 'supervisors',
  columns,
  uid: API_TYPES.supervisor,
  keyAttribute: 'externalId',
  scalars: ['name', 'capacity', 'trainedOn', 'email', 'telephone'],
  references: [{ field: 'workplaces', uid: API_TYPES.workplace, by: 'externalId' }],
  defaults: { capacity: 2 },
  inspect: (database, diff) =>
    claimedCapacity({ database, diff, resource: 'supervisor', field: 'capacity' }),
});
