/** A change of published placements, oldest first: the slots whose seats it freed and those it filled. */
export type SeatChange = { readonly freed: readonly string[]; readonly filled: readonly string[] };

/** The seats that changes have freed and none has filled since, one slot for each, in the order they were freed. */
export function freedSeats(changes: readonly SeatChange[]): string[] {
  const open: string[] = [];
  for (const { freed, filled } of changes) {
    open.push(...freed);
    for (const slot of filled) {
      const at = open.indexOf(slot);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return open;
}
