import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const OLDEST_NODE = 20;

/** Installs from the lockfile when node_modules is missing or older than it; refuses a Node that cannot run this. */
export async function install(root) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    console.error(
      `Praktikvägen behöver Node ${OLDEST_NODE} eller nyare, det här är ${process.versions.node}. / Praktikvägen needs Node ${OLDEST_NODE} or newer, this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
  const lock = createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const marker = path.join(root, 'node_modules', '.praktikvagen-lock');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === lock) return;
  console.log('Installerar paket … / Installing packages …');
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(command, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status !== 0) {
    console.error('Paketen kunde inte installeras. / The packages could not be installed.');
    process.exit(done.status ?? 1);
  }
  fs.writeFileSync(marker, lock);
}
