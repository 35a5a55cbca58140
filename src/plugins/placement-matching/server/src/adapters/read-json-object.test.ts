import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { readJsonObject, type FileShape } from './read-json-object';
import { readPlan } from './read-plan';
import { readProblem } from './read-problem';

const shape: FileShape = {
  keys: new Set(['rows', 'a']),
  rowFaults: { rows: (row, index) => (row === 'bad' ? `rows[${index}]: bad` : undefined) },
};
const read = (text: string) => readJsonObject(Buffer.from(text), shape);

test('a JSON object is read as JSON.parse reads it, whatever its spaces', () => {
  const anything = fc.jsonValue({ noUnicodeString: false });
  const file = fc.record({ rows: fc.array(anything), a: anything, other: anything });
  fc.assert(
    fc.property(file, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(read(` ${text}\r\n`)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

test('what JSON.parse refuses is refused', () => {
  const value = fc.record({ rows: fc.array(fc.jsonValue()), a: fc.jsonValue() });
  const broken = fc
    .tuple(value, fc.nat(), fc.constantFrom('', ',', '{', ']', '"', ':', '\\', '1'))
    .map(([file, at, sign]) => {
      const text = JSON.stringify(file);
      const place = at % text.length;
      return text.slice(0, place) + sign + text.slice(place + 1);
    });
  fc.assert(
    fc.property(broken, (text) => {
      if (!text.startsWith('{')) return;
      expect(read(text).ok).toBe(isRead(text));
    }),
  );
});

/** As JSON.parse, but a key that stands twice is refused. */
function isRead(text: string): boolean {
  try {
    const again = JSON.stringify(JSON.parse(text));
    return again.split(':').length === text.split(':').length;
  } catch {
    return false;
  }
}

test('rows are read over many pieces, with every sign in its place', () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ id: `å${index}}]"`, n: [index] }));
  expect(read(JSON.stringify({ rows }))).toEqual({ ok: true, value: { rows } });
});

test.each([
  ['{"a":1,"a":2}', 'a: found twice, expected once'],
  ['{"rows":[{"id":1},{"id":2,"i\\u0064":3}]}', 'rows[1].id: found twice, expected once'],
  ['{"a":{"b":[{"c":1,"d":{},"c":2}]}}', 'a.b[0].c: found twice, expected once'],
  ['{"rows":["bad"]}', 'rows[0]: bad'],
  [`{"a":${'['.repeat(65)}${']'.repeat(65)}}`, 'file: more than 64 lists and objects'],
  ['{"a":1} x', 'file: {"a":1} x is not JSON'],
  ['{"a":1,}', 'is not JSON'],
  ['{"rows":[1,]}', 'is not JSON'],
])('%s is refused', (text, line) => {
  expect(read(text)).toEqual({ ok: false, error: expect.stringContaining(line) });
});

describe('a hundred megabytes of something else are refused in one line', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'large-'));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
  const filled = (start: string, unit: string, end = ''): string => {
    const file = path.join(folder, 'large.json');
    fs.writeFileSync(
      file,
      Buffer.concat([Buffer.from(start), Buffer.alloc(100 * 2 ** 20, unit), Buffer.from(end)]),
    );
    return file;
  };
  const row = '{"id":"p","learner":"l","slot":"s","from":"2027-03-15","to":"2027-03-19","x":1},';

  test.each([
    ['lists in lists', '{"a":', '[', /^file: more than 64/],
    ['empty learners', '{"learners":[', '{},', /^learners\[0\]\.id: nothing found/],
    ['numbers for learners', '{"learners":[', '0,', /^learners\[0\]: 0 found/],
    ['one learner without end', '{"learners":[{"id":"a","wishes":[', '1,', /is not JSON/],
    ['an unknown key', '{"misspelt":"', 'x', /is not JSON/],
    ['spaces', '', ' ', /^file: is empty/],
  ])('problem: %s', (_, start, unit, line) => {
    expect(readProblem(filled(start, unit))).toEqual({
      ok: false,
      error: expect.stringMatching(line),
    });
  });

  test.each([
    [
      'a nearly right plan',
      '{"placements":[',
      row,
      '{}]}',
      /^placements\[0\]\.x: 1: is an unknown/,
    ],
    [
      'a large unknown key',
      '{"misspelt":"',
      'x',
      '"}',
      /^misspelt: "x+… found, expected no such key$/,
    ],
    ['a row with too much', '{"slots":[{"open":[', '{},', '0]}]}', /^slots: \{"open".*less in it$/],
  ])('plan: %s', (_, start, unit, end, line) => {
    expect(readPlan(filled(start, unit, end))).toEqual({
      ok: false,
      error: expect.stringMatching(line),
    });
  });
});
