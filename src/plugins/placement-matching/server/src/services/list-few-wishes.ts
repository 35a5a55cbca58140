import type { Core } from '@strapi/strapi';
import type { FewWishes } from '../../../contracts/periods';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readWishCounts } from '../adapters/learner-reader';
import { readNamesOfLearners } from '../adapters/name-reader';
import { readPeriods } from '../adapters/period-reader';

/** Nobody calls more learners than this from a list on a screen. */
const MOST = 500;

/** Who is to be placed and has wished for fewer places than the period asks for: seen before the run, not after it. */
export async function listFewWishes(
  strapi: Core.Strapi,
  id: string,
): Promise<Result<FewWishes, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const [period] = await readPeriods(reading, id);
  if (!period) return failure({ code: 'not-found', what: 'period', id });
  const { minWishes: minimum } = period;
  const few = minimum === 0 ? [] : await readWishCounts(reading, { period: period.id, minimum });
  const shown = few.slice(0, MOST);
  const names = await readNamesOfLearners(
    reading,
    shown.map(({ learner }) => learner),
  );
  const learners = shown.map(({ learner, wishes }) => {
    const { name = '', cohort, school } = names.get(learner) ?? {};
    return { id: learner, name, cohort: cohort ?? '', school: school ?? '', wishes };
  });
  const collator = new Intl.Collator('sv');
  learners.sort((a, b) => a.wishes - b.wishes || collator.compare(a.name, b.name));
  return success({ minimum, count: few.length, learners });
}
