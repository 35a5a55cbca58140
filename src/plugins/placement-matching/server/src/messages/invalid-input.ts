import type { InputIssue } from '../../../domain/errors';
import type { Language } from './errors';

/** Every field that is wrong and what to do about it, one sentence each. */
export function invalidSentence(issues: readonly InputIssue[], language: Language): string {
  return [...new Set(issues.map((issue) => issueSentence(issue, language)))].join(' ');
}

/** Which field, and what to do: «Första dag: skriv dagen som 2027-03-15.» */
export function issueSentence(issue: InputIssue, language: Language): string {
  const field = fieldWord(issue.path, language);
  const advice = ADVICE[language][issue.problem](issue.allowed ?? '');
  return field === null ? capital(advice) : `${field}: ${advice}`;
}

type Advice = Readonly<Record<InputIssue['problem'], (allowed: string) => string>>;

const ADVICE: Readonly<Record<Language, Advice>> = {
  sv: {
    missing: () => 'saknas. Fyll i det.',
    'unknown-field': () => 'finns inte här. Ta bort det.',
    'wrong-kind': () => 'är av fel slag. Rätta det.',
    'too-small': (least) => `är för kort eller för litet. Minst ${least} behövs.`,
    'too-big': (most) => `är för långt eller för stort. Högst ${most} går.`,
    'not-a-day': () => 'skriv dagen som år-månad-dag, till exempel 2027-03-15.',
    'not-an-email': () => 'skriv en hel e-postadress, till exempel namn@kommun.se.',
    'not-a-choice': (choices) => `välj något av ${choices}.`,
    'wrong-form': () => 'är inte skrivet så som det ska vara. Rätta det.',
    unstorable: () => 'innehåller ett tecken som inte kan sparas (U+0000). Skriv om texten.',
    'no-file': () => 'välj en fil.',
    'no-such-weeks': () => 'välj veckor som finns, den första före den sista.',
    'no-learners': () => 'perioden har inga elever att fördela. Lägg till klasser först.',
    'no-days': () => 'en elev i förslaget har inga dagar i perioden. Fördela igen.',
    'national-number': () => 'ser ut som ett personnummer. Ta bort det: sådana sparas aldrig.',
    'working-day': () =>
      'elever i grundskolan får arbeta högst 7 timmar om dagen, kl. 06–20. Ändra tiderna.',
  },
  en: {
    missing: () => 'is missing. Fill it in.',
    'unknown-field': () => 'does not exist here. Take it away.',
    'wrong-kind': () => 'is of the wrong kind. Mend it.',
    'too-small': (least) => `is too short or too small. At least ${least} is needed.`,
    'too-big': (most) => `is too long or too large. At most ${most} will do.`,
    'not-a-day': () => 'write the day as year-month-day, such as 2027-03-15.',
    'not-an-email': () => 'write a whole e-mail address, such as name@example.org.',
    'not-a-choice': (choices) => `choose one of ${choices}.`,
    'wrong-form': () => 'is not written as it should be. Mend it.',
    unstorable: () => 'holds a sign that cannot be stored (U+0000). Write the text again.',
    'no-file': () => 'choose a file.',
    'no-such-weeks': () => 'choose weeks that exist, the first before the last.',
    'no-learners': () => 'the period has no learners to allocate. Add cohorts first.',
    'no-days': () => 'a learner of the proposal has no days in the period. Allocate again.',
    'national-number': () =>
      'looks like a national identity number. Take it away: such numbers are never stored.',
    'working-day': () =>
      'pupils of compulsory school work at most 7 hours a day, from 6 to 20. Change the times.',
  },
};

/** The fields of the contracts by the words of the screens. */
const FIELDS: Readonly<Record<string, readonly [sv: string, en: string]>> = {
  address: ['Adress', 'Address'],
  answers: ['Svaren', 'The answers'],
  acceptGap: ['Godkännandet av gapet', 'The yes to the gap'],
  columns: ['Kolumnerna', 'The columns'],
  coordinator: ['Samordnaren', 'The coordinator'],
  days: ['Dagarna', 'The days'],
  email: ['E-post', 'E-mail'],
  fallback: ['När inget önskemål kan uppfyllas', 'When no wish can be met'],
  field: ['Yrkesområde', 'Occupation field'],
  file: ['Filen', 'The file'],
  firstname: ['Förnamn', 'First name'],
  from: ['Från vecka', 'From week'],
  hours: ['Tider', 'Hours'],
  kinds: ['Praktikformer', 'Placement forms'],
  name: ['Namn', 'Name'],
  organisationNumber: ['Organisationsnummer', 'Organisation number'],
  question: ['Frågan', 'The question'],
  reply: ['Svaret', 'The reply'],
  seats: ['Antal', 'Number'],
  tasks: ['Arbetsuppgifter', 'Tasks'],
  telephone: ['Telefon', 'Telephone'],
  title: ['Rubrik', 'Heading'],
  weeks: ['Veckor', 'Weeks'],
  workplace: ['Arbetsplats', 'Workplace'],
  grade: ['Årskurs', 'Grade'],
  kind: ['Slag', 'Kind'],
  language: ['Språk', 'Language'],
  lastname: ['Efternamn', 'Last name'],
  learner: ['Elev', 'Learner'],
  municipality: ['Kommun', 'Municipality'],
  municipalityCode: ['Kommun', 'Municipality'],
  page: ['Sida', 'Page'],
  period: ['Period', 'Period'],
  policy: ['Fördelningsregel', 'Policy'],
  q: ['Sökorden', 'The words searched for'],
  reason: ['Skäl', 'Reason'],
  regionName: ['Regionens namn', 'Name of the region'],
  run: ['Förslag', 'Proposal'],
  seed: ['Frö', 'Seed'],
  skipFaulty: ['Valet att hoppa över felaktiga rader', 'The choice to leave faulty rows out'],
  slot: ['Plats', 'Slot'],
  sort: ['Ordning', 'Order'],
  supervisor: ['Handledare', 'Supervisor'],
  to: ['Till vecka', 'To week'],
  version: ['Sidans version', 'The version of the page'],
};

/** A field that no contract has is named as the sender wrote it, in short; a row's id is nobody's word. */
function fieldWord(path: string, language: Language): string | null {
  const parts = path.split('.').filter((part) => part !== '' && !/^\d+$/.test(part));
  const known = parts.findLast((part) => Object.hasOwn(FIELDS, part));
  const word = known === undefined ? undefined : FIELDS[known];
  if (word) return word[language === 'sv' ? 0 : 1];
  const [first] = parts;
  return first === undefined || parts.length > 1 ? null : `«${first.slice(0, 40)}»`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
