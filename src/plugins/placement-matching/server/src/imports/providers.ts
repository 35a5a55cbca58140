import { providers as columns } from '../../../domain/imports/columns/providers';
import { API_TYPES } from '../api-types';
import { entityImporter } from './entity';
import { toMunicipality } from './references';
import { storedOrganisationNumber } from './organisation-number';

export const providers = entityImporter({
  kind: 'providers',
  columns,
  uid: API_TYPES.provider,
  keyAttribute: 'externalId',
  scalars: ['name', 'kind'],
  references: [toMunicipality],
  prepare:
    async (_, { faults }) =>
    (draft, values) => {
      const number = storedOrganisationNumber(values);
      if (number.kind === 'absent') return draft;
      if (number.kind === 'number')
        return { ...draft, scalars: { ...draft.scalars, organisationNumber: number.number } };
      const code = number.kind === 'wrong' ? 'organisation-number' : 'sole-trader';
      faults.push({ row: draft.row, field: 'organisationNumber', code, facts: {} });
      return undefined;
    },
});
