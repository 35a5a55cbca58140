import type { ChangeDone } from '../../../contracts/follow-up';
import type { Day } from '../../../domain/days';
import { placesFor } from '../../../domain/follow-up/places-for';
import { namesById } from '../adapters/names';
import type { UnitOfWork } from '../adapters/unit-of-work';
import type { Language } from '../messages/errors';
import { placementChangeSentence } from '../messages/placement-changes';
import { namesFor } from './name-explained';
import type { Applied } from './publish-change';
import { readPeriodNow, readRefills, type PeriodNow } from './read-refills';
import { refillViews } from './refill-views';

type Input = {
  readonly period: string;
  readonly applied: Applied;
  readonly language: Language;
  readonly today: Day;
};

/** What a change has done, as it is in the transaction that has made it. */
export async function describeChange(
  { strapi, trx }: UnitOfWork,
  { period, applied, language, today }: Input,
): Promise<ChangeDone> {
  const reading = { strapi, db: trx };
  const { learner, other, slot, workplace, kind, cause, moves, patch } = applied;
  const people = [learner, other, ...moves.map((move) => move.learner)].filter((id) => id !== null);
  const names = await namesFor(reading, people);
  const where = workplace
    ? ((await namesById(reading, 'workplace', [workplace])).get(workplace) ?? '')
    : slot === null
      ? ''
      : names.slot(slot);
  const who = learner === null ? '' : names.learner(learner);
  const told = { kind, cause, who, where, other: other === null ? '' : names.learner(other) };
  const now = kind === 'absent' ? undefined : await readPeriodNow(reading, { period, today });
  const next = now ? await readRefills(reading, now) : { refills: [], unfilled: [] };
  return {
    sentence: placementChangeSentence({ ...told, count: moves.length }, language),
    moves: moves.map(({ waits, ...move }) => ({
      learner: { id: move.learner, title: names.learner(move.learner) },
      from: move.from === null ? null : names.slot(move.from),
      to: move.to === null ? null : names.slot(move.to),
      lostDays: [...move.lostDays],
      keptDays: [...move.keptDays],
      possible: waits && now ? freePlaces(now, move.learner) : null,
    })),
    holds: patch.released.length,
    ...(await refillViews(reading, next)),
    isRefilled: false,
  };
}

function freePlaces({ facts, record }: PeriodNow, id: string): number {
  const learner = facts.learners.find((one) => one.id === id);
  if (!learner) return 0;
  const places = placesFor({ facts, form: record.formSv, learner, own: null });
  return places.filter(({ isFree }) => isFree).length;
}
