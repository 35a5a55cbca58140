import { findConflicts } from '../src/plugins/placement-matching/domain/conflicts/find-conflicts';
import { readPlan } from '../src/plugins/placement-matching/server/src/adapters/read-plan';

/** `npm run --silent conflicts -- plan.json`: the plan's conflicts on stdout, or exit 2 and one line on stderr. */
function main(file: string | undefined): void {
  if (file === undefined) return unreadable('plan.json: missing: say which file to read');
  const plan = readPlan(file);
  if (!plan.ok) return unreadable(plan.error);
  const { conflicts, notChecked } = findConflicts(plan.value);
  process.stdout.write(`${JSON.stringify({ version: 1, conflicts, notChecked })}\n`);
}

function unreadable(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 2;
}

main(process.argv[2]);
