import type { ResourceKind } from '../../../domain/errors';
import type { Day } from '../../../domain/days';
import { API_TYPES, PLUGIN_TYPES } from '../api-types';
import { readClaimants } from './claim-store';
import { textList } from './lookup-rows';
import type { Reading } from './period-reader';
import { dayList } from './row-values';
import { linkOf, tableOf } from './table-names';

/** A published placement or a hold; whose it is only by provider and period, or by the group that is booked in. */
export type Standing = {
  readonly kind: 'placement' | 'hold';
  readonly slot: string;
  readonly supervisor: string | null;
  readonly workplace: string | null;
  readonly provider: string | null;
  readonly period: string | null;
  readonly days: readonly Day[];
};

type Asked = {
  readonly resources: readonly { readonly kind: ResourceKind; readonly id: string }[];
  readonly firstDay: Day;
  readonly lastDay: Day;
};

/**
 * Whoever has claimed any of the resources on some of the days. The claims lead to them by their key, so that a page
 * of the calendar reads what it shows, however large the region is.
 */
export async function readStanding(
  { strapi, db }: Reading,
  { resources, firstDay, lastDay }: Asked,
): Promise<Standing[]> {
  const wanted = resources.map((resource) => ({ resource, firstDay, lastDay }));
  const ids = textList(db, await readClaimants(db, wanted));
  const provider = linkOf(strapi, API_TYPES.learner, 'provider');
  const common = {
    slot: 'm.slot',
    supervisor: 'm.supervisor',
    workplace: 'm.workplace',
    days: 'm.days',
  };
  const placements: StoredRow[] = await db({ m: tableOf(strapi, PLUGIN_TYPES.placement) })
    .leftJoin({ l: tableOf(strapi, API_TYPES.learner) }, 'l.document_id', 'm.learner')
    .leftJoin({ lo: provider.table }, `lo.${provider.from}`, 'l.id')
    .leftJoin({ o: tableOf(strapi, API_TYPES.provider) }, 'o.id', `lo.${provider.to}`)
    .whereRaw('m.document_id in ?', [ids])
    .select({ ...common, provider: 'o.name', period: 'm.period' });
  const holds: StoredRow[] = await db({ m: tableOf(strapi, PLUGIN_TYPES.hold) })
    .whereRaw('m.document_id in ?', [ids])
    .select({ ...common, provider: 'm.group_name' });
  return [
    ...placements.map((row) => standingOf(row, 'placement')),
    ...holds.map((row) => standingOf({ ...row, period: null }, 'hold')),
  ];
}

type StoredRow = Omit<Standing, 'kind' | 'days'> & { readonly days: unknown };

const standingOf = ({ days, ...row }: StoredRow, kind: Standing['kind']): Standing => ({
  ...row,
  kind,
  days: dayList(days),
});
