import { placeFacts } from '../testing/place-facts';
import { certificationMissing } from './certification-missing';

test.each([
  [
    'no certification',
    { slot: { needsCertification: 'Vård- och omsorgscollege' }, employer: { id: 'e' } },
    { found: null },
  ],
  [
    'another certification',
    {
      slot: { needsCertification: 'Vård- och omsorgscollege' },
      employer: { id: 'e', certifications: [{ name: 'Teknikcollege' }] },
    },
    { found: null },
  ],
  [
    'lapsed before the last day',
    {
      slot: { needsCertification: 'Vård- och omsorgscollege' },
      employer: {
        id: 'e',
        certifications: [{ name: 'Vård- och omsorgscollege', until: '2027-03-18' }],
      },
    },
    { days: ['2027-03-19'] },
  ],
])('is broken: %s', (_case, facts, expected) => {
  expect(certificationMissing.check(placeFacts(facts))).toMatchObject(expected);
});

test.each([
  [
    'valid on the last day',
    {
      slot: { needsCertification: 'Vård- och omsorgscollege' },
      employer: {
        id: 'e',
        certifications: [{ name: 'vård- och omsorgscollege ', until: '2027-03-19' }],
      },
    },
  ],
  [
    'without end',
    {
      slot: { needsCertification: 'Vård- och omsorgscollege' },
      employer: { id: 'e', certifications: [{ name: 'Vård- och omsorgscollege' }] },
    },
  ],
  ['none is asked for', { employer: { id: 'e' } }],
  ['the employer is not known', { slot: { needsCertification: 'Vård- och omsorgscollege' } }],
])('is kept, or not known: %s', (_case, facts) => {
  expect(certificationMissing.check(placeFacts(facts))).toBeUndefined();
});
