import type { Core } from '@strapi/strapi';
import type { EditDone } from '../../../contracts/run-edits';
import { patched, reversed } from '../../../domain/edits/run-patch';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { readEdits, readPatch, saveEditState } from '../adapters/edit-store';
import type { Language } from '../messages/errors';
import type { Editor } from './edit-run';
import { sentenceOfEdit, toRedo, toUndo } from './list-edits';
import { prove } from './run-state';
import { storeState } from './store-state';
import { openToEdit } from './try-edit';
import { recordAudit } from './record-audit';

type Input = {
  readonly run: string;
  readonly version: number;
  readonly direction: 'undo' | 'redo';
  readonly editor: Editor;
  readonly language: Language;
};

/** Takes one's own last change back, or makes it again; one that a later change builds on has to wait for that. */
export async function undoEdit(
  strapi: Core.Strapi,
  { run: id, version, direction, editor, language }: Input,
): Promise<Result<EditDone, DomainError>> {
  const editable = await openToEdit(strapi, id);
  if (!editable.ok) return editable;
  const { run, before } = editable.value;
  if (run.version !== version) return failure({ code: 'stale', what: 'run', version: run.version });
  const reading = { strapi, db: strapi.db.connection };
  const edits = await readEdits(reading, id);
  const step = direction === 'undo' ? toUndo(edits, editor.id) : toRedo(edits, editor.id);
  if (!step) return failure(refusal('nothing-to-undo'));
  const patch = await readPatch(reading, step.id);
  const state = patched(before, direction === 'undo' ? reversed(patch) : patch);
  if (!state) return failure(refusal('built-upon'));
  const proven = await prove({ ...state, refusal: refusal('built-upon') });
  if (!proven.ok) return proven;
  const stored = await storeState(strapi, {
    ...{ editable: editable.value, version, proven: proven.value },
    note: async (unit, now) => {
      const isUndo = direction === 'undo';
      await saveEditState(unit, step.id, { state: isUndo ? 'undone' : 'done', now });
      recordAudit(unit, {
        ...{ action: isUndo ? 'run-edit-undone' : 'run-edit-redone', kind: 'run', record: id },
        ...{ period: run.period, facts: { edit: step.kind, learner: step.learner } },
      });
    },
  });
  if (!stored.ok) return stored;
  return success({ ...stored.value, sentence: await sentenceOfEdit(strapi, step, language) });
}

const refusal = (why: 'built-upon' | 'nothing-to-undo'): DomainError => ({
  ...{ code: 'edit-impossible', why },
  who: '',
  where: '',
});
