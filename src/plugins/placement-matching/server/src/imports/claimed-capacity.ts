import { seatsOnDay } from '../../../domain/imports/seats-on-day';
import type { RowFault } from '../../../domain/imports/faults';
import type { Database } from '../adapters/table-shape';
import type { Change, Diff } from './diff-drafts';

type Asked = {
  readonly database: Database;
  readonly diff: Diff;
  readonly resource: 'slot' | 'supervisor' | 'workplace';
  /** The attribute that says how many at one time. */
  readonly field: 'seats' | 'capacity';
};

type Of = { readonly database: Database; readonly resource: Asked['resource'] | 'learner' };
type Claimed = { readonly day: string; readonly unit: number };

/** Attributes of a slot that those who come to it count on. */
const KEPT = ['workplace', 'supervisor'] as const;

/**
 * A file neither closes a slot that somebody is still coming to nor gives it another workplace or supervisor: of the
 * last, those who come follow a change in the slot's form, where it can be said who has no room.
 */
export async function claimedSlots(
  database: Database,
  { diff, today }: { readonly diff: Diff; readonly today: string },
): Promise<readonly RowFault[]> {
  const asked = { database, resource: 'slot' } as const;
  const faults: RowFault[] = [];
  for (const change of diff.changed) {
    const { state } = change.draft.scalars;
    const isClosing =
      state !== undefined && state !== 'open' && change.stored.scalars.state === 'open';
    const field = isClosing ? 'state' : KEPT.find((one) => change.links.includes(one));
    if (field === undefined) continue;
    const coming = (await claimsOf(asked, change.stored.documentId)).filter(
      ({ day }) => day >= today,
    );
    const days = [...new Set(coming.map(({ day }) => day))].sort();
    if (days.length === 0) continue;
    const facts = { days: days.length, first: days[0] ?? '' };
    faults.push({ row: change.draft.row, field, code: `claimed-${field}`, facts });
  }
  return faults;
}

/**
 * A file gives no learner who is still coming to a place another provider: quotas are counted anew in the learner's
 * form, where it can be said which of them has no room.
 */
export async function claimedLearners(
  database: Database,
  { diff, today }: { readonly diff: Diff; readonly today: string },
): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  for (const { draft, stored, links } of diff.changed) {
    if (!links.includes('provider')) continue;
    const claims = await claimsOf({ database, resource: 'learner' }, stored.documentId);
    const days = claims.map(({ day }) => day).filter((day) => day >= today);
    if (days.length === 0) continue;
    const facts = { days: days.length, first: days.sort()[0] ?? '' };
    faults.push({ row: draft.row, field: 'provider', code: 'claimed-provider', facts });
  }
  return faults;
}

/** Seats that published placements and holds have claimed cannot be taken back by a file. */
export async function claimedCapacity(asked: Asked): Promise<readonly RowFault[]> {
  const faults: RowFault[] = [];
  for (const change of asked.diff.changed) {
    if (!mayLoseSeats(change, asked.field)) continue;
    const lost = (await claimsOf(asked, change.stored.documentId)).filter(
      ({ day, unit }) => unit > seatsOn(change, asked.field, day),
    );
    const days = [...new Set(lost.map(({ day }) => day))].sort();
    if (days.length === 0) continue;
    const field = change.hasNewSpans ? 'open' : asked.field;
    faults.push({
      row: change.draft.row,
      field,
      code: 'claimed',
      facts: { days: days.length, first: days[0] ?? '' },
    });
  }
  return faults;
}

const mayLoseSeats = ({ draft, stored, hasNewSpans }: Change, field: string): boolean => {
  const after = draft.scalars[field];
  const before = stored.scalars[field];
  if (hasNewSpans) return true;
  if (after === undefined || after === null) return false;
  return before === null || before === undefined || Number(after) < Number(before);
};

function seatsOn(change: Change, field: string, day: string): number {
  const named = change.draft.scalars[field] ?? change.stored.scalars[field];
  const seats = named === null || named === undefined ? Number.POSITIVE_INFINITY : Number(named);
  return change.draft.spans ? seatsOnDay(change.draft.spans, day, seats) : seats;
}

/** Claim keys are `slot:<id>:<day>:<unit>`; a range of keys uses the primary key, which a pattern would not. */
async function claimsOf({ database, resource }: Of, id: string): Promise<readonly Claimed[]> {
  const rows: { key: string }[] = await database
    .db('claims')
    .select('key')
    .where('key', '>=', `${resource}:${id}:`)
    .andWhere('key', '<', `${resource}:${id};`);
  return rows.map(({ key }) => {
    const [, , day = '', unit = '0'] = key.split(':');
    return { day, unit: Number(unit) };
  });
}
