import { COLUMNS } from '../../../domain/imports/columns';
import { withCells, type StoredReport } from '../imports/stored-report';
import { unknownReference } from './unknown-reference';

test('a value that points at nothing is named with the column of the file where it should stand', () => {
  const facts = { value: 'havets-9' };
  expect(unknownReference('workplace', facts, 'sv')).toBe(
    'Ingen arbetsplats har nyckeln «havets-9» (kolumnen Nyckel i filen med arbetsplatser). Importera först eller rätta cellen.',
  );
  expect(unknownReference('workplace', facts, 'en')).toBe(
    'No workplace has the key “havets-9” (column Key of the file of workplaces). Import it first or correct the cell.',
  );
  expect(unknownReference('period', { value: 'vt27' }, 'sv')).toContain('kolumnen Periodnyckel');
  expect(unknownReference('municipality', { value: '9999' }, 'en')).toBe(
    'No municipality has the municipality code “9999”; those that exist are listed under Municipalities in the content manager. Correct the cell.',
  );
  expect(unknownReference('occupationField', { value: 'hav' }, 'sv')).toMatch(
    /^Inget yrkesområde har adressordet eller namnet «hav»;/,
  );
});

test('without the file the column is named alone', () => {
  expect(unknownReference('learner', {}, 'sv')).toBe(
    'Cellen pekar på en elev hos huvudmannen som inte finns (kolumnen Nyckel i filen med elever). Importera först eller rätta cellen.',
  );
});

test('every column that points at something else has its words', () => {
  const pointing = Object.values(COLUMNS)
    .flat()
    .filter(({ field, cell }) => field !== 'externalId' && ['key', 'keys'].includes(cell.type));
  for (const { field } of pointing)
    expect(unknownReference(field, { value: 'x1' }, 'sv')).toContain('«x1»');
});

test('values come from the file that is at hand, of a list the one that is missing', () => {
  const report = {
    faultGroups: [
      { field: 'school', code: 'unknown', facts: {}, rows: [2, 3] },
      { field: 'reservedForSchools', code: 'unknown', facts: { part: 1 }, rows: [3] },
      { field: 'seats', code: 'whole-number', facts: {}, rows: [3] },
    ],
  } as Pick<StoredReport, 'faultGroups'> as StoredReport;
  const cells = {
    school: ['Noor', 'asavik'],
    reservedForSchools: ['', 'a|b, c'],
    seats: ['', 'x'],
  };
  const wideRows = new Set<number>();
  const sheet = { rowNumbers: [2, 3], cells, recognised: [], wideRows, exampleRows: [] };
  expect(withCells(report, sheet).faultGroups).toEqual([
    { field: 'school', code: 'unknown', facts: { value: 'Noor' }, rows: [2] },
    { field: 'school', code: 'unknown', facts: { value: 'asavik' }, rows: [3] },
    { field: 'reservedForSchools', code: 'unknown', facts: { value: 'b' }, rows: [3] },
    { field: 'seats', code: 'whole-number', facts: {}, rows: [3] },
  ]);
});
