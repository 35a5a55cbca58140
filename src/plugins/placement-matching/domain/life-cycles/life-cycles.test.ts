import fs from 'node:fs';
import path from 'node:path';
import { describeLifeCycles } from './describe-life-cycles';
import type { Right } from './life-cycle';
import { begin, mayChange, step } from './life-cycle';
import { LIFE_CYCLES } from './life-cycles';
import { PARTICIPATION } from './participation';
import { PERIOD } from './period';
import { PLACEMENT } from './placement';

const RIGHTS: readonly Right[] = [
  'imports.run',
  'periods.allocate',
  'periods.publish',
  'placements.edit',
  'offers.review',
  'registers.edit',
  'employer',
  'time',
];

describe.each(LIFE_CYCLES.map((cycle) => [cycle.noun, cycle] as const))('%s', (_, cycle) => {
  const events = [...new Set(cycle.transitions.map(({ event }) => event))];

  test('every state comes to be, and only known states are named', () => {
    const reached = new Set<string | null>([null]);
    for (let size = 0; size < reached.size;) {
      size = reached.size;
      for (const { from, to } of cycle.transitions) if (to && reached.has(from)) reached.add(to);
    }
    expect([...reached].filter(Boolean).sort()).toEqual([...cycle.states].sort());
  });

  test('one event leads from one state to one, unless what was before decides', () => {
    for (const event of events)
      for (const from of [null, ...cycle.states]) {
        const ways = cycle.transitions.filter((one) => one.event === event && one.from === from);
        const isBack = ['unpublish', 'return'].includes(event);
        if (!isBack)
          expect([event, from, ways.length]).toEqual([event, from, Math.min(1, ways.length)]);
      }
  });

  test('all rights × all states × all states: what the table does not allow is refused', () => {
    for (const right of RIGHTS)
      for (const from of [null, ...cycle.states])
        for (const to of cycle.states) {
          const isAllowed = cycle.transitions.some(
            (one) => one.from === from && one.to === to && one.who.includes(right),
          );
          expect([right, from, to, mayChange(cycle, { from, to, rights: [right] })]).toEqual([
            right,
            from,
            to,
            isAllowed,
          ]);
        }
  });

  test('all events × all states: the complement is a refusal that names what the state should be', () => {
    for (const event of events)
      for (const from of [null, ...cycle.states]) {
        const way = cycle.transitions.find(
          (one) => one.event === event && one.from === from && one.to !== null,
        );
        const made = step(cycle, { event, from });
        if (way) expect(made).toMatchObject({ ok: true, value: { event, from, to: way.to } });
        else
          expect(made).toMatchObject({
            ok: false,
            error: { code: 'wrong-state', what: cycle.noun, state: from ?? 'absent' },
          });
      }
  });
});

test('who is out of a period comes back as expected before they wish or find a place of their own', () => {
  const mayByForm = (from: string, to: string): boolean =>
    mayChange(PARTICIPATION, { from, to, rights: ['registers.edit'] });
  expect(mayByForm('left', 'expected')).toBe(true);
  expect(mayByForm('left', 'wished')).toBe(false);
  expect(mayByForm('exempt', 'own-place')).toBe(false);
});

test('a form never publishes, and publishing is undone to what was before', () => {
  for (const from of PERIOD.states)
    expect(mayChange(PERIOD, { from, to: 'published', rights: ['registers.edit'] })).toBe(false);
  const back = step(PERIOD, { event: 'unpublish', from: 'published', to: 'open' });
  expect(back).toMatchObject({ ok: true, value: { to: 'open' } });
});

test('a placement claims its days as long as it is published, and at no other time', () => {
  for (const { from, to, effects } of PLACEMENT.transitions) {
    const begins = from !== 'published' && to === 'published';
    const ends = from === 'published' && to !== 'published';
    expect([from, to, effects.includes('claims-written')]).toEqual([from, to, begins]);
    if (ends) expect([from, to, effects.includes('claims-removed')]).toEqual([from, to, true]);
  }
  expect(begin(PLACEMENT, 'place')).toMatchObject({ from: null, to: 'published' });
  expect(() => begin(PLACEMENT, 'withdraw')).toThrow('placement');
});

test('docs/life-cycles.md says what the tables say', () => {
  const page = path.join(process.cwd(), 'docs', 'life-cycles.md');
  expect(fs.readFileSync(page, 'utf8')).toBe(describeLifeCycles(LIFE_CYCLES));
});

test('no state of a life cycle is written as a bare word: the adapters take what has passed', () => {
  const root = path.join(process.cwd(), 'src/plugins/placement-matching/server/src');
  const states = new Set(LIFE_CYCLES.flatMap((cycle) => cycle.states));
  const written = filesBelow(root).flatMap((file) => {
    // A waiver is withdrawn too; it has two states and no table.
    if (file.endsWith('waiver-store.ts')) return [];
    const text = fs.readFileSync(file, 'utf8');
    return [...text.matchAll(/\.(?:insert|update)\(\s*\{[^}]*?\bstate: '([^']+)'/g)]
      .filter(([, state]) => states.has(state ?? ''))
      .map(([, state]) => `${path.relative(root, file)}: ${state}`);
  });
  expect(written).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file));
}
