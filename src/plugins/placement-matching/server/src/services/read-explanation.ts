import type { Core } from '@strapi/strapi';
import type { ExplanationView } from '../../../contracts/explanations';
import type { DomainError } from '../../../domain/errors';
import { explainLearner } from '../../../domain/explanations/explain-learner';
import type { KnownExclusion } from '../../../domain/explanations/explanation';
import { solveChains } from '../../../domain/explanations/solve-chains';
import { failure, success, type Result } from '../../../domain/result';
import { createHighsSolver } from '../adapters/highs-solver';
import type { Reading } from '../adapters/period-reader';
import { readResultOf } from '../adapters/result-store';
import { dayList, parsedJson } from '../adapters/row-values';
import { runOfPeriod } from '../adapters/run-store';
import { daysText } from '../messages/days';
import type { Language } from '../messages/errors';
import { explanationWords, renderExplanation } from '../messages/render-explanation';
import { namesFor, namesInExplanation } from './name-explained';
import { openStoredRun } from './open-stored-run';

type Asked = {
  readonly period: string;
  readonly run: string | null;
  readonly learner: string;
  readonly language: Language;
};

type StoredReason = Partial<KnownExclusion> & { readonly code: string; readonly days?: unknown };

/** Why a learner has what it has in a run: computed when asked, from the run's own files. */
export async function readExplanation(
  strapi: Core.Strapi,
  asked: Asked,
): Promise<Result<ExplanationView, DomainError>> {
  const { period, learner, language } = asked;
  const reading = { strapi, db: strapi.db.connection };
  const run = await runOfPeriod(reading, period, asked.run);
  const stored = run && (await openStoredRun(strapi, run));
  if (!run || !stored) return failure({ code: 'not-found', what: 'run', id: asked.run ?? period });
  const row = await readResultOf(reading, { run: run.id, learner });
  if (!row) return failure({ code: 'not-found', what: 'learner', id: learner });
  const reasons = parsedJson(row.reasons) as readonly StoredReason[];
  const { open, problem, solution } = stored;
  const solver = createHighsSolver();
  const solvedChains = await solveChains({ run: open, solution, learner, solver });
  const exclusions = reasons.flatMap(exclusionIn);
  const explanation = explainLearner({ run: open, learner, exclusions, solvedChains });
  if (!explanation) return success(await outsideRun(reading, { ...asked, run: run.id }, reasons));
  const unknown = explanation.wishes.filter(({ code }) => code === 'unknown').length;
  if (unknown > 0) strapi.log.warn(`${unknown} wishes could not be explained in run ${run.id}`);
  const names = await namesInExplanation(reading, explanation, problem);
  const rendered = renderExplanation({ explanation, names, policy: run.policy, language });
  const metres = (slot: string): number | null =>
    problem.distances?.find(([who, where]) => who === learner && where === slot)?.[2] ?? null;
  return success({
    ...rendered,
    run: run.id,
    metres: rendered.slot === null ? null : metres(rendered.slot),
    wishes: rendered.wishes.map((wish) => ({ ...wish, metres: metres(wish.slot) })),
  });
}

function exclusionIn({ slot, rule, needed = null, found = null }: StoredReason): KnownExclusion[] {
  return slot === undefined || rule === undefined ? [] : [{ slot, rule, needed, found }];
}

/** Learners of the period whom the allocation left out. */
async function outsideRun(
  reading: Reading,
  { run, learner, language }: Asked & { readonly run: string },
  reasons: readonly StoredReason[],
): Promise<ExplanationView> {
  const names = await namesFor(reading, [learner]);
  const words = explanationWords(language);
  const [reason] = reasons;
  const days = daysText(dayList(reason?.days ?? []), language);
  const sentence = words.outside(reason?.code ?? '', names.learner(learner), days);
  return {
    ...{ run, slot: null, title: null, rank: null, metres: null, isLocked: false },
    isAutomatic: false,
    learner: { id: learner, name: names.learner(learner) },
    wishes: [],
    summary: { code: 'outside', sentence },
    remedies: [],
    family: [words.result(null, null, false), sentence],
  };
}
