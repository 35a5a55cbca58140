import type { Core } from '@strapi/strapi';
import type { GuardedKind } from '../messages/guards';
import { lockedRow } from './lock-row';
import { rebookSlot } from './rebook-slot';
import { BOOKED_KINDS, refuseTooSmall, refuseToClose, refuseToDelete } from './booked-row';

/** What has a number of its own that bookings must keep to. */
const LIMITED: ReadonlySet<GuardedKind> = new Set(['slot', 'supervisor', 'workplace']);

/** What is booked is neither deleted nor made too small for its bookings, on whatever screen it is tried. */
export function guardBookedRows(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const kind = BOOKED_KINDS[ctx.uid];
    const { documentId } = ctx.params as { readonly documentId?: string };
    if (!kind || !documentId) return next();
    if (ctx.action === 'delete') {
      return lockedRow(strapi, { uid: ctx.uid, documentId }, async (db) => {
        await refuseToDelete({ strapi, db, kind, id: documentId });
        return next();
      });
    }
    if (ctx.action !== 'update' || !LIMITED.has(kind)) return next();
    const { data } = ctx.params as { readonly data?: Readonly<Record<string, unknown>> };
    const isClosing = kind === 'slot' && (data?.state === 'closed' || data?.state === 'draft');
    return lockedRow(strapi, { uid: ctx.uid, documentId }, async (db) => {
      if (isClosing) await refuseToClose({ strapi, db, kind, id: documentId });
      const result =
        kind === 'slot'
          ? await rebookSlot({ strapi, db, slot: documentId, save: async () => next() })
          : await next();
      // Checked on the stored row: seats, spans and whatever comes later are judged by one rule.
      await refuseTooSmall({ strapi, db, kind, id: documentId });
      return result;
    });
  });
}
