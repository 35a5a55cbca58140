/**
 * Imports files without a server.
 *
 *   npm run import -- KIND FILE [KIND FILE …] [--commit] [--skip-faulty] [--language sv|en]
 *   npm run import -- --folder DIR [--commit] …      takes KIND.csv or KIND.xlsx in the right order
 *
 * Without --commit nothing is written. Every file goes in whole or not at all; the first that does not stops the rest.
 * Exit: 0 done · 1 a file has faulty rows and was not imported · 2 a file or the command cannot be read · 3 a fault of ours.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { COLUMNS, type ImportKind } from '../src/plugins/placement-matching/domain/imports/columns';
import { reportLines } from '../src/plugins/placement-matching/server/src/messages/import-report';
import {
  sentenceOf,
  type Language,
} from '../src/plugins/placement-matching/server/src/messages/errors';
import { importFile } from '../src/plugins/placement-matching/server/src/services/import-file';

const root = path.resolve(__dirname, '..');
const USAGE = `npm run import -- KIND FILE [KIND FILE …] | --folder DIR   [--commit] [--skip-faulty] [--language sv|en]
KIND is one of: ${Object.keys(COLUMNS).join(', ')}`;

type File = { readonly kind: ImportKind; readonly filePath: string };
type Command = {
  readonly files: readonly File[];
  readonly shouldCommit: boolean;
  readonly shouldSkipFaulty: boolean;
  readonly language: Language;
};

void main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown fault');
    process.exit(3);
  },
);

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  const strapi = await bootWithoutServer();
  try {
    for (const file of command.files) {
      const code = await runFile(strapi, file, command);
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    await strapi.destroy();
  }
}

async function runFile(strapi: Core.Strapi, file: File, command: Command): Promise<number> {
  const started = Date.now();
  const result = await importFile({ strapi, ...file, ...command });
  if (!result.ok) {
    console.error(`${path.basename(file.filePath)}: ${sentenceOf(result.error, command.language)}`);
    return result.error.code === 'faulty-rows' ? 1 : 2;
  }
  const seconds = (Date.now() - started) / 1000;
  for (const line of reportLines(result.value, command.language, seconds)) console.log(line);
  return result.value.faultyRows > 0 && !command.shouldSkipFaulty ? 1 : 0;
}

function readCommand(args: readonly string[]): Command | undefined {
  const rest: string[] = [];
  const options = { commit: false, 'skip-faulty': false };
  let language: Language = 'sv';
  let folder: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--commit') options.commit = true;
    else if (arg === '--skip-faulty') options['skip-faulty'] = true;
    else if (arg === '--language') language = args[(at += 1)] === 'en' ? 'en' : 'sv';
    else if (arg === '--folder') folder = args[(at += 1)];
    else rest.push(arg);
  }
  const files = folder === undefined ? filesOf(rest) : filesIn(folder);
  if (!files || files.length === 0 || (folder !== undefined && rest.length > 0)) return undefined;
  return {
    files,
    shouldCommit: options.commit,
    shouldSkipFaulty: options['skip-faulty'],
    language,
  };
}

function filesOf(pairs: readonly string[]): readonly File[] | undefined {
  const files: File[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const [kind, filePath] = [pairs[at] ?? '', pairs[at + 1]];
    if (!isKind(kind) || filePath === undefined || !fs.existsSync(filePath)) return undefined;
    files.push({ kind, filePath: path.resolve(filePath) });
  }
  return files;
}

function filesIn(folder: string): readonly File[] {
  return Object.keys(COLUMNS)
    .filter(isKind)
    .flatMap((kind) => {
      const found = ['csv', 'xlsx']
        .map((extension) => path.resolve(folder, `${kind}.${extension}`))
        .find((file) => fs.existsSync(file));
      return found ? [{ kind, filePath: found }] : [];
    });
}

function isKind(text: string): text is ImportKind {
  return Object.hasOwn(COLUMNS, text);
}

async function bootWithoutServer(): Promise<Core.Strapi> {
  const distDir = path.join(root, 'dist');
  if (!fs.existsSync(path.join(distDir, 'src', 'index.js'))) {
    execFileSync(
      process.execPath,
      [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'],
      { cwd: root },
    );
  }
  process.chdir(root);
  Object.assign(process.env, {
    STRAPI_TELEMETRY_DISABLED: 'true',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  });
  return createStrapi({ appDir: root, distDir, serveAdminPanel: false }).load();
}
