import type { Core } from '@strapi/strapi';
import type { MovesInput, MovesSaved, PlanningMove } from '../../../contracts/planning';
import type { DomainError } from '../../../domain/errors';
import { moveObstacle } from '../../../domain/planning/planning-bars';
import { weeksOfText } from '../../../domain/planning/moved-dates';
import { spanOfWeek } from '../../../domain/days';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock, type Clock } from '../adapters/clock';
import { saveGroupDates } from '../adapters/planning-store';
import { lockPeriod } from '../adapters/publishing-store';
import { inUnitOfWork, type UnitOfWork } from '../adapters/unit-of-work';
import { readPlanningFacts, type PlanningFacts } from './planning-facts';
import { schoolYearOf } from './read-planning';
import { recordAudit } from './record-audit';

type Input = MovesInput & { readonly strapi: Core.Strapi; readonly clock?: Clock };

/** Moves periods in time, all of them or none; nothing that is published, proposed or begun, and never out of term. */
export async function movePeriods({
  strapi,
  moves,
  clock = systemClock,
}: Input): Promise<Result<MovesSaved, DomainError>> {
  return inUnitOfWork(strapi, { useCase: 'move-periods' }, async (unit) => {
    const undo: PlanningMove[] = [];
    const versions = new Map<string, number>();
    for (const period of [...new Set(moves.map((move) => move.period))].sort()) {
      const head = await lockPeriod(unit, period, 'change');
      if (!head) return failure({ code: 'not-found', what: 'period', id: period });
      const isStale = moves.some((move) => move.period === period && move.version !== head.version);
      if (isStale) return failure({ code: 'stale', what: 'period', version: head.version });
      versions.set(period, head.version + 1);
    }
    const facts = await factsAround(unit, { moves, clock });
    if (!facts) return failure(wrongForm('moves'));
    for (const move of moves) {
      const refused = refusalOf(move, facts);
      if (refused) return failure(refused);
      undo.push(...undoOf(move, { facts, version: versions.get(move.period) ?? 1 }));
    }
    for (const move of moves) {
      await saveGroupDates(unit, move, clock.now());
      const { period, groups, weeks, firstDay, lastDay } = move;
      recordAudit(unit, {
        ...{ action: 'period-moved', kind: 'period', record: period, period },
        facts: { groups, weeks, firstDay, lastDay },
      });
    }
    return success({ undo });
  });
}

const wrongForm = (path: string): DomainError => ({
  code: 'invalid',
  issues: [{ path, problem: 'wrong-form' }],
});

async function factsAround(
  { strapi, trx }: UnitOfWork,
  { moves, clock }: Pick<Input, 'moves'> & { readonly clock: Clock },
): Promise<PlanningFacts | undefined> {
  const [move] = moves;
  const week = weeksOfText(move?.weeks ?? null)[0];
  const first = move?.firstDay ?? (week === undefined ? undefined : spanOfWeek(week)?.to);
  if (first == null) return undefined;
  const asked = { schoolYear: schoolYearOf(first), query: {}, moves, today: clock.today() };
  return readPlanningFacts({ strapi, db: trx }, asked);
}

function refusalOf(move: PlanningMove, facts: PlanningFacts): DomainError | undefined {
  const record = facts.records.get(move.period);
  const name = record?.name ?? '';
  if (!areDatesWhole(move)) return wrongForm('moves.weeks');
  const bars = facts.bars.filter(({ period }) => period.id === move.period);
  const asked = new Set(move.groups);
  const groups = bars.flatMap((bar) => bar.groups).filter(({ id }) => asked.has(id));
  if (groups.length < asked.size)
    return { code: 'not-found', what: 'period-group', id: move.period };
  const fixed = bars.find(
    (bar) => bar.fixed !== null && bar.groups.some(({ id }) => asked.has(id)),
  );
  if (fixed?.fixed && fixed.fixed !== 'no-dates')
    return { code: 'move-refused', period: name, why: fixed.fixed };
  const { weeks, firstDay, lastDay } = move;
  const moved = groups.map((group) => ({ group, dates: { weeks, firstDay, lastDay } }));
  const [any] = bars;
  const why = any && moveObstacle({ moved, period: any.period, around: facts.around });
  return why && { code: 'move-refused', period: name, why };
}

/** Weeks that there are, or a first and a last day; not both and not neither. */
function areDatesWhole({ weeks, firstDay, lastDay }: PlanningMove): boolean {
  if (weeks === null) return firstDay !== null && lastDay !== null && firstDay <= lastDay;
  const isKnown = weeks.split(',').every((week) => spanOfWeek(week) !== undefined);
  return isKnown && firstDay === null && lastDay === null;
}

type Undo = { readonly facts: PlanningFacts; readonly version: number };

/** Groups that were moved together may have had unlike dates. */
function undoOf(move: PlanningMove, { facts, version }: Undo): PlanningMove[] {
  const byDates = new Map<string, PlanningMove>();
  for (const id of move.groups) {
    const row = facts.rows.get(id);
    const { weeks = null, firstDay = null, lastDay = null } = row ?? {};
    const key = JSON.stringify([weeks, firstDay, lastDay]);
    const groups = [...(byDates.get(key)?.groups ?? []), id];
    // What was written as a range is written week by week.
    const list = firstDay && lastDay ? null : weeksOfText(weeks).join(',');
    const dates = { weeks: list, firstDay: list === null ? firstDay : null };
    byDates.set(key, {
      ...{ period: move.period, version, groups, ...dates },
      lastDay: list === null ? lastDay : null,
    });
  }
  return [...byDates.values()];
}
