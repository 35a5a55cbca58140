import fc from 'fast-check';
import { spanOfWeek } from '../days';
import { COLUMNS } from './columns';
import { importKind } from '../../contracts/imports';
import { headerKey } from './header-key';
import { parseCell } from './parse-cell';
import { parseDay } from './parse-day';
import { parseSpans, parseWeeks } from './parse-spans';
import { parseWeekdays } from './parse-weekdays';

test('every kind of the contract has its columns, in the same order', () => {
  expect(Object.keys(COLUMNS)).toEqual(importKind.options);
});

test('within a kind no two columns share a header', () => {
  for (const columns of Object.values(COLUMNS)) {
    const fields = new Map<string, string>();
    for (const column of columns) {
      for (const header of new Set([column.sv, column.en, column.field].map(headerKey))) {
        expect([header, fields.get(header) ?? column.field]).toEqual([header, column.field]);
        fields.set(header, column.field);
      }
    }
  }
});

test('every example is right for its column', () => {
  for (const column of Object.values(COLUMNS).flat()) {
    if (column.example !== '')
      expect([column.field, parseCell(column.cell, column.example).ok]).toEqual([
        column.field,
        true,
      ]);
  }
});

test.each([
  ['2027-03-15', '2027-03-15'],
  ['2027-3-5', '2027-03-05'],
  ['20270315', '2027-03-15'],
  ['15/3 2027', '2027-03-15'],
  ['15.3.2027', '2027-03-15'],
  ['2027-03-15 00:00:00', '2027-03-15'],
  ['2027-02-29', undefined],
  ['03/15/2027', undefined],
  ['igår', undefined],
])('the day %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test('weeks exist, are put in order, and ranges cross a year with 53 weeks', () => {
  expect(parseWeeks('2027-W12|2027-W11, 2027 v. 11')).toEqual(['2027-W11', '2027-W12']);
  expect(parseWeeks('2026-W52–2027-W02')).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02']);
  expect(parseWeeks('2027-W53')).toEqual({ wrong: '2027-W53' });
  expect(parseWeeks('v. 11–12', '2026/2027')).toEqual(['2027-W11', '2027-W12']);
  expect(parseWeeks('v. 53, v 2', '2026/2027')).toEqual(['2026-W53', '2027-W02']);
  expect(parseWeeks('v. 11')).toEqual({ wrong: 'v. 11' });
  expect(parseWeeks('2027-W12–2027-W11')).toEqual({ wrong: '2027-W12–2027-W11' });
});

test('spans are weeks or days with their seats', () => {
  expect(parseSpans('2027-04-12–2027-04-23|2027-W11–2027-W12:2|2027-W18')).toEqual([
    { firstDay: '2027-03-15', lastDay: '2027-03-28', seats: 2 },
    { firstDay: '2027-04-12', lastDay: '2027-04-23', seats: null },
    { firstDay: '2027-05-03', lastDay: '2027-05-09', seats: null },
  ]);
  for (const wrong of ['2027-W11:x', '2027-W11:501', '2027-W12–2027-W11', 'mars', '2027-W11:1:2']) {
    expect(parseSpans(wrong)).toEqual({ wrong });
  }
});

test.each([
  ['12345', '12345'],
  ['42', '24'],
  ['ti, to', '24'],
  ['tis och tors', '24'],
  ['må-fr', '12345'],
  ['Mon Wed', '13'],
  ['8', undefined],
  ['alla', undefined],
])('the weekdays %s', (text, weekdays) => {
  expect(parseWeekdays(text)).toBe(weekdays);
});

test('numbers may have a decimal comma and spaces, and a lost zero is a fault', () => {
  expect(parseCell({ type: 'decimal', min: -90, max: 90 }, '57,4872')).toEqual({
    ok: true,
    value: 57.4872,
  });
  expect(parseCell({ type: 'whole', min: 0, max: 9999 }, '1 200')).toEqual({
    ok: true,
    value: 1200,
  });
  expect(parseCell({ type: 'whole', min: 1, max: 500 }, '0')).toMatchObject({
    ok: false,
    code: 'out-of-range',
  });
  expect(parseCell({ type: 'unit-code' }, '1234567')).toEqual({
    ok: false,
    code: 'unit-code',
    facts: { value: '1234567' },
  });
});

test('a week that exists is read back from any spelling', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2100 }),
      fc.integer({ min: 1, max: 53 }),
      (year, number) => {
        const week = `${year}-W${String(number).padStart(2, '0')}`;
        const read = parseWeeks(`${year} v. ${number}`);
        expect(read).toEqual(spanOfWeek(week) ? [week] : { wrong: `${year} v. ${number}` });
      },
    ),
  );
});

test('no cell of any column makes a reader throw, and a fault quotes nothing that looks like a name', () => {
  const cells = Object.values(COLUMNS).flat();
  fc.assert(
    fc.property(
      fc.constantFrom(...cells),
      fc.string({ minLength: 1, maxLength: 60 }),
      (column, text) => {
        const parsed = parseCell(column.cell, text);
        if (!parsed.ok && parsed.facts.value !== undefined)
          expect(parsed.facts.value).toMatch(/\d/);
      },
    ),
  );
});
