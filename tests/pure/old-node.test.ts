import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const oldNode = path.join(root, 'tests', 'support', 'old-node.cjs');

test.each(['demo', 'test'])('%s meets a Node that is too old with one sentence', (name) => {
  const script = path.join(root, 'scripts', `${name}.mjs`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', oldNode, script], {
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr:
      'Praktikvägen behöver Node 20 eller nyare; det här är 18.20.8. / Praktikvägen needs Node 20 or newer; this is 18.20.8.\n',
  });
});
