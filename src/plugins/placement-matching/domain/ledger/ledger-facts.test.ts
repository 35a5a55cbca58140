import { ledgerFacts } from './ledger-facts';

const today = '2027-03-17';
const nothing = { schoolForm: 'compulsory', placements: [], entries: [], isAwaited: false, today };

test('days elsewhere are what has been less absence, what is to come, and what is noted', () => {
  const placements = [
    { days: ['2027-03-01', '2027-03-02'], absent: ['2027-03-02'], setting: null },
    { days: ['2027-03-18'], absent: [], setting: null },
  ];
  const entries = [{ kind: 'alternative-prao', days: 3 }] as const;
  expect(ledgerFacts({ ...nothing, grade: 9, placements, entries })).toEqual({
    daysElsewhere: 5,
    hasMoreToCome: false,
  });
});

test.each([
  [8, 'compulsory', false, true],
  [9, 'compulsory', false, false],
  [9, null, false, false],
  [9, 'special', false, true],
  [10, 'special', false, false],
  [9, 'compulsory', true, true],
  [null, 'compulsory', true, null],
])('grade %s of %s school, awaited %s: more to come %s', (grade, schoolForm, isAwaited, more) => {
  expect(ledgerFacts({ ...nothing, grade, schoolForm, isAwaited }).hasMoreToCome).toBe(more);
});
