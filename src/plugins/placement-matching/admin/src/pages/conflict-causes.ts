import type { ConflictView } from '../../../contracts/conflicts';

/** A rule and what broke it, however many placements and days. */
export type Cause = {
  readonly key: string;
  readonly conflicts: readonly [ConflictView, ...ConflictView[]];
  readonly placements: number;
};

/** What blocks first, then the cause that concerns most placements. */
export function causesOf(conflicts: readonly ConflictView[]): Cause[] {
  const byKey = new Map<string, [ConflictView, ...ConflictView[]]>();
  for (const conflict of conflicts) {
    const key = `${conflict.rule} ${conflict.resource.id}`;
    const known = byKey.get(key);
    if (known) known.push(conflict);
    else byKey.set(key, [conflict]);
  }
  return [...byKey]
    .map(([key, ofCause]) => ({
      key,
      conflicts: ofCause,
      placements: new Set(ofCause.flatMap(({ placements }) => placements)).size,
    }))
    .sort(
      (a, b) =>
        a.conflicts[0].severity.localeCompare(b.conflicts[0].severity) ||
        b.placements - a.placements,
    );
}
