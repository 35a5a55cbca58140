import type { RuleSet } from '../conflicts/plan';
import { failure, success, type Result } from '../result';
import { minutesOf } from './daily-hours';

/** A limit of a local set that is looser than the national one. */
export type Looser = {
  readonly field: LimitField;
  readonly national: number | string;
  readonly local: number | string;
};

export type LimitField = keyof typeof DIRECTION;

/** Whether a smaller or a larger value is the stricter one. */
const DIRECTION = {
  minAge: 'larger',
  minGrade: 'larger',
  maxHoursPerDay: 'smaller',
  minHoursPerDay: 'larger',
  maxHoursPerWeek: 'smaller',
  earliestStart: 'larger',
  latestEnd: 'smaller',
  minDays: 'larger',
  maxMonths: 'smaller',
  maxTravelMinutes: 'smaller',
} as const;

export type Limits = RuleSet & {
  readonly minAge?: number | null;
  readonly minGrade?: number | null;
  readonly maxMonths?: number | null;
};

const FIELDS = Object.keys(DIRECTION) as readonly LimitField[];

/**
 * The limits of a local set under the national ceiling: each is the local one where there is one, else the national.
 * A local set may only be stricter; every limit that is looser is named.
 */
export function composeRuleSets(
  national: readonly Limits[],
  local: Limits,
): Result<Limits, readonly Looser[]> {
  const ceilings = national.filter((set) => concernsTheSame(set, local));
  const looser = FIELDS.flatMap((field) => looserIn(field, ceilings, local));
  if (looser.length > 0) return failure(looser);
  const inherited = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = local[field] ?? strictestOf(field, ceilings);
      return value == null ? [] : [[field, value]];
    }),
  );
  return success({ ...local, ...inherited });
}

/** Of the same form, with days and ages in common. A set without form, days or ages concerns all of them. */
function concernsTheSame(a: Limits, b: Limits): boolean {
  if (a.form != null && b.form != null && a.form !== b.form) return false;
  const meet = (
    [from, to]: readonly [number | string, number | string],
    [otherFrom, otherTo]: readonly [number | string, number | string],
  ): boolean => from <= otherTo && otherFrom <= to;
  return meet(datesOf(a), datesOf(b)) && meet(agesOf(a), agesOf(b));
}

const datesOf = (set: Limits): readonly [string, string] => [
  set.validFrom ?? '',
  set.validTo ?? '9999-12-31',
];
const agesOf = (set: Limits): readonly [number, number] => [set.ageFrom ?? 0, set.ageTo ?? 999];

function looserIn(field: LimitField, ceilings: readonly Limits[], local: Limits): Looser[] {
  const own = local[field];
  const ceiling = strictestOf(field, ceilings);
  if (own == null || ceiling == null || !isStricter(field, ceiling, own)) return [];
  return [{ field, national: ceiling, local: own }];
}

function strictestOf(field: LimitField, sets: readonly Limits[]): number | string | undefined {
  return sets
    .flatMap((set) => set[field] ?? [])
    .reduce<number | string | undefined>(
      (strictest, value) =>
        strictest === undefined || isStricter(field, value, strictest) ? value : strictest,
      undefined,
    );
}

function isStricter(field: LimitField, a: number | string, b: number | string): boolean {
  const difference = valueOf(a) - valueOf(b);
  return DIRECTION[field] === 'smaller' ? difference < 0 : difference > 0;
}

const valueOf = (value: number | string): number =>
  typeof value === 'number' ? value : (minutesOf(value) ?? 0);
