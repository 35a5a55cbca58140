import type { Facts, RowFault } from '../../../domain/imports/faults';
import type { Language } from './errors';
import { unknownReference } from './unknown-reference';

type Sentence = (facts: Facts) => string;
type Sentences = Readonly<Record<string, Readonly<Record<Language, Sentence>>>>;

/** Why a row cannot be taken in, in the reader's language. */
export function faultSentence(
  { field, code, facts }: Omit<RowFault, 'row'>,
  language: Language,
): string {
  if (code === 'unknown') return unknownReference(field, facts, language);
  return (FAULTS[code] ?? FAULTS.rule)?.[language](facts) ?? code;
}

/** What the person should know that is no fault. */
export function noteSentence(code: string, facts: Facts, language: Language): string {
  return NOTES[code]?.[language](facts) ?? code;
}

const quoted = (
  { value }: Facts,
  sv: string,
  en: string,
): { readonly sv: string; readonly en: string } =>
  value === undefined ? { sv, en } : { sv: `«${value}»`, en: `“${value}”` };

const FAULTS: Sentences = {
  rule: {
    sv: ({ sv }) => String(sv ?? 'Värdet stämmer inte.'),
    en: ({ en }) => String(en ?? 'The value is not right.'),
  },
  missing: { sv: () => 'Cellen är tom men behövs.', en: () => 'The cell is empty but needed.' },
  'too-long': {
    sv: ({ max }) => `Texten har fler än ${max} tecken.`,
    en: ({ max }) => `The text has more than ${max} characters.`,
  },
  'too-many': {
    sv: ({ max }) => `Fler än ${max} i en cell.`,
    en: ({ max }) => `More than ${max} in one cell.`,
  },
  'too-many-cells': {
    sv: () =>
      'Raden har fler celler än filen har rubriker. Se efter om ett skiljetecken står i en text utan citattecken.',
    en: () =>
      'The row has more cells than the file has headers. Look for a separator inside a text without quotation marks.',
  },
  'identity-number': {
    sv: () => 'Cellen ser ut att innehålla ett personnummer. Det tas inte in.',
    en: () => 'The cell seems to hold a national identity number. It is not taken in.',
  },
  key: {
    sv: () => 'En nyckel får inte ha kolon, lodstreck eller komma.',
    en: () => 'A key may not have a colon, a bar or a comma.',
  },
  'duplicate-key': {
    sv: ({ first }) => `Samma nyckel finns redan på rad ${first}.`,
    en: ({ first }) => `The same key is already on row ${first}.`,
  },
  'same-entry': {
    sv: ({ first }) =>
      `Elevens läsår och slag står redan på rad ${first}. Lägg ihop dagarna på en rad.`,
    en: ({ first }) =>
      `The learner’s school year and kind are already on row ${first}. Add up the days on one row.`,
  },
  'whole-number': {
    sv: (facts) => `${quoted(facts, 'Värdet', '').sv} är inget heltal.`,
    en: (facts) => `${quoted(facts, '', 'The value').en} is not a whole number.`,
  },
  number: {
    sv: (facts) => `${quoted(facts, 'Värdet', '').sv} är inget tal.`,
    en: (facts) => `${quoted(facts, '', 'The value').en} is not a number.`,
  },
  'out-of-range': {
    sv: ({ min, max }) => `Talet ska vara mellan ${min} och ${max}.`,
    en: ({ min, max }) => `The number has to be between ${min} and ${max}.`,
  },
  day: {
    sv: (facts) => `${quoted(facts, 'Värdet', '').sv} är inget datum. Skriv som 2027-03-15.`,
    en: (facts) => `${quoted(facts, '', 'The value').en} is not a date. Write like 2027-03-15.`,
  },
  choice: { sv: ({ sv }) => `Skriv något av: ${sv}.`, en: ({ en }) => `Write one of: ${en}.` },
  flag: { sv: () => 'Skriv ja eller nej.', en: () => 'Write yes or no.' },
  email: { sv: () => 'E-postadressen stämmer inte.', en: () => 'The e-mail address is not right.' },
  'municipality-code': {
    sv: (facts) =>
      `${quoted(facts, 'Värdet', '').sv} är ingen kommunkod. Den har fyra siffror; Excel tar bort nollan först, spara kolumnen som text.`,
    en: (facts) =>
      `${quoted(facts, '', 'The value').en} is not a municipality code. It has four digits; Excel drops a leading zero, so keep the column as text.`,
  },
  'unit-code': {
    sv: (facts) =>
      `${quoted(facts, 'Koden', '').sv} ska ha åtta siffror. Excel tar bort nollor först, spara kolumnen som text.`,
    en: (facts) =>
      `${quoted(facts, '', 'The code').en} has to have eight digits. Excel drops leading zeros, so keep the column as text.`,
  },
  'organisation-number': {
    sv: () => 'Organisationsnumret stämmer inte. Det har tio siffror, till exempel 212000-1355.',
    en: () => 'The organisation number is not right. It has ten digits, for example 212000-1355.',
  },
  'sole-trader': {
    sv: () => 'Numret är en persons eget och sparas inte. Lämna cellen tom.',
    en: () => 'The number is a person’s own and is not stored. Leave the cell empty.',
  },
  'school-year': {
    sv: (facts) => `${quoted(facts, 'Värdet', '').sv} är inget läsår. Skriv som 2026/2027.`,
    en: (facts) =>
      `${quoted(facts, '', 'The value').en} is not a school year. Write like 2026/2027.`,
  },
  weeks: {
    sv: (facts) =>
      `${quoted(facts, 'En vecka', '').sv} finns inte eller går inte att läsa. Skriv som 2027-W11|2027-W12.`,
    en: (facts) =>
      `${quoted(facts, '', 'A week').en} does not exist or cannot be read. Write like 2027-W11|2027-W12.`,
  },
  weekdays: {
    sv: () => 'Veckodagarna går inte att läsa. Skriv siffror, 1 är måndag: 12345 eller 24.',
    en: () => 'The weekdays cannot be read. Write digits, 1 is Monday: 12345 or 24.',
  },
  spans: {
    sv: (facts) =>
      `${quoted(facts, 'En tid', '').sv} går inte att läsa. Skriv som 2027-W11–2027-W12:2|2027-03-15–2027-03-26.`,
    en: (facts) =>
      `${quoted(facts, '', 'A span').en} cannot be read. Write like 2027-W11–2027-W12:2|2027-03-15–2027-03-26.`,
  },
  'school-of-other-provider': {
    sv: () => 'Skolan hör till en annan huvudman.',
    en: () => 'The school belongs to another provider.',
  },
  'cohort-of-other-school': {
    sv: () => 'Klassen finns inte på den skolan.',
    en: () => 'The cohort is not at that school.',
  },
  differs: {
    sv: ({ first }) =>
      `Perioden säger något annat på rad ${first}. Alla rader med samma period ska säga samma sak.`,
    en: ({ first }) =>
      `The period says something else on row ${first}. All rows of one period have to say the same.`,
  },
  'weeks-and-days': {
    sv: () => 'Ange antingen veckor eller första och sista dag, inte båda.',
    en: () => 'Give either weeks or first and last day, not both.',
  },
  'no-days': {
    sv: () => 'Gruppen har inga dagar. Ange veckor, eller första och sista dag.',
    en: () => 'The group has no days. Give weeks, or first and last day.',
  },
  'release-after-start': {
    sv: ({ first }) => `Beskedsdagen ligger efter gruppens första dag ${first}.`,
    en: ({ first }) => `The release date is after the group’s first day ${first}.`,
  },
  'period-published': {
    sv: () => 'Perioden är publicerad. Ångra publiceringen först.',
    en: () => 'The period is published. Undo the publishing first.',
  },
  'not-in-period': {
    sv: () => 'Eleven deltar inte i perioden.',
    en: () => 'The learner does not take part in the period.',
  },
  'slot-closed': {
    sv: (facts) => `Platsen ${quoted(facts, '', '').sv} är inte öppen.`.replace('  ', ' '),
    en: (facts) => `The slot ${quoted(facts, '', '').en} is not open.`.replace('  ', ' '),
  },
  'slot-other-form': {
    sv: (facts) =>
      `Platsen ${quoted(facts, '', '').sv} är för en annan praktikform än perioden.`.replace(
        '  ',
        ' ',
      ),
    en: (facts) =>
      `The slot ${quoted(facts, '', '').en} is for another placement form than the period.`.replace(
        '  ',
        ' ',
      ),
  },
  'same-rank': {
    sv: ({ first }) =>
      `Eleven har ett önskemål med samma rang på rad ${first}. Ingen av raderna tas in.`,
    en: ({ first }) =>
      `The learner has a wish of the same rank on row ${first}. Neither row is taken in.`,
  },
  'same-slot': {
    sv: ({ first }) => `Eleven önskar samma plats på rad ${first}.`,
    en: ({ first }) => `The learner wishes for the same slot on row ${first}.`,
  },
  'claimed-state': {
    sv: ({ days, first }) =>
      `Platsen är bokad ${days} dagar, först ${first}, och kan inte stängas. Ställ in eller flytta bokningarna först.`,
    en: ({ days, first }) =>
      `The slot is booked on ${days} days, first ${first}, and cannot be closed. Cancel or move the bookings first.`,
  },
  'claimed-workplace': {
    sv: ({ days, first }) =>
      `Platsen är bokad ${days} dagar, först ${first}, och kan inte få en annan arbetsplats. Flytta bokningarna till en annan plats först.`,
    en: ({ days, first }) =>
      `The slot is booked on ${days} days, first ${first}, and cannot get another workplace. Move the bookings to another slot first.`,
  },
  'claimed-supervisor': {
    sv: ({ days, first }) =>
      `Platsen är bokad ${days} dagar, först ${first}. Byt handledare i platsens formulär, så följer bokningarna med.`,
    en: ({ days, first }) =>
      `The slot is booked on ${days} days, first ${first}. Change the supervisor in the form of the slot, and the bookings follow.`,
  },
  'claimed-provider': {
    sv: ({ days, first }) =>
      `Eleven har en publicerad placering ${days} dagar, först ${first}. Byt huvudman i elevens formulär, så räknas kvoterna om.`,
    en: ({ days, first }) =>
      `The learner has a published placement on ${days} days, first ${first}. Change the provider in the form of the learner, and the quotas are counted anew.`,
  },
  claimed: {
    sv: ({ days, first }) =>
      `Platser som redan är bokade ${days} dagar, först ${first}, skulle försvinna. Flytta bokningarna först.`,
    en: ({ days, first }) =>
      `Seats that are already booked on ${days} days, first ${first}, would be lost. Move the bookings first.`,
  },
};

const NOTES: Sentences = {
  'sole-trader': {
    sv: () =>
      'Enskild firma: organisationsnumret är ägarens personnummer och sparas inte. Arbetsgivaren får ett eget nummer.',
    en: () =>
      'Sole trader: the organisation number is the owner’s national identity number and is not stored. The employer gets a number of our own.',
  },
  'example-row': {
    sv: () => 'Mallens exempelrad togs inte med. Är raden er egen: ta bort «EXEMPEL:» i den.',
    en: () =>
      'The template’s example row was left out. If the row is your own, remove “EXAMPLE:” from it.',
  },
  'new-department': {
    sv: () => 'Förvaltningen är ny för kommunen och läggs till.',
    en: () => 'The department is new to the municipality and is added.',
  },
};
