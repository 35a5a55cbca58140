import type { Core } from '@strapi/strapi';
import type { RunEdits } from '../../../contracts/run-edits';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readEdits, type StoredEdit } from '../adapters/edit-store';
import { readRun } from '../adapters/run-store';
import type { Language } from '../messages/errors';
import { editSentence } from '../messages/run-edits';
import { namesFor } from './name-explained';

type Input = {
  readonly run: string;
  readonly userId: string | null;
  readonly language: Language;
};

/** What people have changed in a run, newest first, and what undo and redo would do for the one who asks. */
export async function listEdits(
  strapi: Core.Strapi,
  { run, userId, language }: Input,
): Promise<Result<RunEdits, DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  if (!(await readRun(reading, run))) return failure({ code: 'not-found', what: 'run', id: run });
  const stored = await readEdits(reading, run);
  const people = stored.flatMap(({ learner, other }) => [learner ?? [], other ?? []].flat());
  const names = await namesFor(reading, people);
  const edits = stored.map((edit) => ({
    ...{ id: edit.id, number: edit.number, state: edit.state, by: edit.userName, at: edit.at },
    ...{ kind: edit.kind, cause: edit.cause },
    learners: [edit.learner, edit.other].filter((id) => id !== null),
    sentence: editSentence(namedEdit(edit, names), language),
    isMine: edit.userId === userId,
  }));
  const sentenceOf = (id: string | undefined): string | null =>
    edits.find((edit) => edit.id === id)?.sentence ?? null;
  return success({
    edits,
    undo: sentenceOf(toUndo(stored, userId)?.id),
    redo: sentenceOf(toRedo(stored, userId)?.id),
  });
}

/** The last own change that stands. */
export const toUndo = (
  edits: readonly StoredEdit[],
  userId: string | null,
): StoredEdit | undefined => edits.find((edit) => edit.state === 'done' && edit.userId === userId);

/** The own change that was undone last, as long as nothing newer of one's own stands. */
export function toRedo(
  edits: readonly StoredEdit[],
  userId: string | null,
): StoredEdit | undefined {
  const own = edits.filter((edit) => edit.userId === userId);
  const standing = own.findIndex((edit) => edit.state === 'done');
  return own.slice(0, standing < 0 ? own.length : standing).at(-1);
}

type Told = Pick<StoredEdit, 'kind' | 'learner' | 'slot' | 'other'>;

export async function sentenceOfEdit(
  strapi: Core.Strapi,
  edit: Told,
  language: Language,
): Promise<string> {
  const reading = { strapi, db: strapi.db.connection };
  const people = [edit.learner, edit.other].filter((id) => id !== null);
  return editSentence(namedEdit(edit, await namesFor(reading, people)), language);
}

function namedEdit(
  { kind, learner, slot, other }: Told,
  names: Awaited<ReturnType<typeof namesFor>>,
): Parameters<typeof editSentence>[0] {
  return {
    kind,
    who: learner === null ? '' : names.learner(learner),
    where: slot === null ? '' : names.slot(slot),
    other: other === null ? '' : names.learner(other),
  };
}
