import fc from 'fast-check';
import { daysOfSpan, addDays } from '../days';
import { compareCodePoints } from '../problem/code-points';
import { RULES } from '../rules/catalogue';
import { findConflicts } from './find-conflicts';
import type { Conflict, Plan, PlanPlacement, PlanSlot } from './plan';

const placement = (id: string, over: Partial<PlanPlacement> = {}): PlanPlacement => ({
  id,
  learner: id,
  slot: 's',
  from: '2027-03-15',
  to: '2027-03-19',
  ...over,
});

function planOf(placements: readonly PlanPlacement[], over: Partial<Plan> = {}): Plan {
  const learners = [...new Set(placements.map(({ learner }) => learner))].map((id) => ({ id }));
  return { placements, learners, slots: [{ id: 's', seats: 9 }], ...over };
}

const kindsOf = (plan: Plan): string[] => findConflicts(plan).conflicts.map(({ kind }) => kind);

test('a placement to 12 March and the next from 13 March is no conflict, both on 12 March is one', () => {
  const first = placement('a', { learner: 'x', from: '2027-03-08', to: '2027-03-12' });
  const next = (from: string): PlanPlacement =>
    placement('b', { learner: 'x', from, to: '2027-03-19' });
  expect(kindsOf(planOf([first, next('2027-03-13')]))).toEqual([]);
  expect(findConflicts(planOf([first, next('2027-03-12')])).conflicts).toEqual([
    {
      kind: 'learner-double-booked',
      severity: 'blocks',
      resource: 'x',
      placements: ['a', 'b'],
      days: ['2027-03-12'],
      rule: 'learner-double-booked',
    },
  ]);
});

test('the same learner twice in the same slot is double-booked', () => {
  expect(
    kindsOf(planOf([placement('a', { learner: 'x' }), placement('b', { learner: 'x' })])),
  ).toEqual(['learner-double-booked']);
});

test('Tuesdays and Thursdays do not meet Mondays and Wednesdays', () => {
  const tuesday = placement('a', { learner: 'x', days: ['2027-03-16', '2027-03-18'] });
  const monday = placement('b', { learner: 'x', days: ['2027-03-15', '2027-03-17'] });
  expect(kindsOf(planOf([tuesday, monday]))).toEqual([]);
});

test('a span without weekday has no days and no conflicts; the Saturday counts when it is named', () => {
  const weekend = { from: '2027-03-13', to: '2027-03-14' };
  const twice = (over: Partial<PlanPlacement>): Plan =>
    planOf([
      placement('a', { learner: 'x', ...weekend, ...over }),
      placement('b', { learner: 'x', ...weekend, ...over }),
    ]);
  expect(kindsOf(twice({}))).toEqual([]);
  expect(kindsOf(twice({ days: ['2027-03-13'] }))).toEqual(['learner-double-booked']);
});

test('days that are named twice count once', () => {
  expect(
    kindsOf(
      planOf([placement('a', { days: ['2027-03-15', '2027-03-15'] })], {
        slots: [{ id: 's', seats: 1 }],
      }),
    ),
  ).toEqual([]);
});

test('over New Year in a year with week 53 every weekday is one day', () => {
  const over = { from: '2026-12-28', to: '2027-01-03' };
  const { conflicts } = findConflicts(
    planOf([placement('a', over), placement('b', over)], { slots: [{ id: 's', seats: 1 }] }),
  );
  expect(conflicts[0]?.days).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
  ]);
});

test('days with another set of placements are another conflict', () => {
  const plan = planOf([placement('a'), placement('b'), placement('c', { from: '2027-03-18' })], {
    slots: [{ id: 's', seats: 1 }],
  });
  expect(findConflicts(plan).conflicts.map(({ placements, days }) => [placements, days])).toEqual([
    [
      ['a', 'b'],
      ['2027-03-15', '2027-03-16', '2027-03-17'],
    ],
    [
      ['a', 'b', 'c'],
      ['2027-03-18', '2027-03-19'],
    ],
  ]);
});

test('seats of an open span replace the slot’s, and a day outside every span is closed', () => {
  const slot: PlanSlot = {
    id: 's',
    seats: 2,
    open: [{ from: '2027-03-15', to: '2027-03-17', seats: 1 }],
  };
  const { conflicts } = findConflicts(planOf([placement('a'), placement('b')], { slots: [slot] }));
  expect(conflicts.map(({ kind, days }) => [kind, days])).toEqual([
    ['slot-closed', ['2027-03-18', '2027-03-19']],
    ['slot-over-capacity', ['2027-03-15', '2027-03-16', '2027-03-17']],
  ]);
});

test('a slot with an empty list of openings is never open', () => {
  expect(kindsOf(planOf([placement('a')], { slots: [{ id: 's', seats: 1, open: [] }] }))).toEqual([
    'slot-closed',
  ]);
});

test('a placement’s supervisor replaces the slot’s, and over two workplaces the supervisor is one person', () => {
  const slots = [
    { id: 's', seats: 9, supervisor: 'eva', workplace: 'w1' },
    { id: 't', seats: 9, supervisor: 'eva', workplace: 'w2' },
  ];
  const people = {
    slots,
    supervisors: [
      { id: 'eva', capacity: 1 },
      { id: 'pia', capacity: 1 },
    ],
    workplaces: [
      { id: 'w1', capacity: 1 },
      { id: 'w2', capacity: 1 },
    ],
  };
  expect(kindsOf(planOf([placement('a'), placement('b', { slot: 't' })], people))).toEqual([
    'supervisor-over-capacity',
  ]);
  expect(
    kindsOf(planOf([placement('a'), placement('b', { slot: 't', supervisor: 'pia' })], people)),
  ).toEqual([]);
  expect(kindsOf(planOf([placement('a'), placement('b', { supervisor: 'pia' })], people))).toEqual([
    'workplace-over-capacity',
  ]);
});

test('an age counts as reached on 31 December of its year', () => {
  const at = (day: string): string[] =>
    kindsOf({
      placements: [placement('a', { from: day, to: day })],
      learners: [{ id: 'a', birthYear: 2011 }],
      slots: [{ id: 's', seats: 1, minAge: 16 }],
    });
  expect(at('2027-12-30')).toEqual(['age-not-met']);
  expect(at('2027-12-31')).toEqual([]);
});

test('a lower grade than the slot asks for is a conflict, an unknown one is not', () => {
  const slots = [{ id: 's', seats: 9, minGrade: 9 }];
  const learners = [{ id: 'a', grade: 8 }, { id: 'b', grade: 9 }, { id: 'c' }];
  const plan = planOf([placement('a'), placement('b'), placement('c')], { slots, learners });
  expect(findConflicts(plan).conflicts).toEqual([
    expect.objectContaining({
      kind: 'grade-not-met',
      resource: 's',
      placements: ['a'],
      severity: 'blocks',
    }),
  ]);
});

test('days outside every term of the learner’s school are warned of', () => {
  const learners = [{ id: 'a', school: 'x' }, { id: 'b', school: 'y' }, { id: 'c' }];
  const terms = [
    { school: 'x', from: '2027-01-11', to: '2027-03-17' },
    { school: 'y', from: '2027-01-11', to: '2027-06-11' },
  ];
  const plan = planOf([placement('a'), placement('b'), placement('c')], { learners, terms });
  expect(findConflicts(plan).conflicts).toEqual([
    expect.objectContaining({
      kind: 'period-outside-term',
      severity: 'warns',
      resource: 'x',
      days: ['2027-03-18', '2027-03-19'],
    }),
  ]);
});

test('rules whose facts the plan does not hold are named as not checked', () => {
  const places = RULES.filter(({ scope }) => scope === 'place').map(({ name }) => name);
  expect(findConflicts(planOf([])).notChecked).toEqual(places.sort());
  const known = { learners: [{ id: 'a', grade: 9 }], slots: [{ id: 's', seats: 1, minGrade: 9 }] };
  expect(findConflicts(planOf([], known)).notChecked).not.toContain('grade-not-met');
});

test('a rule is judged on the days on which it is valid', () => {
  const at = (from: string): string[] =>
    kindsOf({
      placements: [placement('a', { from, to: from, form: 'prao' })],
      learners: [{ id: 'a' }],
      slots: [{ id: 's', seats: 1, startTime: '05:00', endTime: '10:00' }],
    });
  expect(at('2018-06-29')).toEqual([]);
  expect(at('2018-07-02')).toEqual(['prao-hours-exceeded']);
});

test('a hold has nobody to whom a rule about learners could apply', () => {
  const slots = [{ id: 's', seats: 9, needsRegisterExtract: true }];
  const learners = [{ id: 'a', extractSeenOn: '2027-01-01' }, { id: 'b' }];
  const plan = (isHold: boolean): Plan =>
    planOf([placement('a'), placement('b', { isHold })], { slots, learners });
  expect(kindsOf(plan(true))).toEqual([]);
  expect(kindsOf(plan(false))).toEqual(['register-extract-not-seen']);
});

test('what is known of workplace, supervisor, employer and period reaches the rules', () => {
  const plan = planOf([placement('a', { period: 'p', form: 'prao' })], {
    slots: [{ id: 's', seats: 1, workplace: 'w', supervisor: 'eva', needsTrainedSupervisor: true }],
    supervisors: [
      { id: 'eva', capacity: 2 },
      { id: 'pia', capacity: 2, trainedOn: '2026-01-01' },
    ],
    workplaces: [
      { id: 'v', capacity: 9, employerRiskAssessedOn: '2027-01-01' },
      { id: 'w', capacity: 9, employer: 'e' },
    ],
    employers: [{ id: 'e', qualityAssuredUntil: '2027-03-18' }],
    periods: [
      { id: 'p', form: 'prao', from: '2027-03-15', to: '2027-03-18', releaseDate: '2027-02-22' },
      { id: 'q', form: 'prao', from: '2027-03-18', to: '2027-03-26', releaseDate: '2027-02-24' },
    ],
    ruleSets: [{ rule: 'R12', form: 'apl' }],
  });
  expect(
    findConflicts(plan).conflicts.map(({ kind, resource, days }) => [kind, resource, days.length]),
  ).toEqual([
    ['days-outside-period', 'p', 1],
    ['quality-assurance-lapsed', 'e', 1],
    ['release-date-not-common', 'p', 5],
    ['risk-not-assessed', 'w', 5],
    ['supervisor-not-trained', 'eva', 5],
  ]);
});

/** Small worlds in which everything collides. */
const worlds = fc.record({
  placements: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefghij'),
      learner: fc.constantFrom('x', 'y', 'z'),
      slot: fc.constantFrom('s', 't'),
      supervisor: fc.option(fc.constantFrom('eva', 'pia'), { nil: undefined }),
      start: fc.nat(9),
      length: fc.nat(6),
      picks: fc.option(fc.uniqueArray(fc.nat(6), { minLength: 1 }), { nil: undefined }),
    }),
    { selector: ({ id }) => id },
  ),
  seats: fc.tuple(fc.nat(3), fc.nat(3)),
  open: fc.option(
    fc.array(
      fc.record({
        start: fc.nat(9),
        length: fc.nat(6),
        seats: fc.option(fc.nat(2), { nil: undefined }),
      }),
      { maxLength: 2 },
    ),
    { nil: undefined },
  ),
  capacities: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
});

const FIRST = '2026-12-28';
const plans = worlds.map(({ placements, seats, open, capacities }): Plan => ({
  placements: placements.map(({ start, length, picks, ...rest }) => {
    const from = addDays(FIRST, start);
    const to = addDays(from, length);
    const days = picks?.filter((pick) => pick <= length).map((pick) => addDays(from, pick));
    return { ...rest, from, to, ...(days?.length ? { days } : {}) };
  }),
  learners: ['x', 'y', 'z'].map((id) => ({ id })),
  slots: [
    {
      id: 's',
      seats: seats[0],
      supervisor: 'eva',
      workplace: 'w',
      open: open?.map(({ start, length, ...span }) => ({
        from: addDays(FIRST, start),
        to: addDays(FIRST, start + length),
        ...span,
      })),
    },
    { id: 't', seats: seats[1], workplace: 'w' },
  ],
  supervisors: [
    { id: 'eva', capacity: capacities[0] },
    { id: 'pia', capacity: capacities[1] },
  ],
  workplaces: [{ id: 'w', capacity: capacities[2] }],
}));

test('the sweep finds exactly what counting day by day finds', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(findConflicts(plan).conflicts).toEqual(naiveConflicts(plan));
    }),
    { numRuns: 400 },
  );
});

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const reversed = {
        ...plan,
        placements: [...plan.placements].reverse(),
        slots: [...plan.slots].reverse(),
      };
      expect(findConflicts(reversed)).toEqual(findConflicts(plan));
    }),
  );
});

test('adding a placement never removes an overloaded day', () => {
  const overloaded = (plan: Plan): string[] =>
    findConflicts(plan).conflicts.flatMap(({ kind, resource, days }) =>
      days.map((day) => `${kind} ${resource} ${day}`),
    );
  fc.assert(
    fc.property(plans, (plan) => {
      const fewer = { ...plan, placements: plan.placements.slice(1) };
      expect(overloaded(plan)).toEqual(expect.arrayContaining(overloaded(fewer)));
    }),
  );
});

test('a stated conflict can be reproduced from its own placements', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      for (const conflict of findConflicts(plan).conflicts) {
        const alone = {
          ...plan,
          placements: plan.placements.filter(({ id }) => conflict.placements.includes(id)),
        };
        const again = findConflicts(alone).conflicts.filter(
          ({ kind, resource }) => kind === conflict.kind && resource === conflict.resource,
        );
        expect(again.flatMap(({ days }) => days)).toEqual(
          expect.arrayContaining([...conflict.days]),
        );
      }
    }),
  );
});

const WINDOW = daysOfSpan({ from: FIRST, to: addDays(FIRST, 30) }, '1234567');

/** The contract read literally: for every kind, resource and day, who is there, and is it too many? */
function naiveConflicts(plan: Plan): Conflict[] {
  const kinds: [
    string,
    string[],
    (p: PlanPlacement) => string | null | undefined,
    (id: string, day: string) => number,
  ][] = [
    ['learner-double-booked', plan.learners.map(({ id }) => id), (p) => p.learner, () => 1],
    [
      'slot-closed',
      plan.slots.map(({ id }) => id),
      (p) => p.slot,
      (id, day) => (spansOn(id, day).length || !slot(id)?.open ? Infinity : 0),
    ],
    [
      'slot-over-capacity',
      plan.slots.map(({ id }) => id),
      (p) => p.slot,
      (id, day) => spansOn(id, day)[0]?.seats ?? slot(id)?.seats ?? 0,
    ],
    [
      'supervisor-over-capacity',
      ['eva', 'pia'],
      (p) => p.supervisor ?? slot(p.slot)?.supervisor,
      (id) => plan.supervisors?.find((s) => s.id === id)?.capacity ?? 0,
    ],
    [
      'workplace-over-capacity',
      ['w'],
      (p) => slot(p.slot)?.workplace,
      (id) => plan.workplaces?.find((w) => w.id === id)?.capacity ?? 0,
    ],
  ];
  const slot = (id: string): PlanSlot | undefined => plan.slots.find((s) => s.id === id);
  const spansOn = (id: string, day: string): { seats?: number }[] =>
    (slot(id)?.open ?? []).filter((s) => s.from <= day && day <= s.to);
  const days = new Map(plan.placements.map((p) => [p.id, p.days ?? daysOfSpan(p)]));
  const found: Conflict[] = [];
  for (const [kind, resources, resourceOf, limit] of kinds) {
    for (const resource of resources) {
      const sets = new Map<string, string[]>();
      for (const day of WINDOW) {
        const there = plan.placements
          .filter((p) => resourceOf(p) === resource && (days.get(p.id) ?? []).includes(day))
          .map(({ id }) => id);
        if (there.length > limit(resource, day))
          sets.set(there.sort().join(), [...(sets.get(there.sort().join()) ?? []), day]);
      }
      for (const [set, daysOfSet] of sets)
        found.push({
          kind,
          severity: 'blocks',
          resource,
          placements: set.split(','),
          days: daysOfSet,
          rule: kind,
        });
    }
  }
  const keyOf = (c: Conflict): string =>
    [c.kind, c.resource, c.days[0], c.placements.join()].join('\u0001');
  return found.sort((a, b) => compareCodePoints(keyOf(a), keyOf(b)));
}
