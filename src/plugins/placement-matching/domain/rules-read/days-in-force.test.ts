import { daysInForce } from './days-in-force';

const DAYS = ['2027-03-15', '2027-03-16', '2027-03-17'];

test.each([
  ['without dates', {}, DAYS],
  ['from the first day to the last', { validFrom: DAYS[0]!, validTo: DAYS[2]! }, DAYS],
  ['from the second day', { validFrom: DAYS[1]! }, DAYS.slice(1)],
  ['to the second day', { validTo: DAYS[1]! }, DAYS.slice(0, 2)],
  ['on the second day alone', { validFrom: DAYS[1]!, validTo: DAYS[1]! }, [DAYS[1]]],
  ['over before', { validTo: '2027-03-14' }, []],
  ['not yet', { validFrom: '2027-03-18' }, []],
  ['without an end', { validFrom: DAYS[2]!, validTo: null }, [DAYS[2]]],
])('%s', (_, dated, expected) => {
  expect(daysInForce(dated, DAYS)).toEqual(expected);
});

test('the list itself where all of it holds, so that nothing is copied for a million placements', () => {
  expect(daysInForce({ validFrom: DAYS[0]!, validTo: DAYS[2]! }, DAYS)).toBe(DAYS);
  expect(daysInForce({}, [])).toEqual([]);
});
