/** Prints what the calendar answers in each of the machine's time zones, named as arguments; started by itself. */
import { daysOfDates } from '../../src/plugins/placement-matching/domain/calendar/group-days';
import { findConflicts } from '../../src/plugins/placement-matching/domain/conflicts/find-conflicts';
import {
  addDays,
  dayInSweden,
  daysOfSpan,
  spanOfWeek,
  weekOfDay,
} from '../../src/plugins/placement-matching/domain/days';
import {
  lastAt,
  startOfDay,
} from '../../src/plugins/placement-matching/server/src/adapters/day-instants';

const DAYS = ['2020-12-31', '2021-01-03', '2024-12-30', '2025-12-29', '2026-12-28', '2027-01-03'];
const INSTANTS = ['2027-03-28T01:29:59Z', '2027-03-28T01:30:00Z', '2027-10-31T01:45:00Z'];
const MIDNIGHTS = ['2027-06-30T21:59:59Z', '2027-06-30T22:00:00Z', '2027-12-31T23:00:00Z'];

function table(): object {
  const weeks = [...DAYS, '2027-01-04'].map((day) => [day, weekOfDay(day)]);
  const yearsOf53 = Array.from({ length: 71 }, (_, at) => 1990 + at).filter((year) =>
    spanOfWeek(`${year}-W53`),
  );
  return {
    weeks,
    yearsOf53,
    newYear: daysOfSpan({ from: '2026-12-28', to: '2027-01-03' }),
    leapDays: [addDays('2028-02-28', 1), addDays('2027-02-28', 1), addDays('2028-03-01', -1)],
    midnights: MIDNIGHTS.map((instant) => dayInSweden(new Date(instant))),
    summerTime: ['2027-03-28', '2027-03-29', '2027-10-31', '2027-11-01'].map((day) =>
      startOfDay(day),
    ),
    halfPastTwo: INSTANTS.map((now) => lastAt(new Date(now), { hour: 2, minute: 30 })),
    conflicts: ['2027-03-12', '2027-03-13'].map((next) => daysInConflict(next)),
    group: daysOfDates({ weeks: '2026-W53' }),
  };
}

/** One placement to 12 March and another of the same learner from `next`. */
function daysInConflict(next: string): readonly string[] {
  const placements = [
    { id: 'a', learner: 'x', slot: 's', from: '2027-03-08', to: '2027-03-12' },
    { id: 'b', learner: 'x', slot: 's', from: next, to: '2027-03-19' },
  ];
  const plan = { placements, learners: [{ id: 'x' }], slots: [{ id: 's', seats: 9 }] };
  return findConflicts(plan).conflicts.flatMap(({ days }) => days);
}

const answers = process.argv.slice(2).map((zone) => {
  process.env.TZ = zone;
  return { zone, offset: new Date(2026, 0, 1).getTimezoneOffset(), table: table() };
});
process.stdout.write(JSON.stringify(answers));
