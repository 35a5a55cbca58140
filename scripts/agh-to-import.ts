/**
 * `npm run agh -- FILE.soc FOLDER`: turns a PrefLib course selection (dataset 00009, AGH) into import files.
 *
 * The data hold rankings and no capacities: every course gets ⌈students / courses⌉ seats. PrefLib's files are under
 * GPL-3.0 and are no part of this project; fetch them from preflib.org and cite Mattei and Walsh, PrefLib, ADT 2013.
 */
import fs from 'node:fs';
import { courseRows } from '../demo/agh/course-rows';
import { readSoc } from '../demo/agh/read-soc';
import { writeFiles } from '../demo/files/write-files';

async function main([file, folder]: readonly string[]): Promise<void> {
  if (!file || !folder) {
    console.error('Usage: npm run agh -- FILE.soc FOLDER');
    process.exitCode = 2;
    return;
  }
  const rankings = readSoc(fs.readFileSync(file, 'utf8'));
  for (const { kind, rows, file: path } of await writeFiles(courseRows(rankings), folder)) {
    console.log(`${String(rows).padStart(8)} ${kind.padEnd(16)} ${path}`);
  }
}

void main(process.argv.slice(2));
