import type { PlaceRule } from './rule';

/** A slot may ask for a grade; a learner of a lower grade is not placed there. */
export const gradeNotMet: PlaceRule = {
  name: 'grade-not-met',
  strictness: 'blocks',
  origin: 'local',
  number: null,
  source: { text: 'Platsens eget krav', date: '2026-11-22', isVerified: true },
  validFrom: null,
  validTo: null,
  reads: ['learners.grade', 'slots.minGrade'],
  whenUnknown: 'passes',
  resource: 'slot',
  scope: 'place',
  isFilter: true,
  check: ({ days, learner, slot }) => {
    const { grade } = learner;
    const { minGrade } = slot;
    if (grade == null || minGrade == null || grade >= minGrade) return undefined;
    return { days, needed: minGrade, found: grade };
  },
};
