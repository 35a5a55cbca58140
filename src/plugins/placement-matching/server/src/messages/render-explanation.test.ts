import { regionProblem } from '../../../../../../bench/region-problem';
import { explainLearner } from '../../../domain/explanations/explain-learner';
import type { Explanation, WishCode } from '../../../domain/explanations/explanation';
import { openRun } from '../../../domain/explanations/open-run';
import { allocate } from '../../../domain/problem/allocate';
import { createHighsSolver } from '../adapters/highs-solver';
import { renderExplanation, type ExplanationNames } from './render-explanation';

const named = (kind: string) => (id: string) => `${kind}-${id}-name`;
const names: ExplanationNames = {
  learner: named('learner'),
  slot: named('slot'),
  supervisor: named('supervisor'),
  workplace: named('workplace'),
  reservedFor: (slot) => `school-of-${slot}`,
};

test('in what a family reads no other learner, school or supervisor is named, in either language', async () => {
  for (const [seed, fallback] of [
    [3, 'none'],
    [4, 'any-eligible'],
  ] as const) {
    const problem = regionProblem({
      ...{ learners: 80, calendar: 'same-week', crossing: 0, others: 4, seed, fallback },
    });
    const solution = await allocate({ problem, solver: createHighsSolver() });
    const run = openRun({ problem, solution });
    const codes = new Set<WishCode>();
    for (const { id } of problem.learners) {
      const explanation = explainLearner({ run, learner: id, exclusions: [] })!;
      explanation.wishes.forEach(({ code }) => codes.add(code));
      for (const language of ['sv', 'en'] as const) {
        const rendered = renderExplanation({ explanation, names, policy: 'convex', language });
        const text = rendered.family.join('\n');
        const others = text.replaceAll(names.learner(id), '').match(/learner-\S+-name/g) ?? [];
        expect({ id, others }).toEqual({ id, others: [] });
        expect(text).not.toMatch(/school-of-|supervisor-\S+-name|workplace-\S+-name/);
        // Places of others are not named either: only the own one and the wished ones are.
        const own = new Set([rendered.title, ...rendered.wishes.map(({ title }) => title)]);
        for (const [slot] of text.matchAll(/slot-\S+-name/g)) expect([...own]).toContain(slot);
      }
    }
    expect(codes.size).toBeGreaterThan(2);
  }
});

const blank: Explanation = {
  ...{
    learner: 'amina',
    slot: 'care',
    rank: 3,
    isLocked: false,
    isAutomatic: false,
    summary: null,
    remedies: [],
  },
  wishes: [],
};
const wish: Explanation['wishes'][number] = {
  ...{
    position: 1,
    slot: 'clinic',
    code: 'seat-full-worse',
    days: [],
    resource: 'clinic',
    limit: 1,
  },
  ...{
    isBooked: false,
    isAutomatic: false,
    rule: null,
    needed: null,
    found: null,
    decidedBy: 'convex',
    lottery: null,
  },
  chain: {
    changes: [{ stage: 'convex', by: 8 }],
    moves: [
      { learner: 'amina', from: 'care', fromRank: 3, to: 'clinic', toRank: 1, change: 'better' },
      { learner: 'ali', from: 'clinic', fromRank: 1, to: 'fire', toRank: 5, change: 'worse' },
      { learner: 'max', from: 'fire', fromRank: 2, to: 'care', toRank: null, change: 'worse' },
    ],
  },
};

const sentence = (change: Partial<typeof wish>, language: 'sv' | 'en' = 'sv'): string =>
  renderExplanation({
    ...{ explanation: { ...blank, wishes: [{ ...wish, ...change }] }, names, language },
    policy: 'convex',
  }).wishes[0]!.sentence;

test('the coordinator is told who would fall furthest, the family that somebody would', () => {
  const rendered = renderExplanation({
    ...{ explanation: { ...blank, wishes: [wish] }, names, policy: 'convex', language: 'sv' },
  });
  expect(rendered.wishes[0]?.sentence).toBe(
    'Platsen är full. Skulle learner-amina-name få den hamnar learner-max-name på en plats utanför sina önskemål. Regeln Balanserad väger det tyngre.',
  );
  expect(rendered.family[1]).toBe(
    'Önskemål 1, slot-clinic-name: Platsen är full. Skulle learner-amina-name få den hamnar en annan elev på en plats utanför sina önskemål. Regeln Balanserad väger det tyngre.',
  );
});

test('every code has a sentence of its own in both languages', () => {
  const days = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];
  const lottery = { own: 9, other: 4, equals: 3 };
  const codes: readonly Partial<typeof wish>[] = [
    { code: 'seat-full-fewer' },
    { code: 'seat-full-worse' },
    { code: 'seat-full-worse', decidedBy: 'parity' },
    { code: 'seat-full-worse', decidedBy: 'stability' },
    { code: 'seat-full-worse', decidedBy: 'travel' },
    { code: 'lottery', lottery },
    { code: 'priority' },
    { code: 'supervisor-full', resource: 'eva', limit: 2, days },
    { code: 'workplace-full', limit: 3, days },
    { code: 'quota-full', limit: 4, days },
    { code: 'closed', days },
    { code: 'closed', isBooked: true, days },
    { code: 'not-eligible', rule: 'age-not-met', needed: 16 },
    { code: 'not-eligible', rule: 'grade-not-met', needed: 9 },
    { code: 'not-eligible', rule: 'programme-not-met', needed: 'VO' },
    { code: 'not-eligible' },
    { code: 'reserved' },
    { code: 'locked' },
    { code: 'unknown' },
    { code: 'unknown', resource: null },
  ];
  for (const language of ['sv', 'en'] as const) {
    const sentences = codes.map((change) => sentence(change, language));
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const one of sentences) expect(one).toMatch(/^[A-ZÅÄÖ].*\.$/);
  }
  expect(sentence({ code: 'supervisor-full', resource: 'eva', limit: 2, days })).toBe(
    'Det finns en plats, men handledaren supervisor-eva-name tar emot högst 2 elever samtidigt v. 11.',
  );
  expect(sentence({ code: 'lottery', lottery })).toContain(
    '3 elever hade lika rätt till den. Lotten avgjorde: learner-amina-name hade nummer 9, den som fick platsen 4.',
  );
});
