import fs from 'node:fs';
import path from 'node:path';
import { indexPlan } from '../conflicts/indexed-plan';
import type { Plan } from '../conflicts/plan';
import { placeFacts } from '../testing/place-facts';
import { RULES } from './catalogue';

const folder = __dirname;
const files = fs
  .readdirSync(folder)
  .filter((file) => !file.endsWith('.test.ts') && !['catalogue.ts', 'rule.ts'].includes(file))
  .map((file) => path.basename(file, '.ts'));
const text = fs.readFileSync(path.join(process.cwd(), 'docs', 'rules.md'), 'utf8');
const lines = new Map(
  [...text.matchAll(/^\| (R\d+) \| (.+?) +\|$/gm)].map((match) => [match[1], match[2] ?? '']),
);

test('every file is a rule of the catalogue, named as its file, and has a test beside it', () => {
  expect(RULES.map(({ name }) => name).sort()).toEqual([...files].sort());
  const untested = files.filter((file) => !fs.existsSync(path.join(folder, `${file}.test.ts`)));
  expect(untested).toEqual([]);
});

test('docs/rules.md has one line for each of the numbers R1 to R57', () => {
  const numbers = Array.from({ length: 57 }, (_, index) => `R${index + 1}`);
  expect([...lines.keys()]).toEqual(numbers);
});

test('a number that has rules names them in docs/rules.md, another says where it is met or why it is not checked', () => {
  for (const [number, line] of lines) {
    const named = [...line.matchAll(/`([a-z-]+)`/g)].map((match) => match[1] ?? '');
    const ofNumber = RULES.filter((rule) => rule.number === number).map(({ name }) => name);
    expect([number, named.filter((name) => files.includes(name))]).toEqual([number, ofNumber]);
    if (ofNumber.length === 0) expect(line).toMatch(/^(Met by|No check)/);
  }
});

test('rules without a number are listed below', () => {
  const below = text.split('## Rules without a number')[1] ?? '';
  const listed = [...below.matchAll(/^- `([a-z-]+)`/gm)].map((match) => match[1]);
  const without = RULES.filter(({ number }) => number === null).map(({ name }) => name);
  expect(listed).toEqual(without.sort());
});

test('a rule is read in full: a dated source, facts, and practice where nobody has verified the law', () => {
  for (const { source, reads, validFrom, validTo } of RULES) {
    expect(source.text).toMatch(/\S{3}/);
    expect(source.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(source.text.startsWith('Praxis')).toBe(!source.isVerified);
    expect(reads.length).toBeGreaterThan(0);
    if (validFrom !== null && validTo !== null) expect(validFrom <= validTo).toBe(true);
  }
});

test('of a placement of which nothing is known but its days, a rule says what it has stated', () => {
  for (const rule of RULES)
    if (rule.scope === 'place' && rule.whenUnknown === 'passes')
      expect([rule.name, rule.check(placeFacts({}))]).toEqual([rule.name, undefined]);
});

const week = { from: '2027-03-15', to: '2027-03-19' };
/** Two at once where one is too many of everything. */
const crowded: Plan = {
  placements: ['p1', 'p2'].map((id) => ({ id, learner: 'amina', slot: 's', ...week })),
  learners: [{ id: 'amina', provider: 'kungsbacka' }],
  slots: [{ id: 's', seats: 1, supervisor: 'eva', workplace: 'w', open: [week] }],
  supervisors: [{ id: 'eva', capacity: 1 }],
  workplaces: [{ id: 'w', capacity: 1 }],
  quotas: [{ id: 'q', provider: 'kungsbacka', slots: ['s'], seats: 1 }],
};
const LOADS = RULES.flatMap((rule) => (rule.scope === 'load' ? [rule] : []));

test.each([
  ['learner-double-booked', 'amina'],
  ['slot-over-capacity', 's'],
  ['supervisor-over-capacity', 'eva'],
  ['workplace-over-capacity', 'w'],
  ['quota-exceeded', 'q'],
])('%s names its resource, and no other', (name, id) => {
  const rule = LOADS.find((one) => one.name === name)!;
  const indexed = indexPlan(crowded);
  expect(rule.check(indexed).map(({ resource }) => rule.idOf(indexed, resource))).toEqual([id]);
  expect(rule.idOf(indexed, 99)).toBe('');
});

test('a plan that knows of no supervisors, workplaces or quotas breaks no limit of theirs', () => {
  const { placements, learners } = crowded;
  const indexed = indexPlan({ placements, learners, slots: [{ id: 's', seats: 2 }] });
  const broken = LOADS.filter((rule) => rule.check(indexed).length > 0).map(({ name }) => name);
  expect(broken).toEqual(['learner-double-booked']);
});
