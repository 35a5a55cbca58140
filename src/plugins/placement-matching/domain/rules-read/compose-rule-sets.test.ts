import { composeRuleSets, type Limits } from './compose-rule-sets';

const prao: Limits = {
  form: 'prao',
  validFrom: '2018-07-01',
  maxHoursPerDay: 7,
  maxHoursPerWeek: 35,
  earliestStart: '06:00',
  latestEnd: '20:00',
};

test('a stricter local set keeps its own limits and inherits the others', () => {
  const composed = composeRuleSets([prao], { form: 'prao', earliestStart: '07:00' });
  expect(composed).toEqual({
    ok: true,
    value: {
      form: 'prao',
      maxHoursPerDay: 7,
      maxHoursPerWeek: 35,
      earliestStart: '07:00',
      latestEnd: '20:00',
    },
  });
});

test('exactly the national limits are allowed', () => {
  expect(composeRuleSets([prao], prao).ok).toBe(true);
});

test('the forty hours that one municipality prints are refused with both numbers', () => {
  expect(composeRuleSets([prao], { form: 'prao', maxHoursPerWeek: 40 })).toEqual({
    ok: false,
    error: [{ field: 'maxHoursPerWeek', national: 35, local: 40 }],
  });
});

test('earlier, later, shorter and fewer are looser too, and all of them are named', () => {
  const national = { ...prao, minDays: 10, minHoursPerDay: 4, minGrade: 8, minAge: 13 };
  const local = {
    earliestStart: '05:30',
    latestEnd: '20:30',
    minDays: 9,
    minHoursPerDay: 3,
    minGrade: 7,
    minAge: 12,
  };
  const composed = composeRuleSets([national], local);
  expect(composed.ok ? [] : composed.error.map(({ field }) => field)).toEqual([
    'minAge',
    'minGrade',
    'minHoursPerDay',
    'earliestStart',
    'latestEnd',
    'minDays',
  ]);
});

test.each([
  ['another form', { form: 'apl', maxHoursPerDay: 8 }],
  [
    'a time before the national limit held',
    { form: 'prao', maxHoursPerDay: 8, validTo: '2018-06-30' },
  ],
])('%s has another ceiling', (_case, local) => {
  expect(composeRuleSets([prao], local).ok).toBe(true);
});

test('ages that do not meet have each their ceiling; the strictest of several counts', () => {
  const children = { form: 'feriepraktik', ageFrom: 13, ageTo: 15, maxHoursPerDay: 7 };
  const young = { form: 'feriepraktik', ageFrom: 16, ageTo: 17, maxHoursPerDay: 8 };
  const ofYoung = { form: 'feriepraktik', ageFrom: 16, maxHoursPerDay: 8 };
  expect(composeRuleSets([children, young], ofYoung).ok).toBe(true);
  expect(composeRuleSets([children, young], { ...ofYoung, ageFrom: 15 })).toMatchObject({
    error: [{ national: 7, local: 8 }],
  });
});
