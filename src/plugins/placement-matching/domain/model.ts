/** States of a participation whose learner is to be given a place. */
export const TO_BE_PLACED = ['expected', 'wished'] as const;

export type SlotOpening = { readonly from: string; readonly to: string; readonly seats?: number };

/** Without openings a slot is always open; a period without known days is touched by every slot. */
export function touches(
  open: readonly SlotOpening[],
  firstDay: string | null,
  lastDay: string | null,
): boolean {
  if (open.length === 0 || !firstDay || !lastDay) return true;
  return open.some((span) => span.from <= lastDay && span.to >= firstDay);
}
