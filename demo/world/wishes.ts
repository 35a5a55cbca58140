import { randomOf, type Random } from '../random';
import { drawWeighted } from './draw-weighted';
import type { Learner } from './learners';
import { isOpenIn } from './open-weeks';
import { weeksOfGroup, YEAR, type Group } from './periods';
import { metresBetween } from './position';
import type { Slot } from './slots';

export type Wish = {
  readonly learner: Learner;
  readonly group: Group;
  readonly slot: Slot;
  readonly rank: number;
};

/** Animals, rescue and film are wished by many, cleaning by few; everything else lies between. */
const ATTRACTION: Readonly<Record<string, number>> = {
  animals: 8,
  culture: 5,
  preschool: 4,
  school: 3,
  'health-care': 4,
  office: 3,
  shop: 3,
  restaurant: 2,
};
/** A slot this far away is half as likely to be wished as one next door. */
const HALF_DISTANCE = 5_000;

/** Wishes skewed by popularity and distance; what a learner draws first is wished most. */
export function* wishesOf({
  groups,
  learners,
  slots,
  seed,
}: {
  readonly groups: readonly Group[];
  readonly learners: readonly Learner[];
  readonly slots: readonly Slot[];
  readonly seed: string;
}): Generator<Wish> {
  const random = randomOf(seed, 'wishes');
  const popularity = slots.map((slot) => popularityOf(slot, random));
  const byCohort = new Map<Group['cohort'], Learner[]>();
  for (const learner of learners) {
    const known = byCohort.get(learner.cohort);
    if (known) known.push(learner);
    else byCohort.set(learner.cohort, [learner]);
  }
  const candidatesOf = candidatesBySchool(slots, popularity);
  for (const group of groups) {
    const candidates = candidatesOf(group);
    if (candidates.slots.length === 0) continue;
    for (const learner of byCohort.get(group.cohort) ?? []) {
      const most = numberOfWishes(group.period.wishes, random);
      const chosen = drawWishes(learner, candidates, most, random);
      yield* chosen.map((slot, index) => ({ learner, group, slot, rank: index + 1 }));
    }
  }
}

function popularityOf(slot: Slot, random: Random): number {
  const rescue = slot.field === 'sakerhet-och-bevakning' ? 6 : 1;
  return ((ATTRACTION[slot.workplace.siteType] ?? 1) * rescue) / (0.08 + random.next());
}

/** Six for most, fewer for some, none for a few. */
function numberOfWishes(most: number, random: Random): number {
  const drawn = random.next();
  if (drawn < 0.03) return 0;
  if (drawn < 0.1) return random.between(1, Math.max(1, most - 3));
  if (drawn < 0.2) return random.between(Math.max(1, most - 2), most);
  return most;
}

type Candidates = { readonly slots: readonly Slot[]; readonly sums: Float64Array };

/**
 * What the learners of a group may wish for, with weights. The classes of a school follow each other and share
 * their candidates; groups with the same form, weeks and grade share the slots before distance counts.
 */
function candidatesBySchool(
  slots: readonly Slot[],
  popularity: readonly number[],
): (group: Group) => Candidates {
  const possible = new Map<string, Possible>();
  let last: { readonly key: string; readonly candidates: Candidates } | undefined;
  return (group) => {
    const { cohort, period } = group;
    const kind = [period.form, weeksOfGroup(group), cohort.grade, cohort.programme].join(' ');
    const key = `${kind} ${cohort.school?.externalId} ${cohort.provider}`;
    if (last?.key === key) return last.candidates;
    const known = possible.get(kind) ?? possibleFor(group, slots, popularity);
    possible.set(kind, known);
    const candidates = { slots: known.slots, sums: sumsFor(known, group) };
    last = { key, candidates };
    return candidates;
  };
}

/** Slots side by side with what their weights need: half a country's schools each pass over all of them. */
type Possible = {
  readonly slots: readonly Slot[];
  readonly popularity: Float64Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly reserved: ReadonlySet<number>;
};

function possibleFor(
  group: Group,
  slots: readonly Slot[],
  popularity: readonly number[],
): Possible {
  const indexes = [...slots.keys()].filter((index) => canTake(slots[index] as Slot, group));
  const kept = indexes.map((index) => slots[index] as Slot);
  return {
    slots: kept,
    popularity: Float64Array.from(indexes, (index) => popularity[index] ?? 0),
    latitude: Float64Array.from(kept, (slot) => slot.workplace.position.latitude),
    longitude: Float64Array.from(kept, (slot) => slot.workplace.position.longitude),
    reserved: new Set([...kept.keys()].filter((index) => isReserved(kept[index] as Slot))),
  };
}

/** Sums of the weights so far; a slot kept for others weighs nothing, so it is never drawn. */
function sumsFor(possible: Possible, group: Group): Float64Array {
  const { slots, popularity, latitude, longitude, reserved } = possible;
  const school = group.cohort.school?.position;
  const sums = new Float64Array(slots.length);
  let sum = 0;
  for (let index = 0; index < sums.length; index += 1) {
    const isFree = !reserved.has(index) || isFreeFor(slots[index] as Slot, group);
    const position = { latitude: latitude[index] ?? 0, longitude: longitude[index] ?? 0 };
    const far = school ? metresBetween(school, position) / HALF_DISTANCE : 0;
    if (isFree) sum += (popularity[index] ?? 0) / (1 + far * far);
    sums[index] = sum;
  }
  return sums;
}

function canTake(slot: Slot, group: Group): boolean {
  const { cohort, period } = group;
  if (slot.state !== 'open' || !slot.forms.includes(period.form)) return false;
  if (slot.minGrade !== undefined && (cohort.grade ?? slot.minGrade) < slot.minGrade) return false;
  if (slot.programme !== '' && slot.programme !== cohort.programme) return false;
  return isOpenIn(slot.open, weeksOfGroup(group));
}

function isReserved(slot: Slot): boolean {
  return slot.reservedForSchool !== '' || slot.reservedForProvider !== '';
}

function isFreeFor(slot: Slot, { cohort }: Group): boolean {
  if (slot.reservedForSchool !== '' && slot.reservedForSchool !== cohort.school?.externalId)
    return false;
  return slot.reservedForProvider === '' || slot.reservedForProvider === cohort.provider;
}

function drawWishes(
  learner: Learner,
  { slots, sums }: Candidates,
  most: number,
  random: Random,
): Slot[] {
  const chosen = new Set<Slot>();
  for (let attempt = 0; attempt < most * 12 && chosen.size < most; attempt += 1) {
    const slot = slots[drawWeighted(sums, random)] as Slot;
    const isOldEnough = slot.minAge === undefined || YEAR - learner.birthYear >= slot.minAge;
    if (isOldEnough) chosen.add(slot);
  }
  return [...chosen];
}
