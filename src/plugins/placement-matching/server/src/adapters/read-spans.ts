import type { OpenSpan } from '../../../domain/imports/parse-spans';
import { idList } from './lookup-rows';
import { linkOf, tableOf } from './table-names';
import type { Database } from './table-shape';

/** The component of a slot's open spans. */
export const OPEN_SPAN = 'offer.open-span';

/** The open spans of slots by the slot's row id, in ascending order of days. */
export async function readSpans(input: {
  readonly database: Database;
  readonly uid: string;
  readonly ids: readonly number[];
}): Promise<ReadonlyMap<number, readonly OpenSpan[]>> {
  const { strapi, db } = input.database;
  const link = linkOf(strapi, input.uid, 'open');
  const rows: ({ owner: number } & OpenSpan)[] = await db({ l: link.table })
    .join({ s: tableOf(strapi, OPEN_SPAN) }, 's.id', `l.${link.to}`)
    .select({
      owner: `l.${link.from}`,
      firstDay: 's.first_day',
      lastDay: 's.last_day',
      seats: 's.seats',
    })
    .where({ 'l.component_type': OPEN_SPAN, 'l.field': 'open' })
    .whereRaw('?? in ?', [`l.${link.from}`, idList(db, input.ids)])
    .orderBy([{ column: 's.first_day' }, { column: 's.id' }]);
  const spans = new Map<number, OpenSpan[]>();
  for (const { owner, firstDay, lastDay, seats } of rows) {
    const span = { firstDay, lastDay, seats };
    const known = spans.get(owner);
    if (known) known.push(span);
    else spans.set(owner, [span]);
  }
  return spans;
}
