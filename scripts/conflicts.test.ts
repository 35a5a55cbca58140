import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'plan-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function run(content: string | object): { status: number | null; stdout: string; stderr: string } {
  const file = path.join(folder, 'plan.json');
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsx, 'scripts/conflicts.ts', file],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

const placement = { id: 'p', learner: 'l', slot: 's', from: '2027-03-15', to: '2027-03-19' };
const plan = {
  version: 1,
  placements: [placement],
  learners: [{ id: 'l' }],
  slots: [{ id: 's', seats: 0 }],
};

test('a plan gives one JSON object and a newline on stdout, also when it has conflicts', () => {
  const { status, stdout, stderr } = run(plan);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.endsWith('}\n')).toBe(true);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    conflicts: [{ kind: 'slot-over-capacity', resource: 's', placements: ['p'] }],
  });
});

test.each([
  ['no JSON', '{', 'file: { is not JSON'],
  ['another version', { ...plan, version: 2 }, 'version: 2'],
  ['a misspelt option', { ...plan, supervisor: [] }, 'supervisor: []: is an unknown key'],
  [
    'a day that does not exist',
    { ...plan, placements: [{ ...placement, to: '2027-02-29' }] },
    'placements[0].to: "2027-02-29"',
  ],
  [
    'an empty list of days',
    { ...plan, placements: [{ ...placement, days: [] }] },
    'placements[0].days: []',
  ],
  [
    'a day outside its span',
    { ...plan, placements: [{ ...placement, days: ['2027-03-20'] }] },
    'placements[0].days[0]: "2027-03-20"',
  ],
  [
    'a span that runs backwards',
    { ...plan, placements: [{ ...placement, to: '2027-03-14' }] },
    'placements[0].to: "2027-03-14"',
  ],
  ['an unknown learner', { ...plan, learners: [] }, 'placements[0].learner: "l"'],
  ['a repeated id', { ...plan, slots: [plan.slots[0], plan.slots[0]] }, 'slots[1].id: "s"'],
  ['half a seat', { ...plan, slots: [{ id: 's', seats: 0.5 }] }, 'slots[0].seats: 0.5'],
  ['a missing field', { ...plan, learners: [{}] }, 'learners[0].id: missing'],
])('%s is refused with exit 2 and one line that names field and value', (_, content, line) => {
  const { status, stdout, stderr } = run(content);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(line);
  expect(stderr.split('\n')).toHaveLength(2);
});
