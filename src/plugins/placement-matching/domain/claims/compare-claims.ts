import { resourcesOf, type Booking } from './asks';
import { parseClaimKey } from './claim-key';

export type ClaimDifference = {
  /** `kind:id:day` that the booking needs and does not hold. */
  readonly missing: readonly string[];
  /** Keys that it holds and does not need. */
  readonly surplus: readonly string[];
};

/** A booking holds exactly one unit of each of its resources on each of its days. */
export function compareClaims(booking: Booking, keys: readonly string[]): ClaimDifference {
  const needed = new Set(
    resourcesOf(booking).flatMap(({ resource: { kind, id }, days }) =>
      days.map((day) => `${kind}:${id}:${day}`),
    ),
  );
  const surplus: string[] = [];
  for (const key of keys) {
    const claim = parseClaimKey(key);
    const name = claim ? `${claim.resource.kind}:${claim.resource.id}:${claim.day}` : '';
    if (!needed.delete(name)) surplus.push(key);
  }
  return { missing: [...needed].sort(), surplus };
}
