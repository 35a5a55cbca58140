import type { HoldView } from '../../../../contracts/placements';

export type HeldGroup = {
  readonly id: string;
  readonly name: string;
  /** Where the group's seats are, and how many at each place on the same days. */
  readonly places: readonly { readonly hold: HoldView; readonly seats: number }[];
  readonly held: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** What the server compares: it changes with each of the group's seats. */
  readonly version: number;
};

/** Seats that were booked in together, by group; those that are let go are not counted. */
export function groupsOf(holds: readonly HoldView[]): HeldGroup[] {
  const byGroup = new Map<string, HoldView[]>();
  for (const hold of holds) {
    if (!hold.group) continue;
    const known = byGroup.get(hold.group.id);
    if (known) known.push(hold);
    else byGroup.set(hold.group.id, [hold]);
  }
  return [...byGroup].map(([id, all]) => {
    const held = all.filter(({ state }) => state === 'held');
    const days = (held.length > 0 ? held : all).flatMap((hold) => hold.days).sort();
    return {
      id,
      name: all[0]?.group?.name ?? '',
      places: placesOf(held.length > 0 ? held : all),
      held: held.length,
      ...{ firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' },
      version: all.reduce((sum, { version }) => sum + version, 0),
    };
  });
}

function placesOf(holds: readonly HoldView[]): HeldGroup['places'] {
  const places = new Map<string, { readonly hold: HoldView; readonly seats: number }>();
  for (const hold of holds) {
    const key = `${hold.slot.id} ${hold.days.join()}`;
    places.set(key, { hold, seats: (places.get(key)?.seats ?? 0) + 1 });
  }
  return [...places.values()];
}
