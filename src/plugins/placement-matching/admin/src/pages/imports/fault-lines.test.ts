import { faultLines, faultSheet, rowNumbers } from './fault-lines';

const fault = (row: number, message: string) => ({
  row,
  column: 'Klass',
  code: 'unknown',
  message,
});

test('the same fault on many rows is one line, the commonest first', () => {
  const lines = faultLines([fault(4, 'B'), fault(2, 'A'), fault(3, 'A')]);
  expect(lines.map(({ message, rows }) => [message, rows])).toEqual([
    ['A', [2, 3]],
    ['B', [4]],
  ]);
});

test('a long list of rows is cut and counted', () => {
  expect(rowNumbers([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ shown: '1, 2, 3, 4, 5, 6', rest: 2 });
  expect(rowNumbers([7])).toEqual({ shown: '7', rest: 0 });
});

test('the list of faults opens in a spreadsheet and runs nothing there', () => {
  const sheet = faultSheet([fault(2, '=1+1; "x"')], ['Rad', 'Kolumn', 'Fel']);
  expect(sheet).toBe('\uFEFFRad;Kolumn;Fel\r\n2;Klass;"\'=1+1; ""x"""\r\n');
});
