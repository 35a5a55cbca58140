import fc from 'fast-check';
import { COLUMNS } from '../../../domain/imports/columns';
import { SHEET_LIMITS } from '../../../domain/imports/limits';
import { readSheetFile } from './read-sheet';
import { rowsXml, workbookEntries, zip } from './testing/zip';

const columns = COLUMNS.cohorts;
const HEADERS = ['Nyckel', 'Namn', 'Huvudman', 'Läsår'];
const ROWS = [HEADERS, ['9a', 'Åsa – nian', 'kb', '2026/2027'], ['9b', '9B', 'kb', '2026/2027']];
const csv = (delimiter = ';', end = '\r\n'): string =>
  ROWS.map((row) => row.join(delimiter)).join(end) + end;
const workbook = (): Buffer => zip(workbookEntries(rowsXml(ROWS)));

const read = (bytes: Buffer | string, limits = SHEET_LIMITS) =>
  readSheetFile({ bytes: Buffer.from(bytes), columns, limits });
const faultOf = async (bytes: Buffer | string, limits = SHEET_LIMITS): Promise<string> => {
  const result = await read(bytes, limits);
  return result.ok ? 'read' : result.error.code;
};
const utf16 = (text: string, isBigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

describe('one list in every dress is read the same', () => {
  const expected = {
    externalId: ['9a', '9b'],
    name: ['Åsa – nian', '9B'],
    provider: ['kb', 'kb'],
    schoolYear: ['2026/2027', '2026/2027'],
  };
  const windows = Buffer.from(csv().replace('–', '\x96'), 'latin1');
  test.each<[string, Buffer | string]>([
    ['semicolons and UTF-8', csv()],
    ['commas', csv(',')],
    ['tabs', csv('\t')],
    ['a byte order mark', `\uFEFF${csv()}`],
    ['UTF-16 with a mark', utf16(`\uFEFF${csv()}`)],
    ['UTF-16 big-endian with a mark', utf16(`\uFEFF${csv()}`, true)],
    ['UTF-16 without a mark', utf16(csv())],
    ['Windows-1252', windows],
    ['Unix lines', csv(';', '\n')],
    ['old Mac lines', csv(';', '\r')],
    ['mixed lines', csv().replace('\r\n', '\n')],
    ['Excel’s sep line', `sep=;\r\n${csv()}`],
    ['sep with another delimiter', `sep=|\r\n${csv('|')}`],
    ['quoted cells', csv().replace('9B', '"9B"')],
    ['no line end at the end', csv().trimEnd()],
    ['blank lines', `\r\n;;;\r\n${csv()}\r\n\r\n`],
    ['text marks of spreadsheets', csv().replace('9b;', '"=""9b""";')],
    ['a workbook', workbook()],
  ])('%s', async (_, bytes) => {
    const result = await read(bytes);
    expect(result.ok && result.value.sheet.cells).toEqual(expected);
  });
});

test('rows are counted as the sheet counts them', async () => {
  const result = await read('Nyckel;Namn;Huvudman\n\na;"två\nrader";kb\n\nb;B;kb\n');
  expect(result.ok && result.value.sheet.rowNumbers).toEqual([3, 5]);
});

test('a file that cannot be read is faulted at the row that is wrong', async () => {
  const tooLong = await read(`Nyckel;Namn;Huvudman\n9a;9A;kb\n9b;${'x'.repeat(1024 * 1024)};kb\n`);
  expect(tooLong).toMatchObject({ ok: false, error: { code: 'cell-too-long', facts: { row: 3 } } });
  const open = await read('Nyckel;Namn;Huvudman\n9a;9A;kb\n9b;"9B;kb\n');
  expect(open).toMatchObject({
    ok: false,
    error: { code: 'unbalanced-quotes', facts: { row: 3 } },
  });
});

test('dates and numbers of a workbook are read as days and digits, in both of Excel’s calendars', async () => {
  const cells = (serial: number): string =>
    `${rowsXml([['Nyckel', 'Namn', 'Huvudman', 'Antal', 'Läsår']])}<row r="2"><c r="A2"><v>12345678901234567890</v></c><c r="B2" s="1"><v>${serial}</v></c><c r="C2" t="str"><f>A1</f><v>kb</v></c><c r="D2"><v>28</v></c></row>`;
  for (const is1904 of [false, true]) {
    const result = await read(
      zip(workbookEntries(cells(is1904 ? 46461 - 1462 : 46461), { is1904 })),
    );
    expect(result.ok && result.value.sheet.cells).toMatchObject({
      externalId: ['12345678901234567890'],
      name: ['2027-03-15'],
      provider: ['kb'],
      headCount: ['28'],
    });
  }
});

describe('a file that cannot be read is refused with one reason', () => {
  const bomb = Buffer.alloc(200 * 1024 * 1024, 0x20);
  const entries = workbookEntries(rowsXml(ROWS));
  test.each<[string, string, () => Buffer | string]>([
    ['empty', 'empty', () => ''],
    ['a mark alone', 'empty', () => '\uFEFF'],
    ['blank lines alone', 'empty', () => '\n\n;;\n'],
    ['headers alone', 'no-rows', () => 'Nyckel;Namn;Huvudman\n'],
    ['a program', 'wrong-kind', () => Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['a PDF', 'wrong-kind', () => '%PDF-1.7 …'],
    ['a picture', 'wrong-kind', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    [
      'random bytes',
      'wrong-kind',
      () => Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 7919) % 256)),
    ],
    [
      'an old workbook or one with a password',
      'protected-or-old',
      () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    ],
    ['another archive', 'wrong-kind', () => zip([{ name: 'readme.txt', content: 'hej' }])],
    ['an empty archive', 'wrong-kind', () => zip([])],
    ['a truncated workbook', 'damaged', () => workbook().subarray(0, 900)],
    ['a workbook without its sheet', 'damaged', () => zip(entries.slice(0, 3))],
    [
      'an unbalanced quote',
      'unbalanced-quotes',
      () => 'Nyckel;Namn;Huvudman\n9a;"9A;kb\n9b;9B;kb\n',
    ],
    [
      'a quote in the middle',
      'unbalanced-quotes',
      () => 'Nyckel;Namn;Huvudman\n9a;nio "A" a";kb\n"9b" x;9B;kb\n',
    ],
    [
      'a cell of 1 MB',
      'cell-too-long',
      () => `Nyckel;Namn;Huvudman\n9a;${'x'.repeat(1024 * 1024)};kb\n`,
    ],
    [
      'a quote that swallows the file',
      'cell-too-long',
      () => `Nyckel;Namn;Huvudman\n9a;"${'9A;kb\n'.repeat(200_000)}`,
    ],
    [
      'a cell of 1 MB in a workbook',
      'cell-too-long',
      () => zip(workbookEntries(rowsXml([HEADERS, ['9a', 'xy'.repeat(5_000), 'kb']]))),
    ],
    [
      'two headers for one field',
      'duplicate-header',
      () => 'Nyckel;Namn;Klass;Huvudman\n9a;9A;9A;kb\n',
    ],
    [
      'the same header twice',
      'duplicate-header',
      () => 'Nyckel;Namn;Huvudman;Annat;annat\n9a;9A;kb;;\n',
    ],
    ['unknown headers', 'no-known-header', () => 'a;b;c\n1;2;3\n'],
    ['required headers missing', 'missing-columns', () => 'Nyckel;Namn\n9a;9A\n'],
    [
      '101 columns',
      'too-many-columns',
      () => `${Array.from({ length: 101 }, (_, i) => `k${i}`).join(';')}\n`,
    ],
    [
      'a zip bomb',
      'inflates-too-much',
      () => zip([...entries, { name: 'xl/media/a.bin', content: bomb }]),
    ],
    [
      'a zip bomb that lies about its size',
      'damaged',
      () => zip([...entries, { name: 'xl/media/a.bin', content: bomb, claimedSize: 10 }]),
    ],
    [
      'a path out of the archive',
      'unsafe-content',
      () => zip([...entries, { name: '../../etc/passwd', content: 'x' }]),
    ],
    [
      'an absolute path',
      'unsafe-content',
      () => zip([...entries, { name: '/etc/passwd', content: 'x' }]),
    ],
    [
      'an entity bomb',
      'unsafe-content',
      () =>
        zip(
          workbookEntries(rowsXml(ROWS), {
            head: '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
          }),
        ),
    ],
    [
      'an encrypted entry',
      'protected-or-old',
      () => zip([{ name: 'xl/a.xml', content: 'x', isEncrypted: true }, ...entries]),
    ],
    [
      'one cell far to the right',
      'too-many-columns',
      () => zip(workbookEntries(`${rowsXml(ROWS)}<row r="5"><c r="XFD5"><v>1</v></c></row>`)),
    ],
    [
      'one cell far down',
      'too-many-rows',
      () =>
        zip(workbookEntries(`${rowsXml(ROWS)}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`)),
    ],
    [
      'a cell that points at no text',
      'unreadable-cell',
      () =>
        zip(workbookEntries(`${rowsXml([HEADERS])}<row r="2"><c r="A2" t="s"><v>99</v></c></row>`)),
    ],
  ])('%s: %s', async (_, code, make) => {
    expect(await faultOf(make())).toBe(code);
  });

  test('more rows than the cap, and a file above the size cap', async () => {
    const limits = { ...SHEET_LIMITS, rows: 3, fileBytes: 200 };
    expect(await faultOf(`Nyckel;Namn;Huvudman\n${'a;b;c\n'.repeat(4)}`, limits)).toBe(
      'too-many-rows',
    );
    expect(await faultOf('x'.repeat(201), limits)).toBe('too-large');
  });
});

describe('columns of identity numbers and protection marks are refused by name', () => {
  const withColumn = (header: string, values: readonly string[]): string =>
    `Nyckel;Namn;Huvudman;${header}\n${values.map((value, i) => `k${i};N;kb;${value}`).join('\n')}\n`;
  test.each([
    'Personnummer',
    'pnr',
    'Elevens personnr',
    'Samordningsnummer',
    'Personal identity number',
    'PERSON-NUMMER',
  ])('the header %s', async (header) => {
    const result = await read(withColumn(header, ['x']));
    expect(result).toEqual({
      ok: false,
      error: { code: 'identity-column', facts: { column: header } },
    });
  });
  test.each([
    'Sekretess',
    'Skyddad identitet',
    'Skyddade personuppgifter',
    'Protected identity',
    'sekretessmarkering',
  ])('the header %s', async (header) => {
    const result = await read(withColumn(header, ['J']));
    expect(result).toEqual({
      ok: false,
      error: { code: 'protection-column', facts: { column: header } },
    });
  });

  test('a column of another name whose values look like them, known or unknown', async () => {
    for (const values of [
      ['900101-9802', '189001019802', ''],
      ['9001019802', '9001019802'],
    ]) {
      const result = await read(withColumn('Kolumn 4', values));
      expect(result).toEqual({
        ok: false,
        error: { code: 'identity-column', facts: { column: 'Kolumn 4' } },
      });
    }
    expect(await faultOf('Nyckel;Namn;Huvudman\n900101-9802;N;kb\n')).toBe('identity-column');
  });

  test('a file without headers names the place, never the value', async () => {
    const result = await read('900101-9802;Alva;kb\n900101-9802;Alva;kb\n');
    expect(result).toEqual({
      ok: false,
      error: { code: 'identity-column', facts: { column: '1' } },
    });
  });

  test('a single number among honest cells is forgotten while the file is read', async () => {
    const result = await read('Nyckel;Namn;Huvudman\na;Alva 900101-9802;kb\nb;B;kb\nc;C;kb\n');
    expect(result.ok && result.value.sheet.cells.name?.[0]).not.toContain('9802');
    expect(JSON.stringify(result)).not.toContain('900101');
  });
});

describe('whatever the bytes', () => {
  const sound = fc.constantFrom(
    Buffer.from(csv()),
    Buffer.from(csv(','), 'latin1'),
    utf16(`\uFEFF${csv()}`),
    workbook(),
  );
  const change = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('flip', 'cut', 'drop', 'insert', 'double'),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  test('a mutated file is read or refused with a known reason, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(
        sound,
        fc.array(change, { minLength: 1, maxLength: 6 }),
        async (bytes, changes) => {
          const result = await read(changes.reduce(mutated, bytes));
          expect(typeof (result.ok ? result.value.format.type : result.error.code)).toBe('string');
          if (result.ok)
            for (const cells of Object.values(result.value.sheet.cells))
              expect(cells).toHaveLength(result.value.sheet.rowNumbers.length);
        },
      ),
    );
  });

  test('what is written as CSV is read back', async () => {
    const cell = fc
      .string({ maxLength: 30 })
      .map((text) => `x${text.replace(/[\u0000\uFEFF\uFFFD]|\p{Cs}/gu, '').trim()}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(';', ',', '\t'),
        async (names, delimiter) => {
          const quoted = names.map((name, i) =>
            [`k${i}`, `"${name.replaceAll('"', '""')}"`, 'kb'].join(delimiter),
          );
          const result = await read(
            [['Nyckel', 'Namn', 'Huvudman'].join(delimiter), ...quoted].join('\r\n'),
          );
          expect(result.ok && result.value.sheet.cells.name).toEqual(
            names.map((name) => name.trim()),
          );
        },
      ),
    );
  });
});

function mutated(
  bytes: Buffer,
  { at, kind, byte }: { readonly at: number; readonly kind: string; readonly byte: number },
): Buffer {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return Buffer.from(before);
  if (kind === 'drop') return Buffer.concat([before, after.subarray(1)]);
  if (kind === 'insert') return Buffer.concat([before, Buffer.from([byte]), after]);
  if (kind === 'double') return Buffer.concat([before, after, after]);
  return Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
}
