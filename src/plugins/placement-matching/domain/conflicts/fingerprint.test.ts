import { findConflicts } from './find-conflicts';
import { fingerprintsOf } from './fingerprint';
import type { Plan } from './plan';

const plan: Plan = {
  placements: [
    { id: 'a', learner: 'x', slot: 's', from: '2027-03-15', to: '2027-03-19' },
    { id: 'b', learner: 'y', slot: 's', from: '2027-03-15', to: '2027-03-19' },
  ],
  learners: [{ id: 'x' }, { id: 'y' }],
  slots: [{ id: 's', seats: 9, supervisor: 'eva', workplace: 'w' }],
  supervisors: [
    { id: 'eva', capacity: 9, experienceYears: 0 },
    { id: 'pia', capacity: 9, experienceYears: 0 },
  ],
  workplaces: [{ id: 'w', capacity: 9 }],
};

function fingerprint(of: Plan): string | undefined {
  const { conflicts, justifications } = findConflicts(of);
  const [conflict] = conflicts;
  return conflict && fingerprintsOf(of)({ conflict, justification: justifications.get(conflict) });
}
const first = fingerprint(plan);
const placementsWith = (over: object): Plan => ({
  ...plan,
  placements: plan.placements.map((one) => (one.id === 'a' ? { ...one, ...over } : one)),
});

test('ids and order of placements are no part of it: publishing changes nothing', () => {
  const [a, b] = plan.placements;
  const published = {
    ...plan,
    placements: [
      { ...b!, id: 'p1' },
      { ...a!, id: 'p2' },
    ],
  };
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(published)).toBe(first);
});

test.each([
  ['another supervisor', placementsWith({ supervisor: 'pia' })],
  ['other days', placementsWith({ to: '2027-03-18' })],
  [
    'another learner',
    { ...placementsWith({ learner: 'z' }), learners: [{ id: 'y' }, { id: 'z' }] },
  ],
  ['one learner less', { ...plan, placements: plan.placements.slice(1) }],
  [
    'another measure',
    { ...plan, supervisors: [{ id: 'eva', capacity: 9, isAdult: false, experienceYears: 0 }] },
  ],
])('it changes with %s', (_case, changed) => {
  expect(fingerprint(changed)).toMatch(/^[0-9a-f]{64}$/);
  expect(fingerprint(changed)).not.toBe(first);
});

const MUNICIPALITIES: Plan = {
  placements: [
    { id: 'a', learner: 'x', slot: 's', from: '2027-03-15', to: '2027-03-19', form: 'prao' },
  ],
  learners: [{ id: 'x', municipality: 'Kungsbacka', provider: 'p' }],
  slots: [{ id: 's', seats: 9, workplace: 'w' }],
  workplaces: [{ id: 'w', capacity: 9, municipality: 'Mölndal' }],
  ruleSets: [{ rule: 'R45' }],
};

test.each<readonly [string, Partial<Plan>]>([
  ['the workplace lies elsewhere', { workplaces: [{ id: 'w', capacity: 9, municipality: 'Ale' }] }],
  ['the learner lives elsewhere', { learners: [{ id: 'x', municipality: 'Ale', provider: 'p' }] }],
  ['the local rule is another', { ruleSets: [{ rule: 'R45', validTo: '2028-06-30' }] }],
])('a rule that measures nothing lapses too when %s', (_, change) => {
  const before = fingerprint(MUNICIPALITIES);
  const after = fingerprint({ ...MUNICIPALITIES, ...change });
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  expect(after).toMatch(/^[0-9a-f]{64}$/);
  expect(after).not.toBe(before);
});

test('a local rule of another form or provider changes nothing of it', () => {
  const others = [{ rule: 'R45', form: 'apl' }, { rule: 'R45', provider: 'q' }, { rule: 'R44' }];
  const ruleSets = [...(MUNICIPALITIES.ruleSets ?? []), ...others];
  expect(fingerprint({ ...MUNICIPALITIES, ruleSets })).toBe(fingerprint(MUNICIPALITIES));
});
