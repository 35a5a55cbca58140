import type { Core } from '@strapi/strapi';
import type { Results } from '../../../contracts/periods';
import type { Day } from '../../../domain/days';
import type { DomainError } from '../../../domain/errors';
import { isAutomatic } from '../../../domain/problem/own-wishes';
import type { Problem } from '../../../domain/problem/problem';
import { failure, success, type Result } from '../../../domain/result';
import {
  readLearnerNames,
  readSlotNames,
  type LearnerNames,
  type SlotNames,
} from '../adapters/name-reader';
import type { Reading } from '../adapters/period-reader';
import { readResultRows, type ResultRow } from '../adapters/result-store';
import { parsedJson } from '../adapters/row-values';
import { readProblemText, runOfPeriod } from '../adapters/run-store';
import { daysText } from '../messages/days';
import type { Language } from '../messages/errors';

type Input = {
  readonly strapi: Core.Strapi;
  readonly period: string;
  readonly run: string | null;
  readonly language: Language;
};

/** Every learner's outcome in a run of the period, by name in Swedish order; the newest run unless one is asked for. */
export async function readResults({
  strapi,
  period,
  run,
  language,
}: Input): Promise<Result<Results, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const id = (await runOfPeriod(reading, period, run))?.id;
  if (id === undefined) return failure({ code: 'not-found', what: 'run', id: run ?? period });
  const learners = await readLearnerNames(reading, period);
  const slots = await readSlotNames(reading);
  const facts = await factsOfLearners(reading, id);
  const rows = (await readResultRows(reading, id)).map((row) => ({
    ...row,
    name: learners.get(row.learner)?.name ?? '',
  }));
  const collator = new Intl.Collator('sv');
  rows.sort((a, b) => collator.compare(a.name, b.name) || (a.learner < b.learner ? -1 : 1));
  return success(columnsOf({ run: id, rows, learners, slots, facts, language }));
}

type LearnerFacts = {
  readonly days: readonly Day[];
  readonly isLocked: boolean;
  readonly ownWishes?: number;
};

async function factsOfLearners(
  reading: Reading,
  run: string,
): Promise<ReadonlyMap<string, LearnerFacts>> {
  const text = await readProblemText(reading, run);
  if (text === undefined) return new Map();
  const problem = JSON.parse(text) as Problem;
  return new Map(
    problem.learners.map(({ id, days = [], locked, ownWishes }) => [
      id,
      { days, isLocked: locked !== undefined, ownWishes },
    ]),
  );
}

type Columns = {
  readonly run: string;
  readonly rows: readonly (ResultRow & { readonly name: string })[];
  readonly learners: ReadonlyMap<string, LearnerNames>;
  readonly slots: ReadonlyMap<string, SlotNames>;
  readonly facts: ReadonlyMap<string, LearnerFacts>;
  readonly language: Language;
};

function columnsOf({ run, rows, learners, slots, facts, language }: Columns): Results {
  const places = rows.map((row) => (row.slot === null ? undefined : slots.get(row.slot)));
  const texts = new Map<string, string>();
  const textOf = (of: readonly Day[]): string => {
    const key = of.join();
    const text = texts.get(key) ?? daysText(of, language);
    texts.set(key, text);
    return text;
  };
  return {
    run,
    learner: rows.map((row) => row.learner),
    name: rows.map((row) => row.name),
    cohort: rows.map((row) => learners.get(row.learner)?.cohort ?? ''),
    school: rows.map((row) => learners.get(row.learner)?.school ?? ''),
    slot: rows.map((row) => row.slot),
    slotTitle: places.map((place) => place?.title ?? null),
    workplace: places.map((place) => place?.workplace ?? null),
    field: places.map((place) => (language === 'sv' ? place?.fieldSv : place?.fieldEn) ?? null),
    supervisor: places.map((place) => place?.supervisor ?? null),
    rank: rows.map((row) => row.rank),
    days: rows.map((row) => textOf(facts.get(row.learner)?.days ?? [])),
    isLocked: rows.map((row) => facts.get(row.learner)?.isLocked ?? false),
    isAutomatic: rows.map((row) => isAutomatic(facts.get(row.learner) ?? {}, row.rank)),
    reasons: rows.map((row) => namedReasons(row.reasons, slots)),
  };
}

/** What is stored speaks in ids; a slot that nobody got is named here, because no other column names it. */
function namedReasons(
  stored: unknown,
  slots: ReadonlyMap<string, SlotNames>,
): Results['reasons'][number] {
  const reasons = parsedJson(stored) as { readonly code: string; readonly slot?: string }[];
  return reasons.map((reason) => {
    const slot = slots.get(reason.slot ?? '');
    if (!slot) return reason;
    const title = slot.workplace === null ? slot.title : `${slot.workplace}, ${slot.title}`;
    return { ...reason, title, supervisorName: slot.supervisor };
  });
}
