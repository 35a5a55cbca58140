import writeXlsxFile from 'write-excel-file/node';
import type { CellType, Column } from '../../../domain/imports/column';
import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import { exampleRow } from '../../../domain/imports/example-row';
import { writeCsv } from '../imports/write-csv';
import type { Language } from '../messages/errors';

/** A file with the right headers and one example row; a workbook has a second sheet that explains each column. */
export async function makeTemplate(input: {
  readonly kind: ImportKind;
  readonly extension: 'csv' | 'xlsx';
  readonly language: Language;
}): Promise<string | Buffer> {
  const { language } = input;
  const columns: readonly Column[] = COLUMNS[input.kind];
  const headers = columns.map((column) => column[language]);
  const example = exampleRow(columns, language);
  if (input.extension === 'csv') return writeCsv([headers, example]);
  const titles =
    language === 'sv'
      ? ['Kolumn', 'Krävs', 'Innehåll', 'Exempel']
      : ['Column', 'Needed', 'Content', 'Example'];
  const explained = columns.map((column) => [
    column[language],
    column.isRequired ? (language === 'sv' ? 'ja' : 'yes') : '',
    contentOf(column.cell, language),
    column.example,
  ]);
  const bold = (value: string): { value: string; fontWeight: 'bold' } => ({
    value,
    fontWeight: 'bold',
  });
  const faint = (value: string): { value: string; fontStyle: 'italic'; textColor: string } => ({
    value,
    fontStyle: 'italic',
    textColor: '#666666',
  });
  const sheets = [
    {
      sheet: language === 'sv' ? 'Lista' : 'List',
      data: [headers.map(bold), example.map(faint)],
      columns: headers.map(() => ({ width: 22 })),
    },
    {
      sheet: language === 'sv' ? 'Förklaring' : 'Explanation',
      data: [titles.map(bold), ...explained],
      columns: [{ width: 26 }, { width: 8 }, { width: 70 }, { width: 36 }],
    },
  ];
  return writeXlsxFile(sheets).toBuffer();
}

function contentOf(cell: CellType, language: Language): string {
  const sv = language === 'sv';
  switch (cell.type) {
    case 'text':
      return sv ? `text, högst ${cell.max} tecken` : `text, at most ${cell.max} characters`;
    case 'key':
      return sv
        ? 'nyckel ur ert eget system, aldrig personnummer'
        : 'key from your own system, never a national identity number';
    case 'keys':
      return sv ? 'en eller flera, skilda med |' : 'one or more, separated by |';
    case 'whole':
      return sv ? `heltal ${cell.min}–${cell.max}` : `whole number ${cell.min}–${cell.max}`;
    case 'decimal':
      return sv ? `tal ${cell.min}–${cell.max}` : `number ${cell.min}–${cell.max}`;
    case 'day':
      return sv ? 'datum' : 'date';
    case 'choice':
      return sv
        ? Object.entries(cell.words)
            .map(([code, words]) => words[0] ?? code)
            .join(', ')
        : Object.keys(cell.words).join(', ');
    case 'flag':
      return sv ? 'ja eller nej' : 'yes or no';
    case 'email':
      return sv ? 'e-postadress' : 'e-mail address';
    case 'municipality-code':
      return sv ? 'SCB:s kommunkod, fyra siffror' : 'SCB’s municipality code, four digits';
    case 'unit-code':
      return sv ? 'åtta siffror' : 'eight digits';
    case 'organisation-number':
      return sv
        ? 'tio siffror; en enskild firmas nummer sparas inte'
        : 'ten digits; a sole trader’s number is not stored';
    case 'school-year':
      return sv ? 'läsår' : 'school year';
    case 'weeks':
      return sv ? 'ISO-veckor, skilda med |' : 'ISO weeks, separated by |';
    case 'weekdays':
      return sv ? 'veckodagar som siffror, 1 är måndag' : 'weekdays as digits, 1 is Monday';
    case 'spans':
      return sv
        ? 'veckor eller datum, skilda med |; efter : antalet platser'
        : 'weeks or dates, separated by |; after : the seats';
  }
}
