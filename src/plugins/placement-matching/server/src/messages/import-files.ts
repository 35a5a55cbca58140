import type { FileFault, FileFaultCode } from '../../../domain/imports/faults';
import type { Language } from './errors';

type Facts = FileFault['facts'];
type Sentence = (facts: Facts) => string;

/** One sentence a refused file: the fact, then the way on. */
export function fileSentence(reason: string, facts: Facts, language: Language): string {
  const sentences: Readonly<Record<string, Readonly<Record<Language, Sentence>>>> = SENTENCES;
  return sentences[reason]?.[language](facts) ?? SENTENCES.damaged[language](facts);
}

const SENTENCES: Readonly<Record<FileFaultCode, Readonly<Record<Language, Sentence>>>> = {
  empty: {
    sv: () => 'Filen är tom. Hämta en mall och fyll i den, eller välj en annan fil.',
    en: () => 'The file is empty. Download a template and fill it in, or choose another file.',
  },
  'no-rows': {
    sv: () => 'Filen har rubriker men inga rader.',
    en: () => 'The file has headers but no rows.',
  },
  'too-large': {
    sv: ({ limit }) => `Filen är större än ${limit} MB. Dela den i flera filer.`,
    en: ({ limit }) => `The file is larger than ${limit} MB. Split it into several files.`,
  },
  'wrong-kind': {
    sv: () =>
      'Filen är varken CSV eller Excel (.xlsx). Spara den i något av de formaten och försök igen.',
    en: () =>
      'The file is neither CSV nor Excel (.xlsx). Save it in one of those formats and try again.',
  },
  'protected-or-old': {
    sv: () =>
      'Filen är skyddad med lösenord eller sparad i ett äldre Excelformat (.xls). Spara den som .xlsx utan lösenord.',
    en: () =>
      'The file is protected by a password or saved in an older Excel format (.xls). Save it as .xlsx without a password.',
  },
  'unbalanced-quotes': {
    sv: ({ row }) =>
      `Ett citattecken på rad ${row} eller strax därefter saknar sitt par. Rätta raden och försök igen.`,
    en: ({ row }) =>
      `A quotation mark on row ${row} or just after it has no partner. Mend the row and try again.`,
  },
  damaged: {
    sv: () => 'Filen är skadad eller ofullständig. Spara den på nytt i Excel och försök igen.',
    en: () => 'The file is damaged or incomplete. Save it again in Excel and try again.',
  },
  'inflates-too-much': {
    sv: () =>
      'Excelfilen packar upp till mycket mer än en lista och läses därför inte. Spara listan som CSV.',
    en: () =>
      'The workbook unpacks to far more than a list and is therefore not read. Save the list as CSV.',
  },
  'unsafe-content': {
    sv: () =>
      'Excelfilen har ett innehåll som inte hör hemma i en lista och läses därför inte. Kopiera raderna till en ny arbetsbok.',
    en: () =>
      'The workbook has content that does not belong in a list and is therefore not read. Copy the rows to a new workbook.',
  },
  'too-many-rows': {
    sv: ({ limit }) => `Filen har fler än ${limit} rader. Dela den i flera filer.`,
    en: ({ limit }) => `The file has more than ${limit} rows. Split it into several files.`,
  },
  'too-many-columns': {
    sv: ({ limit }) => `Filen har fler än ${limit} kolumner. Ta bort dem som inte behövs.`,
    en: ({ limit }) => `The file has more than ${limit} columns. Remove those that are not needed.`,
  },
  'cell-too-long': {
    sv: ({ row, limit }) =>
      `En cell på rad ${row} har fler än ${limit} tecken. Korta den eller se efter om ett citattecken saknas.`,
    en: ({ row, limit }) =>
      `A cell on row ${row} has more than ${limit} characters. Shorten it or look for a missing quotation mark.`,
  },
  'unreadable-cell': {
    sv: ({ row, column }) =>
      `Cellen på rad ${row}, kolumn ${column} kan inte läsas. En formel behöver ha ett sparat värde.`,
    en: ({ row, column }) =>
      `The cell on row ${row}, column ${column} cannot be read. A formula needs to have a saved value.`,
  },
  'duplicate-header': {
    sv: ({ column, first }) =>
      `Kolumnerna «${first}» och «${column}» betyder samma sak. Ta bort den ena.`,
    en: ({ column, first }) =>
      `The columns “${first}” and “${column}” mean the same. Remove one of them.`,
  },
  'no-known-header': {
    sv: () => 'Första raden har inga rubriker som vi känner igen. Jämför med mallen.',
    en: () => 'The first row has no headers that we recognise. Compare with the template.',
  },
  'missing-columns': {
    sv: ({ sv }) => `Det här saknas i filens rubriker: ${sv}. Jämför med mallen.`,
    en: ({ en }) => `This is missing among the file’s headers: ${en}. Compare with the template.`,
  },
  'identity-column': {
    sv: ({ column }) =>
      `Kolumnen «${column}» innehåller personnummer och tas inte in. Inget av filen är sparat. Ta bort kolumnen och välj filen igen.`,
    en: ({ column }) =>
      `The column “${column}” holds national identity numbers and is not taken in. Nothing of the file is kept. Remove the column and choose the file again.`,
  },
  'protection-column': {
    sv: ({ column }) =>
      `Kolumnen «${column}» markerar skyddade personuppgifter och tas inte in. Inget av filen är sparat. Ta bort de skyddade eleverna och kolumnen, och reservera platser åt dem i stället.`,
    en: ({ column }) =>
      `The column “${column}” marks protected identities and is not taken in. Nothing of the file is kept. Remove the protected learners and the column, and hold seats for them instead.`,
  },
};
