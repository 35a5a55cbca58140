import { COLUMNS, type ImportKind } from './columns';
import { exampleRow } from './example-row';
import type { RowFault } from './faults';
import { SHEET_LIMITS } from './limits';
import { readRow } from './read-row';
import { buildSheet } from './sheet';

const KINDS = Object.keys(COLUMNS) as ImportKind[];
const cases = KINDS.flatMap((kind) => [[kind, 'sv'] as const, [kind, 'en'] as const]);

function sheetOf(kind: ImportKind, language: 'sv' | 'en', row: readonly string[]) {
  const columns = COLUMNS[kind];
  const builder = buildSheet({ columns, limits: SHEET_LIMITS });
  builder.add(
    1,
    columns.map((column) => column[language]),
  );
  builder.add(2, exampleRow(columns, language));
  builder.add(3, row);
  return builder.finish();
}

test.each(cases)(
  'the example row of %s in %s is left out, and without its mark it is right',
  (kind, language) => {
    const columns = COLUMNS[kind];
    const [first = '', ...rest] = exampleRow(columns, language);
    expect(first).toMatch(/^(EXEMPEL|EXAMPLE): ./);
    const sheet = sheetOf(kind, language, [first.replace(/^\w+: /, ''), ...rest]);
    if (!sheet.ok) throw new Error(sheet.error.code);
    expect(sheet.value).toMatchObject({ rowNumbers: [3], exampleRows: [2] });
    const faults: RowFault[] = [];
    readRow({ sheet: sheet.value, columns, index: 0, faults });
    expect(faults).toEqual([]);
  },
);

test('the mark is found in a column that somebody has moved, and a text may begin with the word', () => {
  const builder = buildSheet({ columns: COLUMNS.slots, limits: SHEET_LIMITS });
  builder.add(1, [
    'Uppgifter',
    'Nyckel',
    'Rubrik',
    'Arbetsplats',
    'Praktikformer',
    'Antal platser',
  ]);
  builder.add(2, ['Läsa', 'EXEMPEL: havets', 'Barn', 'h1', 'prao', '1']);
  builder.add(3, ['EXEMPEL: läsa', 'havets', 'Barn', 'h1', 'prao', '1']);
  expect(builder.finish()).toMatchObject({ value: { rowNumbers: [3], exampleRows: [2] } });
});
