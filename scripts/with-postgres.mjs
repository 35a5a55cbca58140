/** `node scripts/with-postgres.mjs COMMAND …`: runs a command with TEST_DATABASE=postgres on a throw-away server. */
import { spawn } from 'node:child_process';
import { startPostgres } from './test-postgres.mjs';

const [command, ...args] = process.argv.slice(2);
const postgres = await startPostgres();
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE: 'postgres', TEST_POSTGRES_URL: postgres.url },
});
child.once('exit', async (code) => {
  await postgres.stop();
  process.exit(code ?? 1);
});
