import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..', '..');
const ZONES = ['UTC', 'Europe/Stockholm', 'Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu'];

type Answer = { readonly zone: string; readonly offset: number; readonly table: object };

/** Only a process of its own has a time zone that can be chosen. */
function answers(): readonly Answer[] {
  const script = path.join(ROOT, 'tests', 'support', 'time-table.ts');
  const args = ['--import', 'tsx', script, ...ZONES];
  const env = { ...process.env, LANG: 'sv_SE.UTF-8' };
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as readonly Answer[];
}

test('days, weeks, deadlines and conflicts are the same in five time zones of the machine', () => {
  const found = answers();
  expect(found.map(({ zone, offset }) => [zone, offset])).toEqual([
    ['UTC', 0],
    ['Europe/Stockholm', -60],
    ['Pacific/Kiritimati', -840],
    ['Pacific/Niue', 660],
    ['Asia/Kathmandu', -345],
  ]);
  for (const { table } of found) expect(table).toEqual(EXPECTED);
});

const WEEK_53 = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'];

const EXPECTED = {
  weeks: [
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2025-12-29', '2026-W01'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ],
  yearsOf53: [1992, 1998, 2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060],
  newYear: WEEK_53,
  leapDays: ['2028-02-29', '2027-03-01', '2028-02-29'],
  midnights: ['2027-06-30', '2027-07-01', '2028-01-01'],
  summerTime: [
    '2027-03-27T23:00:00.000Z',
    '2027-03-28T22:00:00.000Z',
    '2027-10-30T22:00:00.000Z',
    '2027-10-31T23:00:00.000Z',
  ],
  // On 28 March half past two is passed over and counts as half past three; on 31 October the first of two counts.
  halfPastTwo: ['2027-03-27T01:30:00.000Z', '2027-03-28T01:30:00.000Z', '2027-10-31T00:30:00.000Z'],
  conflicts: [['2027-03-12'], []],
  group: WEEK_53,
};
