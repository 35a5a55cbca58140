import { placeFacts } from '../testing/place-facts';
import { workPracticeTooLong } from './work-practice-too-long';

test.each([
  [
    'the day on which six months have gone',
    { placement: { form: 'arbetspraktik' }, days: ['2027-01-15', '2027-07-15'] },
    { days: ['2027-07-15'], needed: 6 },
  ],
  [
    'newly arrived academics',
    { placement: { form: 'nyanlanda-akademiker' }, days: ['2027-08-31', '2028-02-29'] },
    { days: ['2028-02-29'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(workPracticeTooLong.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'the last day of six months',
    { placement: { form: 'arbetspraktik' }, days: ['2027-01-15', '2027-07-14'] },
  ],
  ['another form', { placement: { form: 'apl' }, days: ['2027-01-15', '2027-12-15'] }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(workPracticeTooLong.check(placeFacts(facts))).toBeUndefined();
});
