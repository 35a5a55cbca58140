import type { Core } from '@strapi/strapi';
import type { EditDone } from '../../../contracts/run-edits';
import type { RunEdit } from '../../../domain/edits/run-edit';
import { patchBetween } from '../../../domain/edits/run-patch';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { insertEdit } from '../adapters/edit-store';
import type { Language } from '../messages/errors';
import { sentenceOfEdit } from './list-edits';
import { prove } from './run-state';
import { storeState } from './store-state';
import { openToEdit, tryEdit } from './try-edit';
import { recordAudit } from './record-audit';

export type Editor = { readonly id: string | null; readonly name: string };

type Input = {
  readonly run: string;
  readonly version: number;
  readonly edit: RunEdit;
  /** Why somebody was withdrawn: a code, never words. */
  readonly cause: string | null;
  readonly editor: Editor;
  readonly language: Language;
};

/** Changes a stored run by hand; the result is proven again, and the change can be undone. */
export async function editRun(
  strapi: Core.Strapi,
  { run: id, version, edit, cause, editor, language }: Input,
): Promise<Result<EditDone, DomainError>> {
  const editable = await openToEdit(strapi, id);
  if (!editable.ok) return editable;
  const { run, before } = editable.value;
  if (run.version !== version) return failure({ code: 'stale', what: 'run', version: run.version });
  const tried = await tryEdit(strapi, editable.value, edit);
  if (!tried.ok) return tried;
  const proven = await prove(tried.value);
  if (!proven.ok) return proven;
  const row = {
    ...{ run: id, kind: edit.kind, cause, userId: editor.id, userName: editor.name },
    learner: 'learner' in edit ? edit.learner : null,
    slot: 'slot' in edit ? edit.slot : null,
    other: 'other' in edit ? edit.other : null,
  };
  const patch = patchBetween(before, proven.value.state);
  const stored = await storeState(strapi, {
    ...{ editable: editable.value, version, proven: proven.value, edit },
    note: async (unit, now) => {
      await insertEdit(unit, { ...row, patch }, now);
      const { kind, learner, slot, other } = row;
      recordAudit(unit, {
        ...{ action: 'run-edited', kind: 'run', record: id, period: run.period },
        facts: { edit: kind, learner, slot, other, cause },
      });
    },
  });
  if (!stored.ok) return stored;
  return success({ ...stored.value, sentence: await sentenceOfEdit(strapi, row, language) });
}
