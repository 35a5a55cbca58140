import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './child.mjs';
import { refuse, step } from './say.mjs';

const SOURCES = ['config', 'database', 'src', 'favicon.png', 'package-lock.json', 'tsconfig.json'];

/** Builds server and admin, but only when what they are built from has changed since the demo last did. */
export async function buildWhenChanged({ root, folder }) {
  const marker = path.join(folder, 'build.json');
  const hash = hashOf(root);
  if (isBuilt(root) && readHash(marker) === hash) return;
  fs.rmSync(marker, { force: true });
  const log = path.join(folder, 'build.log');
  const strapi = path.join(root, 'node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  await step('Bygger, ungefär en minut', 'Building, about a minute', async () => {
    const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
    const code = await runNode([strapi, 'build'], { cwd: root, env, log });
    if (code === 0) return;
    console.error(fs.readFileSync(log, 'utf8').split('\n').slice(-25).join('\n'));
    refuse(
      `Bygget misslyckades; allt som sades står i ${log}.`,
      `The build failed; all it said is in ${log}.`,
    );
  });
  fs.writeFileSync(marker, JSON.stringify({ hash }));
}

function isBuilt(root) {
  const built = ['src/index.js', 'build/index.html'];
  return built.every((file) => fs.existsSync(path.join(root, 'dist', file)));
}

function readHash(marker) {
  try {
    return JSON.parse(fs.readFileSync(marker, 'utf8')).hash;
  } catch (error) {
    // Not written yet, or cut off in the middle: the build is made again.
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function hashOf(root) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of filesOf(root)) {
    hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(root) {
  return SOURCES.flatMap((source) => {
    const absolute = path.join(root, source);
    if (!fs.statSync(absolute).isDirectory()) return [source];
    return fs
      .readdirSync(absolute, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
      .sort();
  });
}
