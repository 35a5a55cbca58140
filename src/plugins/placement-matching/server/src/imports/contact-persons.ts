import { contactPersons as columns } from '../../../domain/imports/columns/contact-persons';
import { API_TYPES } from '../api-types';
import { entityImporter } from './entity';
import { toWorkplace } from './references';

export const contactPersons = entityImporter({
  kind: 'contact-persons',
  columns,
  uid: API_TYPES.contactPerson,
  keyAttribute: 'externalId',
  scalars: ['name', 'email', 'telephone', 'role'],
  references: [toWorkplace],
});
