import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhenChanged } from './build.mjs';
import { stopChildren } from './child.mjs';
import { readOptions } from './options.mjs';
import { requireFreePort } from './port.mjs';
import { prepareWhenMissing } from './prepare.mjs';
import { say } from './say.mjs';
import { serve } from './serve.mjs';
import { targetOf } from './target.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything between a clone and a server with a published period; what is done already is not done again. */
export async function run(args) {
  const options = readOptions(args, process.env);
  let stop = async () => stopChildren();
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void end(stop));
  }
  await requireFreePort(options);
  const folder = path.join(root, '.demo');
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { install } = await import('../install.mjs');
  await install(root);
  await buildWhenChanged({ root, folder });
  const target = targetOf({ options, root, folder, environment: process.env });
  await prepareWhenMissing({ root, folder, options, target });
  stop = await serve({ root, folder, options, target });
}

const PATIENCE_MS = 10_000;

async function end(stop) {
  say('\nStoppar …', 'Stopping …');
  // A request that never ends must not keep the terminal.
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  await stop();
  say('Stoppad.', 'Stopped.');
  process.exit(0);
}
