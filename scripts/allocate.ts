import { allocate } from '../src/plugins/placement-matching/domain/problem/allocate';
import { createHighsSolver } from '../src/plugins/placement-matching/server/src/adapters/highs-solver';
import { readProblem } from '../src/plugins/placement-matching/server/src/adapters/read-problem';

/** `npm run --silent allocate -- problem.json`: the solution on stdout, exit 0; an unreadable problem exits 2. */
async function main(): Promise<number> {
  const [file] = process.argv.slice(2);
  if (file === undefined) return refuse('file: no name given, expected problem.json');
  const problem = readProblem(file);
  if (!problem.ok) return refuse(problem.error);
  const solution = await allocate({
    problem: problem.value,
    solver: createHighsSolver(),
    onProgress: ({ stage, step, steps }) => process.stderr.write(`${step + 1}/${steps} ${stage}\n`),
  });
  process.stdout.write(`${JSON.stringify(solution)}\n`);
  return 0;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 70;
  },
);
