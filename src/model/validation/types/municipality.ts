import { digits } from '../checks/digits';
import { issueAt, textOf, type Validator } from '../issue';

/** The code has four digits and is one of SCB's. */
export const municipality =
  (codes: ReadonlySet<string>): Validator =>
  (row) => {
    const code = textOf(row, 'code');
    const wrongShape = digits(row, 'code', 4, '1384');
    if (code === undefined || wrongShape.length > 0 || codes.has(code)) return wrongShape;
    return [
      issueAt('code', {
        sv: `Ingen kommun har koden ${code} i SCB:s förteckning.`,
        en: `No municipality has the code ${code} in SCB’s list.`,
      }),
    ];
  };
