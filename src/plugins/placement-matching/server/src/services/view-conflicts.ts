import type { ConflictView } from '../../../contracts/conflicts';
import { freeUnitsOf, type FreeUnits } from '../../../domain/conflicts/free-units';
import { seatsOfSlot } from '../../../domain/conflicts/slot-seats';
import type { Found } from '../../../domain/conflicts/find-conflicts';
import { fingerprintsOf } from '../../../domain/conflicts/fingerprint';
import { dayNumber } from '../../../domain/calendar/day-number';
import type { Conflict, PlanSlot } from '../../../domain/conflicts/plan';
import { RULES } from '../../../domain/rules/catalogue';
import type { ResourceOfRule, Stated } from '../../../domain/rules/rule';
import {
  readNames,
  readNamesOfLearners,
  readSlotNames,
  readSupervisorsOfWorkplaces,
  type LearnerNames,
  type SlotNames,
} from '../adapters/name-reader';
import type { Reading } from '../adapters/period-reader';
import { readWaivers, type Waiver } from '../adapters/waiver-store';
import { API_TYPES } from '../api-types';
import type { ConflictFacts } from '../messages/conflict-facts';
import { conflictRemedies, conflictSentence } from '../messages/conflicts';
import { daysText } from '../messages/days';
import type { Language } from '../messages/errors';
import { otherSlotsOf } from './other-slots';
import type { RegionPlan } from './plan-of-region';

type Input = {
  readonly region: RegionPlan;
  readonly conflicts: readonly Conflict[];
  readonly justifications: Found['justifications'];
  readonly language: Language;
};

/** Conflicts with the names of those concerned, a sentence, and what can be done. */
export async function viewsOfConflicts(reading: Reading, input: Input): Promise<ConflictView[]> {
  if (input.conflicts.length === 0) return [];
  const known = await readKnown(reading, input);
  return input.conflicts.map((conflict) => viewOf(conflict, known));
}

type Known = Input & {
  readonly rules: ReadonlyMap<string, Stated>;
  readonly learners: ReadonlyMap<string, LearnerNames>;
  readonly slots: ReadonlyMap<string, SlotNames>;
  readonly planSlots: ReadonlyMap<string, PlanSlot>;
  readonly supervisors: ReadonlyMap<string, string>;
  readonly workplaces: ReadonlyMap<string, string>;
  readonly schools: ReadonlyMap<string, string>;
  readonly employers: ReadonlyMap<string, string>;
  readonly periods: ReadonlyMap<string, string>;
  readonly quotas: ReadonlyMap<string, string>;
  readonly supervisorsAt: ReadonlyMap<string, readonly string[]>;
  readonly capacity: ReadonlyMap<string, number>;
  /** By slot. */
  readonly workplaceOf: ReadonlyMap<string, string | null>;
  readonly free: FreeUnits;
  readonly textOfDays: (days: readonly string[]) => string;
  readonly otherSlots: ReturnType<typeof otherSlotsOf>;
  readonly fingerprintOf: ReturnType<typeof fingerprintsOf>;
  readonly waivers: ReadonlyMap<string, Waiver>;
};

async function readKnown(reading: Reading, input: Input): Promise<Known> {
  const { region, conflicts } = input;
  const { plan, placed } = region;
  const concerned = new Set(
    conflicts.flatMap(({ placements }) => placements.map((id) => placed.get(id)?.learner ?? '')),
  );
  concerned.delete('');
  const planSlots = new Map(plan.slots.map((slot) => [slot.id, slot]));
  const free = freeUnitsOf(plan);
  const capacities = [...(plan.supervisors ?? []), ...(plan.workplaces ?? [])];
  return {
    ...input,
    rules: new Map(RULES.map((rule) => [rule.name, rule])),
    learners: await readNamesOfLearners(reading, [...concerned]),
    slots: await readSlotNames(reading),
    planSlots,
    supervisors: await readNames(reading, API_TYPES.supervisor),
    workplaces: await readNames(reading, API_TYPES.workplace),
    schools: await readNames(reading, API_TYPES.school),
    employers: await readNames(reading, API_TYPES.employer),
    periods: await readNames(reading, API_TYPES.period),
    quotas: await readNames(reading, API_TYPES.quota),
    supervisorsAt: await readSupervisorsOfWorkplaces(reading),
    capacity: new Map([
      ...capacities.map(({ id, capacity }) => [id, capacity] as const),
      ...(plan.quotas ?? []).map(({ id, seats }) => [id, seats] as const),
    ]),
    workplaceOf: new Map(region.slots.map(({ id, workplace }) => [id, workplace])),
    free,
    textOfDays: daysTexts(input.language),
    fingerprintOf: fingerprintsOf(plan),
    waivers: await readWaivers(reading),
    otherSlots: otherSlotsOf({ slots: region.slots, planSlots, free }),
  };
}

/** Thousands of conflicts share their days, and calendar arithmetic is slow by the thousand. */
function daysTexts(language: Language): (days: readonly string[]) => string {
  const texts = new Map<string, string>();
  return (days) => {
    const key = days.join();
    const text = texts.get(key) ?? daysText(days, language);
    texts.set(key, text);
    return text;
  };
}

function viewOf(conflict: Conflict, known: Known): ConflictView {
  const { kind, severity, rule, placements, days } = conflict;
  const facts = factsOf(conflict, known);
  const learners = new Map(
    placements.flatMap((id) => learnerOf(id, known) ?? []).map((learner) => [learner.id, learner]),
  );
  return {
    kind,
    severity,
    rule,
    number: facts.number,
    ...standingOf(known.rules.get(rule)),
    resource: {
      kind: known.rules.get(rule)?.resource ?? 'slot',
      id: conflict.resource,
      name: facts.resource,
    },
    placements: [...placements],
    learners: [...learners.values()].map(({ id, name, provider }) => ({ id, name, provider })),
    groups: groupsOf(placements, known),
    days: [...days],
    sentence: conflictSentence(facts, known.language),
    remedies: conflictRemedies(facts, known.language),
    ...withStop(waiverOf(conflict, known), conflict, known),
  };
}

const groupsOf = (placements: readonly string[], { region }: Known): string[] =>
  [...new Set(placements.flatMap((id) => region.placed.get(id)?.group ?? []))].sort();

/** Whether publishing waits for it. */
function withStop(
  waived: ReturnType<typeof waiverOf>,
  { severity, rule }: Conflict,
  { rules }: Known,
): Pick<ConflictView, 'fingerprint' | 'waiver' | 'stops'> {
  const isMissing = rules.get(rule)?.isWaivedToPublish === true && waived.waiver === null;
  return { ...waived, stops: severity === 'blocks' || isMissing };
}

function waiverOf(
  conflict: Conflict,
  { justifications, fingerprintOf, waivers }: Known,
): Pick<ConflictView, 'fingerprint' | 'waiver'> {
  const fingerprint = fingerprintOf({ conflict, justification: justifications.get(conflict) });
  const waiver = conflict.severity === 'warns' ? waivers.get(fingerprint) : undefined;
  if (!waiver) return { fingerprint, waiver: null };
  const { id, reason, userName, at } = waiver;
  return { fingerprint, waiver: { id, reason, by: userName, at } };
}

/** A law that nobody has verified at its source is shown as practice. */
function standingOf(rule: Stated | undefined): Pick<ConflictView, 'standing' | 'source'> {
  if (!rule || rule.origin === 'local')
    return { standing: 'local', source: rule?.source.text ?? '' };
  const standing = rule.source.isVerified ? 'national' : 'practice';
  return { standing, source: rule.source.text };
}

const learnerOf = (placement: string, { region, learners }: Known): LearnerNames | undefined =>
  learners.get(region.placed.get(placement)?.learner ?? '');

function factsOf(conflict: Conflict, known: Known): ConflictFacts {
  const { kind, rule, placements, days, resource } = conflict;
  const of = known.rules.get(rule)?.resource ?? 'slot';
  // Somebody whose place is asked about moves before somebody who was told long ago.
  const movable = placements.filter(known.region.isAsked).at(-1) ?? placements[0] ?? '';
  const slot = known.region.placed.get(movable)?.slot ?? '';
  return {
    kind,
    number: known.rules.get(rule)?.number ?? null,
    resource: nameOf(of, resource, known),
    workplace: known.slots.get(of === 'slot' ? resource : slot)?.workplace ?? null,
    days: known.textOfDays(days),
    count: placements.length,
    limit: limitOf(conflict, known),
    justification: known.justifications.get(conflict) ?? null,
    learner: learnerOf(movable, known)?.name ?? null,
    places: placements.map((id) => slotName(known.region.placed.get(id)?.slot ?? '', known)),
    otherSupervisor:
      kind === 'supervisor-over-capacity' ? otherSupervisor(conflict, slot, known) : null,
    otherSlot: isHelpedByMoving(of, kind) ? otherSlot(movable, slot, known) : null,
  };
}

/** Where too many are at once, or the slot itself is not for the learner; what else is lacking is lacking elsewhere too. */
const isHelpedByMoving = (of: ResourceOfRule, kind: string): boolean =>
  of === 'slot' || kind === 'learner-double-booked' || kind.endsWith('-over-capacity');

function nameOf(of: ResourceOfRule, id: string, known: Known): string {
  if (of === 'slot') return slotName(id, known);
  if (of === 'learner') return known.learners.get(id)?.name ?? '';
  const names = {
    supervisor: known.supervisors,
    workplace: known.workplaces,
    school: known.schools,
    employer: known.employers,
    period: known.periods,
    quota: known.quotas,
  };
  return names[of].get(id) ?? '';
}

function slotName(id: string, { slots }: Known): string {
  const slot = slots.get(id);
  if (!slot) return '';
  return slot.workplace === null ? slot.title : `${slot.workplace}, ${slot.title}`;
}

function limitOf(
  { kind, resource, days }: Conflict,
  { planSlots, capacity }: Known,
): number | null {
  const slot = planSlots.get(resource);
  if (kind !== 'slot-over-capacity' || !slot) return capacity.get(resource) ?? null;
  const seats = seatsOfSlot(slot);
  return Math.min(...days.map((day) => seats.seatsOn(dayNumber(day))));
}

/** A colleague at the same workplace who has room on all the days. */
function otherSupervisor(
  { resource, days }: Conflict,
  slot: string,
  known: Known,
): ConflictFacts['otherSupervisor'] {
  const workplace = known.workplaceOf.get(slot) ?? '';
  for (const id of known.supervisorsAt.get(workplace) ?? []) {
    const capacity = known.capacity.get(id) ?? 0;
    const used = known.free.usedBySupervisor(id, days);
    if (id !== resource && used < capacity)
      return { name: known.supervisors.get(id) ?? '', used, capacity };
  }
  return null;
}

function otherSlot(placement: string, from: string, known: Known): ConflictFacts['otherSlot'] {
  const row = known.region.placed.get(placement);
  // A hold has nobody who could move.
  const other = row && row.learner !== null ? known.otherSlots(row, from) : null;
  return other && { name: slotName(other.id, known), free: other.free };
}
