import fs from 'node:fs';
import type { UnitNetwork } from '../src/plugins/placement-matching/allocator/flow-basis';

export type WeightedNetwork = {
  readonly network: UnitNetwork;
  readonly arcCost: Int32Array;
};

/**
 * The weighted flow of an instance straight from its file into the arrays of the network, learner → slot → supervisor →
 * root, as the peer's harness makes its graph: nothing is read twice or kept beside. Costs fit 32 bits.
 */
export function readNetwork(file: string): WeightedNetwork {
  const descriptor = fs.openSync(file, 'r');
  const read = (into: Int32Array): Int32Array => {
    fs.readSync(descriptor, into, 0, into.byteLength, null);
    return into;
  };
  const [learners = 0, slots = 0, supervisors = 0, pairs = 0, outCost = 0] = read(
    new Int32Array(5),
  );
  const unitStart = read(new Int32Array(learners + 1));
  const root = slots + supervisors;
  const arcs = (ofLeaving: number): Int32Array => {
    const list = new Int32Array(pairs + learners);
    read(list.subarray(learners));
    makeRoom({ list, unitStart, ofLeaving });
    return list;
  };
  const arcHub = arcs(root);
  const arcCost = arcs(outCost);
  const linkCapacity = new Int32Array(root);
  read(linkCapacity.subarray(0, slots));
  const linkTarget = new Int32Array(root).fill(root);
  read(linkTarget.subarray(0, slots));
  for (let slot = 0; slot < slots; slot++) linkTarget[slot]! += slots;
  read(linkCapacity.subarray(slots));
  fs.closeSync(descriptor);
  for (let learner = 0; learner <= learners; learner++) unitStart[learner]! += learner;
  const linkSource = Int32Array.from({ length: root }, (_, link) => link);
  const arcId = Int32Array.from({ length: pairs + learners }, (_, arc) => arc);
  const links = { linkSource, linkTarget, linkCapacity, openLinks: linkSource };
  return { network: { root, unitStart, arcHub, arcId, ...links }, arcCost };
}

/** Moves the pairs of each learner to where they belong, with staying out behind them. */
function makeRoom(input: {
  /** The pairs stand at its end, as many places further as there are learners. */
  readonly list: Int32Array;
  readonly unitStart: Int32Array;
  readonly ofLeaving: number;
}): void {
  const { list, unitStart, ofLeaving } = input;
  const learners = unitStart.length - 1;
  for (let learner = 0; learner < learners; learner++) {
    const end = unitStart[learner + 1]!;
    list.copyWithin(unitStart[learner]! + learner, unitStart[learner]! + learners, end + learners);
    list[end + learner] = ofLeaving;
  }
}
