import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Compiles the small harness where LEMON's headers and a C++ compiler are present; otherwise says what is missing. */
export function compileLemon(folder: string): { readonly program?: string; readonly note: string } {
  const include = process.env.LEMON_INCLUDE;
  const program = path.join(folder, 'lemon-solve');
  const compiler = process.env.CXX ?? 'g++';
  const { error, status, stderr } = spawnSync(
    compiler,
    [
      ...['-O3', '-march=native', '-std=c++11', '-w'],
      ...(include === undefined ? [] : [`-I${include}`]),
      ...[path.join(__dirname, 'lemon', 'solve.cc'), '-o', program],
    ],
    { encoding: 'utf8' },
  );
  if (error !== undefined) return { note: `LEMON: absent, no C++ compiler (${compiler})` };
  if (status === 0) return { program, note: 'LEMON' };
  const isMissing = stderr.includes('lemon/network_simplex.h');
  const reason = isMissing ? 'headers not found; set LEMON_INCLUDE' : 'the harness did not compile';
  fs.rmSync(program, { force: true });
  return { note: `LEMON: absent, ${reason}` };
}
