import { verifySolution } from '../src/plugins/placement-matching/domain/verify/verify-solution';
import {
  readProblem,
  readSolution,
} from '../src/plugins/placement-matching/server/src/adapters/read-problem';

/** `npm run --silent verify -- problem.json solution.json`: one line of verdict; exits 0, 3, 1, or 2 when unreadable. */
function main(): number {
  const [problemFile, solutionFile] = process.argv.slice(2);
  if (problemFile === undefined || solutionFile === undefined) {
    return refuse('file: two names expected, problem.json and solution.json');
  }
  const problem = readProblem(problemFile);
  if (!problem.ok) return refuse(`problem ${problem.error}`);
  const solution = readSolution(solutionFile);
  if (!solution.ok) return refuse(`solution ${solution.error}`);
  const verdict = verifySolution({ problem: problem.value, solution: solution.value });
  process.stdout.write(`${verdict.line}\n`);
  return verdict.exit;
}

function refuse(line: string): number {
  process.stderr.write(`${line}\n`);
  return 2;
}

process.exitCode = main();
