import type { Slot } from '../problem/problem';
import type { FaceProof, ProofCase, ProofCases } from '../problem/solution';
import { CaseLeft } from './case-left';
import type { Facts } from './facts';
import { Load } from './load';
import type { Measure } from './measures';

type Input = {
  readonly facts: Facts;
  readonly measures: readonly Measure[];
  readonly cases: readonly ProofCases[];
  readonly members: readonly number[];
  readonly options: readonly (readonly Slot[])[];
  readonly slots: readonly (Slot | undefined)[];
};

/**
 * A proof by cases from the file. A slot has nobody on a day or at least its least number, and a learner has a slot or
 * not; so every solution is in one of two cases, which are split again. In each case prices show, stage by stage, that
 * nothing better than the given solution is left: see `case-left.ts`. Nodes name later ones only, so this ends.
 */
export function isProvenByCases(input: Input): boolean {
  const { facts, cases, members, options, slots } = input;
  const ids = new Set(members.map((at) => facts.seekers[at]!.learner.id));
  const found = cases.find(({ learner }) => ids.has(learner));
  if (found === undefined) return false;
  const locked = new Load(facts);
  for (const seeker of facts.seekers) {
    const slot = facts.slots.get(seeker.learner.locked ?? '');
    if (slot !== undefined) locked.add(seeker, slot, 1);
  }
  const whole = CaseLeft.of({ facts, members, options, slots, locked });
  return isSettled({ input, nodes: found.nodes, at: 0, left: whole });
}

function isSettled(question: {
  readonly input: Input;
  readonly nodes: readonly ProofCase[];
  readonly at: number;
  readonly left: CaseLeft;
}): boolean {
  const { input, nodes, at, left } = question;
  const node = nodes[at];
  if (node === undefined) return false;
  if ('prices' in node) return arePricesEnough(input.measures, node.prices, left);
  const { no, yes } = node;
  if (no <= at || yes <= at) return false;
  const [without, having] = sidesOf(input, node, left) ?? [];
  return (
    without !== undefined &&
    having !== undefined &&
    isSettled({ ...question, at: no, left: without }) &&
    isSettled({ ...question, at: yes, left: having })
  );
}

/** The two cases into which a node splits what is left. */
function sidesOf(
  { facts, members }: Input,
  node: Exclude<ProofCase, { readonly prices: unknown }>,
  left: CaseLeft,
): readonly [no: CaseLeft, yes: CaseLeft] | undefined {
  const slot = facts.slots.get(node.slot);
  if (slot === undefined) return undefined;
  if ('day' in node) {
    const day = facts.standIn(node.day) ?? node.day;
    return [left.unused(slot, day), left.used(slot, day)];
  }
  const member = members.find((one) => {
    const { learner, visit = null } = facts.seekers[one]!;
    return learner.id === node.learner && visit === node.visit;
  });
  return member === undefined ? undefined : [left.without(member, slot), left.having(member, slot)];
}

function arePricesEnough(
  measures: readonly Measure[],
  prices: readonly FaceProof[],
  left: CaseLeft,
): boolean {
  for (const measure of measures) {
    const own = prices.find(({ stage }) => stage === measure.name);
    if (own === undefined) {
      const none = prices.find(({ stage }) => stage === 'none');
      return none !== undefined && left.priced(undefined, none) === 'worse';
    }
    const outcome = left.priced(measure, own);
    if (outcome !== 'as-good') return outcome === 'worse';
  }
  return true;
}
