import type { CaseNode } from '../../allocator/case-proof';
import type { CasePrices } from '../../allocator/case-face';
import type { ComponentCases } from '../../allocator/solve-choice';
import type { Component } from '../../allocator/components';
import type { Model } from './build-model';
import { rowPrice } from './proof';
import type { FaceProof, Price, ProofCase, ProofCases } from './solution';
import type { NamedStage } from './stages';

type Named = { readonly model: Model; readonly stages: readonly NamedStage[] };

/** Proofs by cases by the names of what they speak of. */
export function namedCases({
  model,
  stages,
  cases,
}: Named & { readonly cases: readonly ComponentCases[] }): ProofCases[] {
  return cases.map(({ component, proof }) => ({
    learner: model.units.units[component.units[0]!]!.learner.id,
    nodes: proof.map((node) => namedNode({ model, stages }, component, node)),
  }));
}

function namedNode(named: Named, component: Component, node: CaseNode): ProofCase {
  const { problem, units, candidates, lowerRows } = named.model;
  if ('prices' in node) {
    return { prices: node.prices.map((prices) => namedPrices(named, component, prices)) };
  }
  const { no, yes } = node;
  if ('lowerRow' in node) {
    const { slot, day } = lowerRows[component.lowerRows[node.lowerRow]!]!;
    return { slot: problem.slots[slot]!.id, day, no, yes };
  }
  const arc = component.arcs[node.arc]!;
  const { learner, visit = null } = units.units[candidates.arcUnit[arc]!]!;
  return { learner: learner.id, visit, slot: problem.slots[candidates.arcSlot[arc]!]!.id, no, yes };
}

function namedPrices(
  { model, stages }: Named,
  component: Component,
  { stage, scale, rows, lowerRows, groups }: CasePrices,
): FaceProof {
  const prices: Price[] = [];
  rows.forEach((price, row) => {
    if (price !== 0) prices.push(rowPrice(model, component.rows[row]!, price));
  });
  lowerRows.forEach((price, row) => {
    const { slot, day } = model.lowerRows[component.lowerRows[row]!]!;
    if (price !== 0) prices.push(['least', model.problem.slots[slot]!.id, day, price]);
  });
  groups.forEach((price, group) => {
    if (price !== 0) prices.push(['school', model.schools[component.groups[group]!]!, null, price]);
  });
  return {
    stage: stage === undefined ? 'none' : stages[stage]!.name,
    ...(scale > 1 && { scale }),
    prices,
  };
}
