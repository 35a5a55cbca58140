import { newOwnNumber } from '../../../../../model/complete-row';
import { employers as columns } from '../../../domain/imports/columns/employers';
import { API_TYPES } from '../api-types';
import { rowsByText } from '../adapters/lookup-rows';
import type { Draft } from './draft';
import { entityImporter } from './entity';
import { storedOrganisationNumber } from './organisation-number';
import { toMunicipality } from './references';

/** A sole trader's organisation number is the owner's own: the employer gets a number of ours instead. */
export const employers = entityImporter({
  kind: 'employers',
  columns,
  uid: API_TYPES.employer,
  keyAttribute: 'externalId',
  scalars: ['name', 'sector'],
  references: [toMunicipality],
  prepare: async ({ database, sheet }, { faults, notes }) => {
    const stored = await rowsByText({
      database,
      uid: API_TYPES.employer,
      attribute: 'externalId',
      texts: sheet.cells.externalId ?? [],
      scalars: ['organisationNumber', 'ownNumber'],
      links: [],
    });
    const withOwnNumber = (draft: Draft): Draft => {
      if (stored.get(draft.key)?.scalars.ownNumber) return draft;
      return { ...draft, scalars: { ...draft.scalars, ownNumber: newOwnNumber() } };
    };
    return (draft, values) => {
      const number = storedOrganisationNumber(values);
      if (number.kind === 'wrong') {
        faults.push({
          row: draft.row,
          field: 'organisationNumber',
          code: 'organisation-number',
          facts: {},
        });
        return undefined;
      }
      if (number.kind === 'sole-trader') {
        notes.push({ row: draft.row, code: 'sole-trader', facts: {} });
        return withOwnNumber({ ...draft, scalars: { ...draft.scalars, organisationNumber: null } });
      }
      if (number.kind === 'absent') return stored.has(draft.key) ? draft : withOwnNumber(draft);
      const numbered = {
        ...draft,
        scalars: { ...draft.scalars, organisationNumber: number.number },
      };
      return number.number === null ? withOwnNumber(numbered) : numbered;
    };
  },
});
