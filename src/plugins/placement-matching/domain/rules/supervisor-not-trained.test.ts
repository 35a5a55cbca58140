import { placeFacts } from '../testing/place-facts';
import { supervisorNotTrained } from './supervisor-not-trained';

test.each([
  [
    'not trained',
    { slot: { needsTrainedSupervisor: true }, supervisor: { id: 'eva' } },
    { found: null },
  ],
  [
    'trained after the first days',
    { slot: { needsTrainedSupervisor: true }, supervisor: { id: 'eva', trainedOn: '2027-03-17' } },
    { days: ['2027-03-15', '2027-03-16'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(supervisorNotTrained.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'trained on the first day',
    { slot: { needsTrainedSupervisor: true }, supervisor: { id: 'eva', trainedOn: '2027-03-15' } },
  ],
  ['no training is asked for', { supervisor: { id: 'eva' } }],
  ['no supervisor', { slot: { needsTrainedSupervisor: true } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(supervisorNotTrained.check(placeFacts(facts))).toBeUndefined();
});
