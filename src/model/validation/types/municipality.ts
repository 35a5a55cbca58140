import { digits } from '../checks/digits';
import { issueAt, textOf, type Issue, type Row, type Validator } from '../issue';

/** The code has four digits and is one of SCB's; colour and host are such that the site can use them. */
export const municipality =
  (codes: ReadonlySet<string>): Validator =>
  (row) => [...codeIssues(row, codes), ...colourIssues(row), ...hostIssues(row)];

function codeIssues(row: Row, codes: ReadonlySet<string>): readonly Issue[] {
  const code = textOf(row, 'code');
  const wrongShape = digits(row, 'code', 4, '1384');
  if (code === undefined || wrongShape.length > 0 || codes.has(code)) return wrongShape;
  return [
    issueAt('code', {
      sv: `Ingen kommun har koden ${code} i SCB:s förteckning.`,
      en: `No municipality has the code ${code} in SCB’s list.`,
    }),
  ];
}

function colourIssues(row: Row): readonly Issue[] {
  const colour = textOf(row, 'colour');
  if (!colour || /^#[0-9a-f]{6}$/i.test(colour)) return [];
  return [
    issueAt('colour', {
      sv: 'Skriv färgen som # och sex tecken, till exempel #0b5c63.',
      en: 'Write the colour as # and six signs, for example #0b5c63.',
    }),
  ];
}

const HOST = /^(?=.{4,120}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

function hostIssues(row: Row): readonly Issue[] {
  const host = textOf(row, 'host');
  if (!host || HOST.test(host)) return [];
  return [
    issueAt('host', {
      sv: 'Skriv bara värdnamnet med små bokstäver, till exempel praktik.kommunen.se.',
      en: 'Write the host name alone in small letters, for example praktik.municipality.se.',
    }),
  ];
}
