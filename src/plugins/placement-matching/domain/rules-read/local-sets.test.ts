import type { RuleSet } from '../conflicts/plan';
import { placeFacts } from '../testing/place-facts';
import { daysSwitchedOn, setsFor, strictest } from './local-sets';

const RULE = 'travel-too-long';
const set = (over: Partial<RuleSet> = {}): RuleSet => ({ rule: RULE, ...over });
const { days } = placeFacts({});

test.each([
  ['of no form and no provider', {}, true],
  ['of the form', { form: 'prao' }, true],
  ['of another form', { form: 'apl' }, false],
  ['of the provider', { provider: 'kungsbacka' }, true],
  ['of another provider', { provider: 'molndal' }, false],
  ['of the form and another provider', { form: 'prao', provider: 'molndal' }, false],
  ['of another form and the provider', { form: 'apl', provider: 'kungsbacka' }, false],
  ['with null for both', { form: null, provider: null }, true],
])('a set %s', (_, over, holds) => {
  const sets = [set(over)];
  expect(setsFor(sets, { form: 'prao', provider: 'kungsbacka' })).toEqual(holds ? sets : []);
});

test('a placement of no form has no set of a form', () => {
  expect(setsFor([set({ form: 'prao' })], { form: null, provider: null })).toEqual([]);
});

test.each([
  ['no sets', undefined, []],
  ['a set of another rule', [set({ rule: 'age-not-met' })], []],
  ['a set without dates', [set()], days],
  ['a set from Wednesday', [set({ validFrom: '2027-03-17' })], days.slice(2)],
  ['a set to Tuesday', [set({ validTo: '2027-03-16' })], days.slice(0, 2)],
  ['a set of Monday to Friday', [set({ validFrom: days[0]!, validTo: days[4]! })], days],
  [
    'two sets with a day between',
    [set({ validTo: '2027-03-16' }), set({ validFrom: '2027-03-18' })],
    ['2027-03-15', '2027-03-16', '2027-03-18', '2027-03-19'],
  ],
  [
    'two sets, one of another rule',
    [set({ validTo: '2027-03-15' }), set({ rule: 'age-not-met' })],
    ['2027-03-15'],
  ],
])('%s switch the rule on', (_, ruleSets, expected) => {
  expect(daysSwitchedOn(placeFacts(ruleSets ? { ruleSets } : {}), RULE)).toEqual(expected);
});

test('of several limits the strictest holds: most days, least travel', () => {
  const ruleSets = [
    set({ minDays: 5, maxTravelMinutes: 60 }),
    set({ minDays: 10, maxTravelMinutes: 45 }),
    set({ rule: 'age-not-met', minDays: 20, maxTravelMinutes: 10 }),
    set(),
  ];
  const facts = placeFacts({ ruleSets });
  expect(strictest(facts, RULE, 'minDays')).toBe(10);
  expect(strictest(facts, RULE, 'maxTravelMinutes')).toBe(45);
});

test('where no set gives a limit there is none', () => {
  expect(strictest(placeFacts({ ruleSets: [set()] }), RULE, 'minDays')).toBeUndefined();
  expect(strictest(placeFacts({}), RULE, 'minDays')).toBeUndefined();
});
