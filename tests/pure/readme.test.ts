import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) =>
  (match[1] ?? '').trim(),
);

/** These two are run whole by CI and by the demo's own test; here they only have to exist. */
const RUN_ELSEWHERE = new Set(['npm run demo', 'npm test']);

test('the README has the two commands and the file commands', () => {
  expect(blocks).toEqual(expect.arrayContaining([...RUN_ELSEWHERE]));
  expect(blocks.length).toBeGreaterThan(RUN_ELSEWHERE.size);
});

test.each(blocks.filter((block) => !RUN_ELSEWHERE.has(block)))('runs: %s', (block) => {
  fs.mkdirSync(path.join(root, '.cache'), { recursive: true });
  expect(() => execFileSync('sh', ['-e', '-c', block], { cwd: root, stdio: 'pipe' })).not.toThrow();
});

test.each([...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? ''))(
  'the link %s leads somewhere',
  (link) => {
    expect(fs.existsSync(path.join(root, link))).toBe(true);
  },
);

test.each([...readme.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => match[1] ?? ''))(
  'the script %s exists',
  (name) => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts).toHaveProperty([name]);
  },
);
