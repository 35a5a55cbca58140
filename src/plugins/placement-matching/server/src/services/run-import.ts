import type { Core } from '@strapi/strapi';
import type { DomainError } from '../../../domain/errors';
import type { ImportKind } from '../../../domain/imports/columns';
import type { Sheet } from '../../../domain/imports/sheet';
import { failure, success, type Result } from '../../../domain/result';
import { currentActor } from '../adapters/actor';
import { appendToTrail } from '../adapters/audit-trail';
import { lockForImport } from '../adapters/lock-for-import';
import type { Database } from '../adapters/table-shape';
import { IMPORTERS } from '../imports/importers';
import type { Plan } from '../imports/plan';
import { faultyRows } from '../imports/stored-report';
import { SLOTS_CHANGED } from './public-index';

type Input = {
  readonly strapi: Core.Strapi;
  readonly kind: ImportKind;
  readonly sheet: Sheet;
  readonly now: Date;
};

/** What the file would do: reads only. */
export function checkImport(input: Input): Promise<Plan> {
  return planOf(input, { strapi: input.strapi, db: input.strapi.db.connection });
}

/** Whoever filled in the example row itself is told that it was left out. */
async function planOf({ kind, sheet, now }: Input, database: Database): Promise<Plan> {
  const plan = await IMPORTERS[kind].plan({ sheet, now, database });
  const examples = sheet.exampleRows.map((row) => ({ row, code: 'example-row', facts: {} }));
  return { ...plan, notes: [...examples, ...plan.notes] };
}

/** Kinds that the public site shows nothing of. */
const UNSEEN: ReadonlySet<ImportKind> = new Set([
  'contact-persons',
  'supervisors',
  'learners',
  'ledger',
  'wishes',
]);

/** Checks the file again and writes it, all in one transaction: in whole, or not at all. */
export async function commitImport(
  input: Input & {
    readonly shouldSkipFaulty: boolean;
    /** May throw to stop: then nothing stays. */
    readonly onProgress?: (done: number, total: number) => void;
  },
): Promise<Result<Plan, DomainError>> {
  const { strapi } = input;
  const result = await strapi.db.transaction(
    async ({ trx }): Promise<Result<Plan, DomainError>> => {
      await lockForImport({ strapi, db: trx }, input.kind);
      const database = { strapi, db: trx };
      const plan = await planOf(input, database);
      const rows = faultyRows(plan);
      if (rows > 0 && !input.shouldSkipFaulty) return failure({ code: 'faulty-rows', rows });
      await plan.write(database, forwards(plan.writes, input.onProgress));
      const { kind, now } = input;
      const counts = { rows: plan.writes, leftOut: rows };
      await appendToTrail(trx, {
        notes: [{ action: 'import-committed', kind: 'import', record: kind, facts: counts }],
        ...{ actor: currentActor(strapi), now },
      });
      return success(plan);
    },
  );
  if (result.ok && !UNSEEN.has(input.kind)) await strapi.eventHub.emit(SLOTS_CHANGED);
  return result;
}

/** A file writes several tables one after the other; its bar only goes forwards. */
function forwards(
  total: number,
  report: ((done: number, total: number) => void) | undefined,
): (done: number) => void {
  let most = 0;
  return (done) => {
    most = Math.max(most, Math.min(done, total));
    report?.(most, total);
  };
}
