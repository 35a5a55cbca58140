import type { Core } from '@strapi/strapi';
import type { EditPreview } from '../../../contracts/run-edits';
import { buildProblem } from '../../../domain/build-problem';
import { editProblem, type Incoming } from '../../../domain/edits/edit-problem';
import { placeEdit } from '../../../domain/edits/place-edit';
import type { EditObstacle, RunEdit } from '../../../domain/edits/run-edit';
import type { RunState } from '../../../domain/edits/run-patch';
import type { DomainError } from '../../../domain/errors';
import type { RunSummary } from '../../../contracts/periods';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { readPeriods, type Reading } from '../adapters/period-reader';
import { readRun } from '../adapters/run-store';
import { namesFor } from './name-explained';
import { openStoredRun, type StoredRun } from './open-stored-run';
import { readPeriodFacts } from './read-period-facts';
import { namedMoves, prove, stateOf } from './run-state';

export type Editable = StoredRun & {
  readonly run: RunSummary & { readonly period: string };
  readonly before: RunState;
};

/** What an edit would do, before it is done: who moves where. Nothing is changed. */
export async function previewEdit(
  strapi: Core.Strapi,
  { run: id, edit }: { readonly run: string; readonly edit: RunEdit },
): Promise<Result<EditPreview, DomainError>> {
  const editable = await openToEdit(strapi, id);
  if (!editable.ok) return editable;
  const tried = await tryEdit(strapi, editable.value, edit);
  if (!tried.ok) return tried;
  const { before, run } = editable.value;
  const { problem, places, refusal } = tried.value;
  const after =
    places === null
      ? await prove({ problem, places, refusal })
      : success({ state: { problem, places } });
  if (!after.ok) return after;
  const { state } = after.value;
  const { views } = await namedMoves(strapi, { before, after: state, edit });
  const counts = { placedBefore: before.places.size, placedAfter: state.places.size };
  return success({ version: run.version, moves: views, ...counts });
}

/** The run as it stands; one that is published is changed in its placements instead. */
export async function openToEdit(
  strapi: Core.Strapi,
  id: string,
): Promise<Result<Editable, DomainError>> {
  const run = await readRun({ strapi, db: strapi.db.connection }, id);
  const stored = run && (await openStoredRun(strapi, run));
  if (!run || !stored) return failure({ code: 'not-found', what: 'run', id });
  if (run.state !== 'proposed' || run.status === 'infeasible') {
    const state = run.state === 'proposed' ? run.status : run.state;
    return failure({ code: 'wrong-state', what: 'run', state, expected: ['proposed'] });
  }
  return success({ ...stored, run, before: stateOf(stored) });
}

/** The problem after the edit, and where everybody then is: null where only solving again can tell. */
export async function tryEdit(
  strapi: Core.Strapi,
  editable: Editable,
  edit: RunEdit,
): Promise<
  Result<
    {
      readonly problem: RunState['problem'];
      readonly places: RunState['places'] | null;
      readonly refusal: DomainError;
    },
    DomainError
  >
> {
  const { open, before, run } = editable;
  const reading = { strapi, db: strapi.db.connection };
  const incoming =
    edit.kind === 'insert' ? await incomingLearner(reading, run, edit.learner) : undefined;
  const edited = editProblem({ ...before, edit, ...(incoming && { incoming }) });
  if (!edited.ok) return failure(await impossible(reading, edited.error));
  const placed = placeEdit(open, edit);
  if (!placed.ok) return failure(await impossible(reading, placed.error));
  const slot = 'slot' in edit ? edit.slot : before.places.get('other' in edit ? edit.other : '');
  const refusal = await impossible(reading, { why: 'no-room', slot: slot ?? '' });
  return success({ problem: edited.value, places: placed.value, refusal });
}

/** The learner's row as an allocation of the period would have it now. */
async function incomingLearner(
  reading: Reading,
  run: Editable['run'],
  learner: string,
): Promise<Incoming | undefined> {
  const [period] = await readPeriods(reading, run.period);
  if (!period) return undefined;
  const { seed, fallback, policy } = run;
  const facts = await readPeriodFacts(reading, period, {
    ...{ seed, today: systemClock.today() },
    policy: policy as 'convex',
    fallback: fallback === 'none' ? 'none' : 'any-eligible',
  });
  const { problem } = buildProblem(facts);
  const row = problem.learners.find(({ id }) => id === learner);
  const distances = (problem.distances ?? []).filter(([id]) => id === learner);
  return row && { learner: row, distances };
}

export async function impossible(reading: Reading, obstacle: EditObstacle): Promise<DomainError> {
  const learner = 'learner' in obstacle ? obstacle.learner : '';
  const names = await namesFor(reading, learner === '' ? [] : [learner]);
  return {
    ...{ code: 'edit-impossible', why: obstacle.why },
    who: learner === '' ? '' : names.learner(learner),
    where: 'slot' in obstacle && obstacle.slot !== '' ? names.slot(obstacle.slot) : '',
  };
}
