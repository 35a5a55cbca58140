import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readProblem } from '../src/plugins/placement-matching/server/src/adapters/read-problem';

const root = path.resolve(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'problems-'));
const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');

afterAll(() => fs.rmSync(folder, { recursive: true }));

const good = {
  version: 1,
  seed: '',
  policy: 'convex',
  fallback: 'none',
  learners: [{ id: 'a', from: '2027-03-15', to: '2027-03-19', wishes: ['s'] }],
  slots: [{ id: 's', seats: 1 }],
};
const learner = (change: object) => ({ ...good, learners: [{ ...good.learners[0], ...change }] });
const slot = (change: object) => ({ ...good, slots: [{ ...good.slots[0], ...change }] });

function run(script: string, ...files: string[]) {
  const done = spawnSync(
    process.execPath,
    [tsx, path.join(root, 'scripts', `${script}.ts`), ...files],
    {
      encoding: 'utf8',
      cwd: root,
    },
  );
  return { exit: done.status, out: done.stdout, error: done.stderr };
}

function written(name: string, content: unknown): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('a problem gives one line of JSON, and verify says that it is right', () => {
  const problem = written('good.json', good);
  const answer = run('allocate', problem);
  expect(answer.exit).toBe(0);
  expect(answer.out).toMatch(/^\{.*\}\n$/);
  const solution = written('solution.json', answer.out);
  expect(run('verify', problem, solution)).toMatchObject({ exit: 0 });
  const worse = { ...JSON.parse(answer.out), placed: 0 };
  expect(run('verify', problem, written('worse.json', worse))).toMatchObject({ exit: 1 });
  const misspelt = { ...JSON.parse(answer.out), placd: 0 };
  expect(run('verify', problem, written('misspelt.json', misspelt))).toMatchObject({ exit: 2 });
});

test.each([
  ['no JSON', 'hello', /expected a JSON object/],
  ['broken JSON', '{"version":1,', /not JSON/],
  ['an empty file', '', /file/],
  ['another version', { ...good, version: 2 }, /version: 2/],
  ['an unknown policy', { ...good, policy: 'best' }, /policy: "best"/],
  ['an unknown key', { ...good, seeed: 'x' }, /seeed: "x"/],
  ['an unknown key of a learner', learner({ wish: 's' }), /learners\[0\]\.wish: "s"/],
  ['an unknown slot', learner({ wishes: ['s', 'x'] }), /learners\[0\]\.wishes\[1\]: "x"/],
  ['a wish twice', learner({ wishes: ['s', 's'] }), /learners\[0\]\.wishes\[1\]: "s"/],
  ['an unknown lock', learner({ locked: 'x' }), /learners\[0\]\.locked: "x"/],
  ['dates reversed', learner({ to: '2027-03-12' }), /learners\[0\]\.to: "2027-03-12"/],
  [
    'a weekend alone',
    learner({ from: '2027-03-20', to: '2027-03-21' }),
    /learners\[0\]\.from: "2027-03-20"/,
  ],
  ['no real date', learner({ from: '2027-02-29' }), /learners\[0\]\.from: "2027-02-29"/],
  ['no days', learner({ days: [] }), /learners\[0\]\.days: \[\]/],
  ['a day outside', learner({ days: ['2027-03-22'] }), /learners\[0\]\.days\[0\]: "2027-03-22"/],
  ['priority 0', learner({ priority: 0 }), /learners\[0\]\.priority: 0/],
  [
    'dates for one only',
    { ...good, learners: [...good.learners, { id: 'b', wishes: [] }] },
    /learners\[1\]\.from/,
  ],
  [
    'a learner twice',
    { ...good, learners: [good.learners[0], good.learners[0]] },
    /learners\[1\]\.id: "a"/,
  ],
  ['negative seats', slot({ seats: -1 }), /slots\[0\]\.seats: -1/],
  ['half a seat', slot({ seats: 0.5 }), /slots\[0\]\.seats: 0\.5/],
  ['too many seats', slot({ seats: 2 ** 31 }), /slots\[0\]\.seats: 2147483648/],
  ['a number beyond the safe range', slot({ seats: 2 ** 60 }), /slots\[0\]\.seats/],
  ['reserved for nobody', slot({ reservedFor: [] }), /slots\[0\]\.reservedFor: \[\]/],
  ['an unknown supervisor', slot({ supervisor: 'v' }), /slots\[0\]\.supervisor: "v"/],
  [
    'an open span reversed',
    slot({ open: [{ from: '2027-03-20', to: '2027-03-19' }] }),
    /slots\[0\]\.open\[0\]\.to/,
  ],
  ['an id of 65 signs', slot({ id: 'x'.repeat(65) }), /slots\[0\]\.id/],
  ['a visit without dates', learner({ visits: [{ id: 'v' }] }), /learners\[0\]\.visits\[0\]\.from/],
  ['a key with a line break', { ...good, 'a\nb': 1 }, /^a b: 1/],
  ['a key without end', { ...good, ['k'.repeat(100_000)]: 1 }, /^k{80}…: 1/],
  [
    'a distance twice',
    {
      ...good,
      distances: [
        ['a', 's', 1],
        ['a', 's', 2],
      ],
    },
    /distances\[1\]/,
  ],
])('%s is refused in one line that names field and value', (name, content, line) => {
  const problem = readProblem(written(`${name}.json`, content));
  expect(problem).toEqual({ ok: false, error: expect.stringMatching(line) });
  expect(JSON.stringify(problem)).not.toContain('\\n');
});

const proposals = { ...good, policy: 'deferred-acceptance' };
const two = (change: object) => [
  good.learners[0],
  { id: 'b', from: '2027-03-15', to: '2027-03-19', wishes: ['s'], ...change },
];

test.each([
  ['overlapping dates', { ...proposals, learners: two({ to: '2027-03-16' }) }, /do not overlap/],
  ['least numbers', { ...proposals, slots: [{ id: 's', seats: 2, minSeats: 2 }] }, /minSeats/],
  [
    'quotas',
    { ...proposals, quotas: [{ id: 'q', provider: 'p', slots: ['s'], seats: 1 }] },
    /quotas/,
  ],
  [
    'visits',
    {
      ...proposals,
      learners: [
        { id: 'a', visits: [{ id: 'x', from: '2027-03-15', to: '2027-03-19' }], wishes: [] },
      ],
    },
    /visits/,
  ],
  [
    'a workplace that can bind',
    {
      ...proposals,
      learners: two({}),
      slots: [{ id: 's', seats: 2, workplace: 'w' }],
      workplaces: [{ id: 'w', capacity: 1 }],
    },
    /workplace w/,
  ],
  [
    'a supervisor without a ranking who can bind',
    {
      ...proposals,
      learners: two({}),
      slots: [{ id: 's', seats: 2, supervisor: 'v' }],
      supervisors: [{ id: 'v', capacity: 1 }],
    },
    /supervisor v/,
  ],
])('deferred acceptance refuses %s and names the policy', (name, content, line) => {
  const problem = readProblem(written(`proposals ${name}.json`, content));
  expect(problem).toEqual({
    ok: false,
    error: expect.stringMatching(/^policy: "deferred-acceptance" /),
  });
  expect(problem).toEqual({ ok: false, error: expect.stringMatching(line) });
});

test('deferred acceptance takes capacities that cannot bind', () => {
  const problem = readProblem(
    written('proposals.json', {
      ...proposals,
      learners: two({ from: '2027-03-22', to: '2027-03-26' }),
      slots: [{ id: 's', seats: 2, workplace: 'w', supervisor: 'v' }],
      supervisors: [{ id: 'v', capacity: 1 }],
      workplaces: [{ id: 'w', capacity: 1 }],
    }),
  );
  expect(problem).toMatchObject({ ok: true });
});

test('a policy that cannot be used and a wrong field exit 2 with one line and nothing on stdout', () => {
  const refused = { ...proposals, learners: two({ to: '2027-03-16' }) };
  const overlapping = run('allocate', written('overlapping.json', refused));
  expect(overlapping).toMatchObject({ exit: 2, out: '' });
  expect(overlapping.error).toMatch(/^policy: "deferred-acceptance".*\n$/);
  const negative = run('allocate', written('negative.json', slot({ seats: -1 })));
  expect(negative).toMatchObject({ exit: 2, out: '' });
  expect(negative.error).toMatch(/^slots\[0\]\.seats: -1.*\n$/);
});

test('100 MB that are no problem are refused, whether a list or wrong learners', () => {
  const list = `[${new Array(6_000_000).fill('"no"').join()}]`;
  const answer = run(
    'allocate',
    written('list.json', `${list.slice(0, -1)},${list.slice(1)}`.repeat(2)),
  );
  expect(answer.exit).toBe(2);
  expect(answer.error).toMatch(/^file: /);
  const wrong = { ...good, learners: new Array(1_000_000).fill(7) };
  expect(readProblem(written('wrong.json', wrong))).toMatchObject({
    error: expect.stringMatching(/^learners\[0\]: 7/),
  });
});
