import { createId } from '@paralleldrive/cuid2';
import type { Knex } from 'knex';

export type ChangeKind = 'slots' | 'texts';
export type ChangeMarks = Readonly<Partial<Record<ChangeKind, string>>>;

const TABLE = 'public_changes';

/** Which change of each kind was the last, whoever made it. */
export async function readMarks(db: Knex): Promise<ChangeMarks> {
  const rows: readonly { readonly kind: ChangeKind; readonly mark: string }[] = await db(
    TABLE,
  ).select('kind', 'mark');
  return Object.fromEntries(rows.map(({ kind, mark }) => [kind, mark]));
}

export const newMark = (): string => createId();

export async function writeMark(
  db: Knex,
  { kind, mark }: { readonly kind: ChangeKind; readonly mark: string },
): Promise<void> {
  await db(TABLE).insert({ kind, mark }).onConflict('kind').merge();
}
