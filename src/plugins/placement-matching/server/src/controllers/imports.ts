import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { chosenColumns, commitInput, importKind } from '../../../contracts/imports';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { commitStagedImport } from '../services/commit-import';
import { listImportColumns } from '../services/list-import-columns';
import { makeTemplate } from '../services/make-template';
import { readFaultsFile, readImport } from '../services/read-import';
import { startImport } from '../services/start-import';
import { answer, languageOf } from './errors-to-http';
import { parse } from './parse';
import { bodyOf, idOf } from './request-parts';

const CSV = 'text/csv; charset=utf-8';
const TYPES = {
  csv: CSV,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const startFields = z.object({ kind: importKind, columns: z.string().max(20_000).optional() });
const templateQuery = z.object({ language: z.enum(['sv', 'en']).optional() });
const templateFile = z.object({ kind: importKind, extension: z.enum(['csv', 'xlsx']) });

export const imports = ({ strapi }: { strapi: Core.Strapi }) => ({
  async start(ctx: Context): Promise<void> {
    const upload = uploadOf(ctx);
    if (!upload.ok) return answer(ctx, upload);
    const fields = parse(startFields, bodyOf(ctx));
    if (!fields.ok) return answer(ctx, fields);
    const chosen = columnsOf(fields.value.columns);
    if (!chosen.ok) return answer(ctx, chosen);
    const { filepath, originalFilename } = upload.value;
    const input = { strapi, kind: fields.value.kind, chosen: chosen.value, userId: userIdOf(ctx) };
    answer(
      ctx,
      await startImport({ ...input, filePath: filepath, fileName: originalFilename ?? '' }),
      202,
    );
  },
  async read(ctx: Context): Promise<void> {
    answer(ctx, await readImport({ strapi, id: idOf(ctx), language: languageOf(ctx) }));
  },
  async faults(ctx: Context): Promise<void> {
    const file = await readFaultsFile({
      strapi,
      id: idOf(ctx),
      language: languageOf(ctx),
    });
    if (!file.ok) return answer(ctx, file);
    ctx.set('Content-Type', CSV);
    ctx.attachment('fel.csv');
    ctx.body = file.value;
  },
  async commit(ctx: Context): Promise<void> {
    const input = parse(commitInput, bodyOf(ctx));
    if (!input.ok) return answer(ctx, input);
    const shouldSkipFaulty = input.value.skipFaulty;
    answer(
      ctx,
      await commitStagedImport({
        strapi,
        id: idOf(ctx),
        shouldSkipFaulty,
        userId: userIdOf(ctx),
      }),
      202,
    );
  },
  async columns(ctx: Context): Promise<void> {
    const kind = parse(importKind, paramOf(ctx, 'kind'));
    if (!kind.ok) return answer(ctx, kind);
    answer(ctx, success(listImportColumns(kind.value, languageOf(ctx))));
  },
  async template(ctx: Context): Promise<void> {
    const [kind, extension] = paramOf(ctx, 'file').split('.');
    const file = parse(templateFile, { kind, extension });
    if (!file.ok) return answer(ctx, file);
    const query = parse(templateQuery, ctx.query);
    if (!query.ok) return answer(ctx, query);
    const language = query.value.language ?? languageOf(ctx);
    ctx.set('Content-Type', TYPES[file.value.extension]);
    ctx.attachment(`${file.value.kind}.${file.value.extension}`);
    ctx.body = await makeTemplate({ ...file.value, language });
  },
});

type Upload = { readonly filepath: string; readonly originalFilename?: string | null };

/** koa-body leaves one file of the name, or a list of them. */
function uploadOf(ctx: Context): Result<Upload, DomainError> {
  const { files } = ctx.request as {
    readonly files?: Readonly<Record<string, Upload | readonly Upload[]>>;
  };
  const named = files?.file;
  const one = Array.isArray(named) ? named.at(0) : named;
  if (one && 'filepath' in one) return success(one);
  return failure({ code: 'invalid', issues: [{ path: 'file', problem: 'no-file' }] });
}

function columnsOf(
  text: string | undefined,
): Result<z.infer<typeof chosenColumns> | undefined, DomainError> {
  if (text === undefined || text === '') return success(undefined);
  try {
    return parse(chosenColumns, JSON.parse(text));
  } catch {
    return failure({ code: 'invalid', issues: [{ path: 'columns', problem: 'wrong-form' }] });
  }
}

const paramOf = (ctx: Context, name: string): string =>
  String((ctx as Context & { params: Record<string, string> }).params[name]);

const userIdOf = (ctx: Context): string | null => {
  const { user } = ctx.state as { user?: { id?: number } };
  return user?.id === undefined ? null : String(user.id);
};
