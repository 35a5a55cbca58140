import { isDay } from '../days';
import { failure, success, type Result } from '../result';
import { checkDates } from './check-dates';
import { firstOf } from './first-of';
import { policyFault } from './policy-fault';
import type { BadField, Learner, Problem, Slot } from './problem';

/** So few ids are compared with each other rather than kept in a set. */
const SHORT_LIST = 16;

/** What the shape cannot say: every named id exists and is unique where it stands, and dates make sense. */
export function checkProblem(problem: Problem): Result<Problem, BadField> {
  const bad = firstFault(problem);
  return bad === undefined ? success(problem) : failure(bad);
}

type Known = {
  readonly learners: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly supervisors: ReadonlySet<string>;
  readonly workplaces: ReadonlySet<string>;
};

function firstFault(problem: Problem): BadField | undefined {
  const {
    learners,
    slots,
    supervisors = [],
    workplaces = [],
    quotas = [],
    distances = [],
  } = problem;
  const lists = { learners, slots, supervisors, workplaces, quotas };
  for (const [field, list] of Object.entries(lists)) {
    const twice = duplicateAt(list.map((row) => row.id));
    if (twice >= 0) return notUnique(`${field}[${twice}].id`, list[twice]?.id);
  }
  const known = {
    learners: new Set(learners.map((row) => row.id)),
    slots: new Set(slots.map((row) => row.id)),
    supervisors: new Set(supervisors.map((row) => row.id)),
    workplaces: new Set(workplaces.map((row) => row.id)),
  };
  return (
    firstOf(learners, (row, at) => learnerFault(row, `learners[${at}]`, known)) ??
    firstOf(slots, (row, at) => slotFault(row, `slots[${at}]`, known)) ??
    firstOf(supervisors, (row, at) =>
      idListFault(row.ranking, `supervisors[${at}].ranking`, known.learners, 'a learner'),
    ) ??
    firstOf(quotas, (row, at) =>
      idListFault(row.slots, `quotas[${at}].slots`, known.slots, 'a slot'),
    ) ??
    distanceFault(distances, known) ??
    checkDates(learners) ??
    policyFault(problem)
  );
}

function learnerFault(learner: Learner, field: string, known: Known): BadField | undefined {
  if (isLearnerFine(learner, known)) return undefined;
  return (
    idListFault(learner.wishes, `${field}.wishes`, known.slots, 'a slot') ??
    tooManyOwn(learner, `${field}.ownWishes`) ??
    idListFault(learner.eligible, `${field}.eligible`, known.slots, 'a slot') ??
    unknown(learner.locked, `${field}.locked`, known.slots, 'a slot') ??
    unknown(learner.previous, `${field}.previous`, known.slots, 'a slot')
  );
}

/** Asked first, because the names of fields are dear to make for a million ids. */
function isLearnerFine(learner: Learner, known: Known): boolean {
  const { wishes, eligible, locked, previous, ownWishes = 0 } = learner;
  const isKnown = (id: string | undefined): boolean => id === undefined || known.slots.has(id);
  const areFine = (ids: readonly string[]): boolean => ids.every(isKnown) && duplicateAt(ids) < 0;
  const isFine = areFine(wishes) && areFine(eligible ?? []) && ownWishes <= wishes.length;
  return isFine && isKnown(locked) && isKnown(previous);
}

function tooManyOwn({ wishes, ownWishes = 0 }: Learner, field: string): BadField | undefined {
  if (ownWishes <= wishes.length) return undefined;
  return { field, value: ownWishes, expected: 'at most the number of wishes' };
}

function slotFault(slot: Slot, field: string, known: Known): BadField | undefined {
  if (slot.reservedFor?.length === 0) {
    return { field: `${field}.reservedFor`, value: [], expected: 'at least one school' };
  }
  return (
    unknown(slot.supervisor, `${field}.supervisor`, known.supervisors, 'a supervisor') ??
    unknown(slot.workplace, `${field}.workplace`, known.workplaces, 'a workplace') ??
    idListFault(slot.reservedFor, `${field}.reservedFor`, undefined, 'a school') ??
    idListFault(slot.ranking, `${field}.ranking`, known.learners, 'a learner') ??
    firstOf(slot.open ?? [], (span, at) => {
      const name = `${field}.open[${at}]`;
      if (!isDay(span.from))
        return { field: `${name}.from`, value: span.from, expected: 'an ISO date' };
      if (!isDay(span.to)) return { field: `${name}.to`, value: span.to, expected: 'an ISO date' };
      if (span.to >= span.from) return undefined;
      return { field: `${name}.to`, value: span.to, expected: `a day not before ${span.from}` };
    })
  );
}

function distanceFault(
  distances: NonNullable<Problem['distances']>,
  known: Known,
): BadField | undefined {
  if (areDistancesFine(distances, known)) return undefined;
  const pairs = new Set<string>();
  return firstOf(distances, ([learner, slot], at) => {
    const pair = JSON.stringify([learner, slot]);
    if (pairs.has(pair)) return notUnique(`distances[${at}]`, [learner, slot]);
    pairs.add(pair);
    return (
      unknown(learner, `distances[${at}][0]`, known.learners, 'a learner') ??
      unknown(slot, `distances[${at}][1]`, known.slots, 'a slot')
    );
  });
}

/** Every pair as one number, so that a million of them are compared in a moment. */
function areDistancesFine(distances: NonNullable<Problem['distances']>, known: Known): boolean {
  const learners = new Map([...known.learners].map((id, at) => [id, at]));
  const slots = new Map([...known.slots].map((id, at) => [id, at]));
  const pairs = new Float64Array(distances.length);
  for (const [at, [learner, slot]] of distances.entries()) {
    pairs[at] = (learners.get(learner) ?? NaN) * slots.size + (slots.get(slot) ?? NaN);
    if (Number.isNaN(pairs[at])) return false;
  }
  pairs.sort();
  return pairs.every((pair, at) => at === 0 || pair !== pairs[at - 1]);
}

function idListFault(
  ids: readonly string[] | undefined,
  field: string,
  known: ReadonlySet<string> | undefined,
  kind: string,
): BadField | undefined {
  if (ids === undefined) return undefined;
  const twice = duplicateAt(ids);
  if (twice >= 0) return notUnique(`${field}[${twice}]`, ids[twice]);
  if (known === undefined) return undefined;
  return firstOf(ids, (id, at) => unknown(id, `${field}[${at}]`, known, kind));
}

function unknown(
  id: string | undefined,
  field: string,
  known: ReadonlySet<string>,
  kind: string,
): BadField | undefined {
  if (id === undefined || known.has(id)) return undefined;
  return { field, value: id, expected: `${kind} of this file` };
}

function notUnique(field: string, value: unknown): BadField {
  return { field, value, expected: 'a value that stands here once' };
}

function duplicateAt(ids: readonly string[]): number {
  if (ids.length <= SHORT_LIST) return ids.findIndex((id, at) => ids.indexOf(id) < at);
  const seen = new Set<string>();
  return ids.findIndex((id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
}
