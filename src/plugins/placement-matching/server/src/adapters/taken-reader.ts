import type { Day } from '../../../domain/days';
import type { Taken } from '../../../domain/period-facts';
import type { Quota } from '../../../domain/quotas/quota';
import { quotasOfBookings } from '../../../domain/quotas/quotas-of-bookings';
import { PLUGIN_TYPES } from '../api-types';
import type { Reading } from './period-reader';
import { dayList } from './row-values';
import { tableOf } from './table-names';

type Row = {
  readonly learner?: string;
  readonly slot: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly provider?: string | null;
  readonly days: unknown;
};
type Asked = { readonly firstDay: Day; readonly lastDay: Day; readonly quotas: readonly Quota[] };

/** What published placements and holds have of every resource on the days between, both included. */
export async function readTaken(
  { strapi, db }: Reading,
  { firstDay, lastDay, quotas }: Asked,
): Promise<Taken> {
  const overlapping = (uid: string, state: string) =>
    db(tableOf(strapi, uid))
      .where({ state })
      .andWhere('first_day', '<=', lastDay)
      .andWhere('last_day', '>=', firstDay);
  const placements: Row[] = await overlapping(PLUGIN_TYPES.placement, 'published').select(
    'learner',
    'slot',
    'supervisor',
    'workplace',
    'provider',
    'days',
  );
  const holds: Row[] = await overlapping(PLUGIN_TYPES.hold, 'held').select(
    'slot',
    'supervisor',
    'workplace',
    'days',
  );
  const taken = {
    learners: new Counts(),
    slots: new Counts(),
    supervisors: new Counts(),
    workplaces: new Counts(),
    quotas: new Counts(),
  };
  const quotasOf = quotasOfBookings(quotas);
  for (const row of [...placements, ...holds]) {
    const out = dayList(row.days);
    for (const quota of quotasOf({ ...row, id: '', days: out }))
      for (const day of quota.days) taken.quotas.add(quota.id, day);
    for (const day of out) {
      if (day < firstDay || day > lastDay) continue;
      taken.learners.add(row.learner, day);
      taken.slots.add(row.slot, day);
      taken.supervisors.add(row.supervisor, day);
      taken.workplaces.add(row.workplace, day);
    }
  }
  return taken;
}

class Counts extends Map<string, Map<Day, number>> {
  add(resource: string | null | undefined, day: Day): void {
    if (!resource) return;
    const days = this.get(resource) ?? new Map<Day, number>();
    this.set(resource, days);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
}
