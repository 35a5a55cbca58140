import fs from 'node:fs';
import { faultLine, firstFault } from '../src/plugins/placement-matching/contracts/first-fault';
import { plan } from '../src/plugins/placement-matching/contracts/plan';
import { faultOfPlan } from '../src/plugins/placement-matching/domain/conflicts/check-plan';
import { findConflicts } from '../src/plugins/placement-matching/domain/conflicts/find-conflicts';

/** `npm run --silent conflicts -- plan.json`: the plan's conflicts on stdout, or exit 2 and one line on stderr. */
function main(file: string | undefined): void {
  if (file === undefined) return unreadable('plan.json: missing: say which file to read');
  const read = readJson(file);
  if ('problem' in read)
    return unreadable(faultLine({ field: file, value: undefined, problem: read.problem }));
  const parsed = plan.safeParse(read.json);
  if (!parsed.success) return unreadable(firstFault(parsed.error, read.json));
  const fault = faultOfPlan(parsed.data);
  if (fault) return unreadable(faultLine(fault));
  process.stdout.write(`${JSON.stringify({ version: 1, ...findConflicts(parsed.data) })}\n`);
}

function readJson(file: string): { readonly json: unknown } | { readonly problem: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
    return { json: JSON.parse(text) };
  } catch (error) {
    return {
      problem: error instanceof Error ? `cannot be read: ${error.message}` : 'cannot be read',
    };
  }
}

function unreadable(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}

main(process.argv[2]);
