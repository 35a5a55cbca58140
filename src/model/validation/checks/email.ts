import { issueAt, textOf, type Issue, type Row } from '../issue';

export function email(row: Row): Issue[] {
  const text = textOf(row, 'email');
  if (text === undefined || /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/.test(text)) return [];
  return [
    issueAt('email', {
      sv: 'E-postadressen stämmer inte. Skriv till exempel namn@kommun.se.',
      en: 'The e-mail address is not right. Write for example name@municipality.se.',
    }),
  ];
}
