import { personOf, type Person } from '../names/people';
import { randomOf } from '../random';
import type { Cohort } from './cohorts';

export type Learner = Person & {
  readonly externalId: string;
  readonly cohort: Cohort;
  readonly birthYear: number;
};

export function learnersOf(cohorts: readonly Cohort[], seed: string): Learner[] {
  const random = randomOf(seed, 'learners');
  const learners: Learner[] = [];
  for (const cohort of cohorts) {
    for (let place = 0; place < cohort.headCount; place += 1) {
      const [oldest, youngest] = cohort.born;
      // Some start school a year early or late, or take a year again.
      const shift = random.chance(0.03) ? random.pick([-1, 1]) : 0;
      learners.push({
        externalId: `el-${String(learners.length + 1).padStart(6, '0')}`,
        cohort,
        ...personOf(random),
        birthYear: random.between(oldest, youngest) + shift,
      });
    }
  }
  return learners;
}
