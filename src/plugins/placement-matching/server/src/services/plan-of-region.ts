import { setImmediate as breathe } from 'node:timers/promises';
import { termsOf, type CalendarEntry } from '../../../domain/calendar/free-days';
import type {
  Plan,
  PlanPeriod,
  PlanSlot,
  PlanWorkplace,
  RuleSet,
  Term,
} from '../../../domain/conflicts/plan';
import type { SlotFacts } from '../../../domain/period-facts';
import type { Quota } from '../../../domain/quotas/quota';
import { readCalendar } from '../adapters/calendar-reader';
import { systemClock, type Clock } from '../adapters/clock';
import {
  readLearnerRuleFacts,
  readProvidersOfLearners,
  type LearnerRuleFacts,
} from '../adapters/learner-rule-facts';
import { readSlots } from '../adapters/offer-reader';
import { readPeriods, type Reading } from '../adapters/period-reader';
import { readHeld, readProposals, readPublished, type Placed } from '../adapters/placed-reader';
import {
  readEmployerFacts,
  readPeriodRuleFacts,
  readRecorded,
  readSupervisorFacts,
  readWorkplaceFacts,
} from '../adapters/rule-facts-reader';
import { readQuotas } from '../adapters/quota-store';
import { readLocalRuleSets } from '../adapters/rule-set-reader';
import { readProblemText } from '../adapters/run-store';
import { readLedgerFacts, type LedgerFacts } from './ledger-facts';

/** What to check: everything published, a period, or a run that would be published into its period. */
export type Scope = { readonly period: string | null; readonly run: string | null };

export type RegionPlan = {
  readonly plan: Plan;
  readonly placed: ReadonlyMap<string, Placed>;
  /** Conflicts that name none of these are not asked for. */
  readonly isAsked: (placement: string) => boolean;
  readonly slots: readonly SlotFacts[];
};

/**
 * The published placements, the holds and the run's proposals as one plan, with everything that shares their days.
 * On SQLite a query holds up everybody, so others are let in between.
 */
export async function planOfRegion(
  reading: Reading,
  scope: Scope,
  clock: Clock = systemClock,
): Promise<RegionPlan> {
  const asked = await readAsked(reading, scope);
  await breathe();
  const others = await readOthers(reading, scope, asked);
  await breathe();
  const placed = new Map(
    [...others, ...asked].filter(({ days }) => days.length > 0).map((row) => [row.id, row]),
  );
  const rows = [...placed.values()];
  const slots = await readSlots(reading, {
    ...(await offered(reading, scope, asked)),
    wished: new Set(rows.map(({ slot }) => slot)),
  });
  const known = new Set(slots.map(({ id }) => id));
  await breathe();
  const ruleSets = await readLocalRuleSets(reading);
  const periods = await readPeriodRuleFacts(reading);
  const quotas = await readQuotas(reading);
  const notes = await notesOf(reading, { ruleSets, periods, quotas });
  await breathe();
  const ledger = await readLedgerFacts(reading, { placed: rows, periods, today: clock.today() });
  const isAsked = new Set(asked.map(({ id }) => id));
  const plan: Plan = {
    // A placement whose slot is gone is the audit's business: there is nothing to compare it with.
    placements: rows.filter(({ slot }) => known.has(slot)).map((row) => placementOf(row, notes)),
    learners: learnersOf(rows, { ...notes, ...ledger }),
    slots: slots.map(slotOf),
    supervisors: await readSupervisorFacts(reading),
    workplaces: await workplacesOf(reading, slots),
    employers: await readEmployerFacts(reading),
    periods,
    quotas,
    ruleSets,
    recorded: await readRecorded(reading),
    terms: termsOfSchools(await readCalendar(reading), rows),
  };
  return { plan, placed, slots, isAsked: (placement) => isAsked.has(placement) };
}

async function readAsked(reading: Reading, { period, run }: Scope): Promise<Placed[]> {
  if (period === null)
    return [...(await readPublished(reading, 'all')), ...(await readHeld(reading, 'all'))];
  const published = await readPublished(reading, { period });
  const problem = run === null ? undefined : await readProblemText(reading, run);
  if (run === null || problem === undefined) return published;
  await breathe();
  const proposals = await readProposals(reading, { run, period, problem });
  // Of a published run the placements themselves are checked, with what was changed since.
  const alreadyThere = new Set(published.map((row) => `${row.learner} ${row.slot}`));
  return [
    ...published,
    ...proposals.filter((row) => !alreadyThere.has(`${row.learner} ${row.slot}`)),
  ];
}

async function readOthers(
  reading: Reading,
  { period }: Scope,
  asked: readonly Placed[],
): Promise<Placed[]> {
  const span = spanOf(asked);
  if (period === null || !span) return [];
  const published = await readPublished(reading, span);
  return [...published.filter((row) => row.period !== period), ...(await readHeld(reading, span))];
}

async function offered(
  reading: Reading,
  { period }: Scope,
  asked: readonly Placed[],
): Promise<{ form: string | null; firstDay: string | null; lastDay: string | null }> {
  const span = spanOf(asked);
  const [record] = period === null ? [] : await readPeriods(reading, period);
  return {
    form: record?.formCode ?? null,
    firstDay: span?.firstDay ?? null,
    lastDay: span?.lastDay ?? null,
  };
}

function spanOf(
  rows: readonly Placed[],
): { readonly firstDay: string; readonly lastDay: string } | undefined {
  let firstDay = '';
  let lastDay = '';
  for (const { days } of rows) {
    const [first = ''] = days;
    const last = days.at(-1) ?? '';
    if (first !== '' && (firstDay === '' || first < firstDay)) firstDay = first;
    if (last > lastDay) lastDay = last;
  }
  return firstDay === '' ? undefined : { firstDay, lastDay };
}

/** A hold has nobody: it stands as a learner of its own, in one place only. */
const learnerOf = ({ id, learner }: Placed): string => learner ?? id;

/** What is noted beside the rows of placements. */
type Notes = LearnerRuleFacts & {
  readonly formOf: (period: string | null) => string | null;
  readonly providerOf: (learner: string) => string | null;
};

async function notesOf(
  reading: Reading,
  {
    ruleSets,
    periods,
    quotas,
  }: {
    readonly ruleSets: readonly RuleSet[];
    readonly periods: readonly PlanPeriod[];
    readonly quotas: readonly Quota[];
  },
): Promise<Notes> {
  const forms = new Map(periods.map(({ id, form }) => [id, form ?? null]));
  const areRead = quotas.length > 0 || ruleSets.some(({ provider }) => provider != null);
  const providers = areRead ? await readProvidersOfLearners(reading) : new Map<string, string>();
  return {
    ...(await readLearnerRuleFacts(reading)),
    formOf: (period) => forms.get(period ?? '') ?? null,
    providerOf: (learner) => providers.get(learner) ?? null,
  };
}

function placementOf(row: Placed, notes: Notes): Plan['placements'][number] {
  const { id, learner, period, slot, supervisor, days } = row;
  const from = days[0] ?? '';
  const to = days.at(-1) ?? '';
  return {
    id,
    learner: learnerOf(row),
    slot,
    from,
    to,
    days,
    absent: row.absent,
    isHold: learner === null,
    period,
    form: notes.formOf(period),
    ...(supervisor === null ? {} : { supervisor }),
    ...notes.notedOf(learner ?? '', period ?? '')?.placement,
  };
}

function learnersOf(rows: readonly Placed[], notes: Notes & LedgerFacts): Plan['learners'] {
  const learners = new Map<string, Plan['learners'][number]>();
  for (const row of rows) {
    const { learner, period, school, birthYear, grade, municipality, schoolForm } = row;
    const id = learnerOf(row);
    learners.set(id, {
      ...learners.get(id),
      id,
      school,
      birthYear,
      grade,
      municipality,
      schoolForm,
      extractSeenOn: row.extractSeenOn,
      provider: notes.providerOf(id),
      avoids: notes.avoidsOf(id),
      ...notes.ledgerOf(id),
      ...notes.notedOf(learner ?? '', period ?? '')?.learner,
    });
  }
  return [...learners.values()];
}

/** Without openings a slot is always open. */
const slotOf = ({ open, ...slot }: SlotFacts): PlanSlot =>
  open.length === 0 ? slot : { ...slot, open };

/** Those of the slots alone: the region has thousands more. */
async function workplacesOf(
  reading: Reading,
  slots: readonly SlotFacts[],
): Promise<PlanWorkplace[]> {
  const wanted = new Set(slots.map(({ workplace }) => workplace));
  return (await readWorkplaceFacts(reading)).filter(({ id }) => wanted.has(id));
}

function termsOfSchools(calendar: readonly CalendarEntry[], rows: readonly Placed[]): Term[] {
  const municipalityOf = new Map(rows.map(({ school, municipality }) => [school, municipality]));
  return [...municipalityOf].flatMap(([school, municipality]) =>
    school === null
      ? []
      : termsOf(calendar, { school, municipality }).map((term) => ({ school, ...term })),
  );
}
