import type { SlotOffer } from '../../../domain/follow-up/placement-change';
import { API_TYPES } from '../api-types';
import type { UnitOfWork } from '../adapters/unit-of-work';

/** Saved as a form would save it, so that every guard of the slot is asked. */
export async function saveSlotOffer(
  { strapi }: UnitOfWork,
  slot: string,
  { state, open }: SlotOffer,
): Promise<void> {
  const spans = open.map(({ from, to, seats }) => ({
    ...{ firstDay: from, lastDay: to },
    seats: seats ?? null,
  }));
  await strapi
    .documents(API_TYPES.slot)
    .update({ documentId: slot, data: { state, open: spans } as never });
}
