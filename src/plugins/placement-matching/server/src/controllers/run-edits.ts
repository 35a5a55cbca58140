import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { editInput, editRequest, stepRequest } from '../../../contracts/run-edits';
import { editRun } from '../services/edit-run';
import { listEdits } from '../services/list-edits';
import { listMoves } from '../services/list-moves';
import { previewEdit } from '../services/try-edit';
import { undoEdit } from '../services/undo-edit';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, editorOf, idOf, partOf, userIdOf } from './request-parts';

export const runEdits = ({ strapi }: { strapi: Core.Strapi }) => {
  const step = async (ctx: Context, direction: 'undo' | 'redo'): Promise<void> => {
    const input = parse(stepRequest, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const asked = { run: idOf(ctx), direction, editor: editorOf(ctx), language: languageOf(ctx) };
    answer(ctx, await undoEdit(strapi, { ...input.value, ...asked }));
  };
  return {
    async list(ctx: Context): Promise<void> {
      const asked = { run: idOf(ctx), userId: userIdOf(ctx), language: languageOf(ctx) };
      answer(ctx, await listEdits(strapi, asked));
    },
    async moves(ctx: Context): Promise<void> {
      answer(ctx, await listMoves(strapi, { run: idOf(ctx), learner: partOf(ctx, 'learner') }));
    },
    async preview(ctx: Context): Promise<void> {
      const edit = parse(editInput, bodyOf(ctx));
      if (!edit.ok) return answer(ctx, edit);
      answer(ctx, await previewEdit(strapi, { run: idOf(ctx), edit: edit.value }));
    },
    async edit(ctx: Context): Promise<void> {
      const input = parse(editRequest, bodyOf(ctx));
      if (!input.ok) return answer(ctx, input);
      const { edit } = input.value;
      const cause = 'cause' in edit ? (edit.cause ?? null) : null;
      const asked = { run: idOf(ctx), cause, editor: editorOf(ctx), language: languageOf(ctx) };
      answer(ctx, await editRun(strapi, { ...input.value, ...asked }));
    },
    undo: (ctx: Context): Promise<void> => step(ctx, 'undo'),
    redo: (ctx: Context): Promise<void> => step(ctx, 'redo'),
  };
};
