/**
 * `node allocator-weighted <instance> <runs>`: one weighted flow by our network simplex, the part of
 * `npm run bench:allocator` that the peers' harness is held against. Writes one line of JSON; times are processor
 * milliseconds of this process.
 */
import { NetworkSimplex } from '../src/plugins/placement-matching/allocator/network-simplex';
import { readNetwork, type WeightedNetwork } from './allocator-network';
import { processUsage, startClock } from './processor-clock';

type Outcome = { readonly cost: number; readonly ms: number };

function main(): void {
  const [file = '', runs = '1'] = process.argv.slice(2);
  const weighted = readNetwork(file);
  const outcomes = Array.from({ length: Number(runs) }, () => solve(weighted));
  const cost = outcomes[0]?.cost ?? 0;
  if (outcomes.some((outcome) => outcome.cost !== cost)) throw new Error('runs disagree');
  const answer = { cost, ms: outcomes.map(({ ms }) => ms), ...processUsage() };
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** The solver alone, as `NetworkSimplex::run` of the peer: from the network to the optimal flow. */
function solve({ network, arcCost }: WeightedNetwork): Outcome {
  const clock = startClock();
  const simplex = new NetworkSimplex(network, arcCost);
  simplex.optimise(() => undefined);
  const ms = clock();
  let cost = 0;
  for (const arc of simplex.used) cost += arcCost[arc]!;
  return { cost, ms };
}

main();
