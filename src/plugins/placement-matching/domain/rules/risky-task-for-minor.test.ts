import { placeFacts } from '../testing/place-facts';
import { riskyTaskForMinor } from './risky-task-for-minor';

test.each([
  [
    'a pupil of fifteen',
    { placement: { form: 'prao' }, learner: { birthYear: 2012 }, slot: { hasRiskyTasks: true } },
    { needed: 18 },
  ],
  [
    'sixteen, but not in education',
    {
      placement: { form: 'feriepraktik' },
      learner: { birthYear: 2011 },
      slot: { hasRiskyTasks: true },
    },
    { needed: 18 },
  ],
  [
    'education before the year of the sixteenth birthday',
    { placement: { form: 'apl' }, learner: { birthYear: 2012 }, slot: { hasRiskyTasks: true } },
    { needed: 18 },
  ],
  [
    'until 31 December of the year of the eighteenth birthday',
    {
      days: ['2030-12-30', '2030-12-31'],
      learner: { birthYear: 2012 },
      slot: { hasRiskyTasks: true },
    },
    { days: ['2030-12-30'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(riskyTaskForMinor.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'supervised education of the young',
    { placement: { form: 'apl' }, learner: { birthYear: 2011 }, slot: { hasRiskyTasks: true } },
  ],
  ['other tasks', { learner: { birthYear: 2012 }, slot: { hasRiskyTasks: false } }],
  ['the age is not known', { slot: { hasRiskyTasks: true } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(riskyTaskForMinor.check(placeFacts(facts))).toBeUndefined();
});
