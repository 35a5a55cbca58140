import { faultLine, firstFault } from '../src/plugins/placement-matching/contracts/first-fault';
import { plan } from '../src/plugins/placement-matching/contracts/plan';
import { faultOfPlan } from '../src/plugins/placement-matching/domain/conflicts/check-plan';
import { findConflicts } from '../src/plugins/placement-matching/domain/conflicts/find-conflicts';
import { readJsonFile } from '../src/plugins/placement-matching/server/src/adapters/read-json-file';

/** `npm run --silent conflicts -- plan.json`: the plan's conflicts on stdout, or exit 2 and one line on stderr. */
function main(file: string | undefined): void {
  if (file === undefined) return unreadable('plan.json: missing: say which file to read');
  const read = readJsonFile(file);
  if (!read.ok) return unreadable(read.error);
  const parsed = plan.safeParse(read.value);
  if (!parsed.success) return unreadable(firstFault(parsed.error, read.value));
  const fault = faultOfPlan(parsed.data);
  if (fault) return unreadable(faultLine(fault));
  process.stdout.write(`${JSON.stringify({ version: 1, ...findConflicts(parsed.data) })}\n`);
}

function unreadable(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}

main(process.argv[2]);
