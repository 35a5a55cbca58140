import { schoolYear } from '../checks/school-year';
import { wholeNumberFrom } from '../checks/whole-number-from';
import type { Validator } from '../issue';

/** Alternative prao counts only with its reason: a workplace comes first, then a vocational programme. */
export const ledgerEntry: Validator = (row) => [
  ...schoolYear(row),
  ...wholeNumberFrom(row, 'days', 1),
  ...(row.kind === 'alternative-prao' && !row.reason
    ? [
        {
          path: 'reason',
          fields: ['reason', 'kind'],
          sv: 'Välj skälet till alternativ prao.',
          en: 'Choose the reason for alternative prao.',
        },
      ]
    : []),
];
