import Database from 'better-sqlite3';
import {
  dayNumber,
  dayOfNumber,
  isWeekday,
} from '../src/plugins/placement-matching/domain/calendar/day-number';
import { Random } from '../src/plugins/placement-matching/domain/testing/random';

/** Monday of the first of forty weeks that learners are out. */
const MONDAY = dayNumber('2026-08-24');
const WEEKS = 40;
/** Weeks of a placement: prao of one or two, APL of four, practice of eight. */
const LENGTHS = [1, 1, 1, 2, 2, 4, 8];
/** The share of rows that come without a look at who is where already. */
const CARELESS = 0.01;

export type Sizes = { readonly placements: number; readonly seed: number };

/**
 * Placements of a school year in an SQLite database in memory: each with the texts that the product stores and
 * reads, and beside them with whole numbers for the same slot, people and days, which SQL compares faster. A hundredth of them collide at will.
 */
export function conflictRows({ placements, seed }: Sizes): Database.Database {
  const db = new Database(':memory:');
  db.pragma('temp_store = memory');
  db.pragma('cache_size = -1000000');
  db.exec(TABLES);
  const random = new Random(seed);
  db.transaction(() => {
    calendar(db);
    fill(db, random, placements);
  })();
  db.exec(INDEXES);
  db.exec('analyze');
  return db;
}

const TABLES = `
  create table calendar (day integer primary key, text text not null unique, is_weekday integer not null);
  create table learners (id integer primary key, document text not null unique);
  create table slots (id integer primary key, document text not null unique, supervisor text, workplace text, capacity integer);
  create table supervisors (id integer primary key, document text not null unique, capacity integer not null);
  create table workplaces (id integer primary key, document text not null unique, capacity integer not null);
  create table placements (
    id integer primary key, document text not null,
    learner_document text not null, slot_document text not null, supervisor_document text not null,
    workplace_document text not null, first_day text not null, last_day text not null,
    learner integer not null, slot integer not null, supervisor integer not null, workplace integer not null,
    first integer not null, last integer not null
  );`;

/** A covering index for each question: SQL never has to sort or to look at the table. */
const INDEXES = ['learner', 'slot', 'supervisor', 'workplace']
  .map(
    (key) => `create index by_${key} on placements (${key}, first, last, id);
      create index by_${key}_document on placements (${key}_document, first_day, last_day, document);`,
  )
  .join('\n');

function calendar(db: Database.Database): void {
  const insert = db.prepare('insert into calendar values (?, ?, ?)');
  for (let day = MONDAY; day < MONDAY + 7 * (WEEKS + 1); day += 1)
    insert.run(day, dayOfNumber(day), isWeekday(day) ? 1 : 0);
}

function fill(db: Database.Database, random: Random, placements: number): void {
  const slots = Math.ceil(placements / 12);
  const half = Math.ceil(slots / 2);
  const learners = Math.ceil(placements / 2.5);
  const learner = db.prepare('insert into learners values (?, ?)');
  for (let at = 0; at < learners; at += 1) learner.run(at, documentOf('l', at));
  const seats = Uint8Array.from({ length: slots }, () => random.int(1, 3));
  const slot = db.prepare('insert into slots values (?, ?, ?, ?, ?)');
  const capacity = new Uint8Array(half);
  for (let at = 0; at < slots; at += 1) {
    const owner = at % half;
    capacity[owner]! += seats[at]!;
    slot.run(at, documentOf('s', at), documentOf('h', owner), documentOf('w', owner), seats[at]);
  }
  const supervisor = db.prepare('insert into supervisors values (?, ?, ?)');
  const workplace = db.prepare('insert into workplaces values (?, ?, ?)');
  for (let at = 0; at < half; at += 1) {
    supervisor.run(at, documentOf('h', at), capacity[at]);
    workplace.run(at, documentOf('w', at), capacity[at]! + (at % 2));
  }
  const place = db.prepare(
    'insert into placements values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const takenBySlot = new Uint8Array(slots * WEEKS);
  const takenByLearner = new Uint8Array(learners * WEEKS);
  for (let made = 0; made < placements;) {
    const length = random.pick(LENGTHS);
    const week = random.int(0, WEEKS - length);
    const [s, l] = [random.int(0, slots - 1), random.int(0, learners - 1)];
    const isFree =
      highest(takenBySlot, s * WEEKS + week, length) < seats[s]! &&
      highest(takenByLearner, l * WEEKS + week, length) === 0;
    if (!isFree && !random.chance(CARELESS)) continue;
    for (let at = week; at < week + length; at += 1) {
      takenBySlot[s * WEEKS + at]! += 1;
      takenByLearner[l * WEEKS + at]! += 1;
    }
    const first = MONDAY + 7 * week;
    const last = first + 7 * (length - 1) + 4;
    const texts = [
      ...[documentOf('l', l), documentOf('s', s), documentOf('h', s % half)],
      ...[documentOf('w', s % half), dayOfNumber(first), dayOfNumber(last)],
    ];
    place.run(made, documentOf('p', made), ...texts, l, s, s % half, s % half, first, last);
    made += 1;
  }
}

function highest(taken: Uint8Array, from: number, length: number): number {
  let most = 0;
  for (let at = from; at < from + length; at += 1) most = Math.max(most, taken[at]!);
  return most;
}

/** As long as Strapi's own, and in no order: multiplying by an odd number permutes the whole numbers below 2 ** 32. */
function documentOf(kind: string, at: number): string {
  const scattered = Math.imul(at + 1, 0x9e3779b1) >>> 0;
  return `${kind}${scattered.toString(36).padStart(7, '0')}${String(at).padStart(16, '0')}`;
}
