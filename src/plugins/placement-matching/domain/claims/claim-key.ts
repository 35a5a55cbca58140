import type { Day } from '../days';
import type { ResourceKind } from '../errors';

export type Resource = { readonly kind: ResourceKind; readonly id: string };

/** A learner is one person and has one unit a day, so its key carries no number. */
const SINGLE: ResourceKind = 'learner';

/** `slot:<id>:2027-03-15:2`, and `learner:<id>:2027-03-15`: one row of the table that guards against double-booking. */
export function claimKey(resource: Resource, day: Day, unit: number): string {
  const key = `${resource.kind}:${resource.id}:${day}`;
  return resource.kind === SINGLE ? key : `${key}:${unit}`;
}

export type ParsedClaim = {
  readonly resource: Resource;
  readonly day: Day;
  readonly unit: number;
};

/** Undefined for a key that no use case writes. */
export function parseClaimKey(key: string): ParsedClaim | undefined {
  const [kind, id, day, unit] = key.split(':');
  if (!isKind(kind) || !id || !day) return undefined;
  if (kind === SINGLE) return { resource: { kind, id }, day, unit: 1 };
  return unit ? { resource: { kind, id }, day, unit: Number(unit) } : undefined;
}

/** All keys of the resource from the first day to the last lie in `low <= key < high`, compared by code point. */
export function claimRange(
  resource: Resource,
  firstDay: Day,
  lastDay: Day,
): { readonly low: string; readonly high: string } {
  const start = `${resource.kind}:${resource.id}:`;
  // `;` follows `:` in the code, so the units of the last day are inside.
  return { low: `${start}${firstDay}`, high: `${start}${lastDay};` };
}

const KINDS: readonly ResourceKind[] = ['learner', 'quota', 'slot', 'supervisor', 'workplace'];
const isKind = (text: string | undefined): text is ResourceKind =>
  KINDS.some((kind) => kind === text);
