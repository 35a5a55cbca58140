/**
 * `npm run demo:files -- --tier M --out FOLDER [--seed TEXT]`: writes the demo region as import files.
 * The same tier and seed give the same bytes on every machine.
 */
import { parseArgs } from 'node:util';
import { writeWorld } from './files/write-world';
import { TIER_NAMES, tierOf } from './tiers';
import { DEFAULT_SEED, worldOf } from './world/world';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tier: { type: 'string', default: 'M' },
      out: { type: 'string' },
      seed: { type: 'string', default: DEFAULT_SEED },
    },
  });
  const tier = tierOf(values.tier);
  if (!tier || !values.out) {
    console.error(`Usage: npm run demo:files -- --tier ${TIER_NAMES.join('|')} --out FOLDER`);
    process.exitCode = 2;
    return;
  }
  for (const { kind, rows, file } of await writeWorld(worldOf(tier, values.seed), values.out)) {
    console.log(`${String(rows).padStart(8)} ${kind.padEnd(16)} ${file}`);
  }
}

void main();
