import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { RULES } from '../rules/catalogue';
import type { Justification } from '../rules/rule';
import { factsReadIn } from './facts-read';
import type { Conflict, Plan } from './plan';

const TOLD_ONCE: ReadonlySet<string> = new Set(
  RULES.flatMap((rule) => (rule.scope === 'place' && rule.isToldOnce ? [rule.name] : [])),
);

type Input = { readonly conflict: Conflict; readonly justification: Justification | undefined };

/**
 * What a conflict is about as one short text: who is where, with whom, on which days, what the rule needed and
 * found, and the facts that it read. Publishing gives placements new ids and changes none of it, so ids of placements are no part.
 */
export function fingerprintsOf(plan: Plan): (of: Input) => string {
  const slots = new Map(plan.slots.map((slot) => [slot.id, slot]));
  const placements = new Map(plan.placements.map((placement) => [placement.id, placement]));
  const factsRead = factsReadIn(plan);
  const factsOf = (id: string): string => {
    const placement = placements.get(id);
    const slot = slots.get(placement?.slot ?? '');
    const supervisor = placement?.supervisor ?? slot?.supervisor ?? null;
    const { learner, from, to, days } = placement ?? {};
    return JSON.stringify([learner, slot?.id, supervisor, slot?.workplace, days ?? [from, to]]);
  };
  return ({ conflict, justification }) => {
    const { rule, resource, days } = conflict;
    const { needed = null, found = null, what = null } = justification ?? {};
    // What is told once speaks of its resource: who is placed there, and when, changes nothing of it.
    const isOnce = TOLD_ONCE.has(rule);
    const who = isOnce ? [] : conflict.placements.map(factsOf).sort();
    const when = isOnce ? [] : days;
    const facts = JSON.stringify([
      rule,
      resource,
      when,
      needed,
      found,
      what,
      who,
      factsRead(conflict),
    ]);
    return bytesToHex(sha256(utf8ToBytes(facts)));
  };
}
