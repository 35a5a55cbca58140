import type { Core } from '@strapi/strapi';
import type { PublicPeriod } from '../../../contracts/public-slots';
import type { Day } from '../../../domain/days';
import { announcedPeriods, gradesOfPeriods } from '../adapters/public-periods';
import {
  claimedUnits,
  municipalities,
  occupationFields,
  openSlots,
  placementForms,
  type Instant,
  type MunicipalityRecord,
  type NamedRecord,
  type SlotRecord,
  type SpanRecord,
} from '../adapters/public-rows';
import type { IndexedSlot, OpenSpan } from './indexed-slot';
import { languagesIn } from './languages';
import { SlotTexts } from './slot-texts';
import { byTitle } from './sort-slots';
import { weekNumberOfDay, type WeekNumber } from './weeks';

type Claims = ReadonlyMap<string, ReadonlyMap<WeekNumber, number>>;

export type PublicIndex = {
  readonly today: Day;
  readonly slots: readonly IndexedSlot[];
  readonly claims: Claims;
  readonly texts: SlotTexts;
  readonly municipalities: ReadonlyMap<number, MunicipalityRecord>;
  readonly fields: ReadonlyMap<number, NamedRecord>;
  readonly forms: ReadonlyMap<number, NamedRecord>;
  readonly periods: readonly PublicPeriod[];
  readonly nextOpens: Day | null;
  readonly updatedAt: number | null;
};

/** Reads everything public; `earlier` lends its texts, so that a change indexes new words only. */
export async function buildIndex(
  strapi: Core.Strapi,
  input: { readonly today: Day; readonly earlier: PublicIndex | undefined },
): Promise<PublicIndex> {
  const places = byId(await municipalities(strapi));
  const fields = byId(await occupationFields(strapi));
  const forms = byId(await placementForms(strapi));
  const claims = claimsBySlot(await claimedUnits(strapi));
  const texts = reusable(input.earlier) ?? new SlotTexts();
  const slots: IndexedSlot[] = [];
  for await (const chunk of openSlots(strapi)) {
    const formsOf = grouped(chunk.forms, (row) => row.slot);
    const spansOf = grouped(chunk.spans, (row) => row.slot);
    for (const row of chunk.slots) {
      const ownForms = formsOf.get(row.id);
      const spans = spansOf.get(row.id) ?? [];
      const open = openSpans(spans, row.seats, input.today);
      // No form: nobody could be placed there. Every span over: the offer is over.
      if (!ownForms || (spans.length > 0 && open.length === 0)) continue;
      slots.push({
        ...basics(row, texts, places, fields),
        forms: ownForms.map((form) => form.form),
        spans: open,
        claimed: claims.get(row.documentId),
      });
    }
    await breathe();
  }
  const periods = await readPeriods(strapi, forms, input.today);
  const updatedAt = slots.reduce((latest, slot) => Math.max(latest, slot.updatedAt), 0) || null;
  return {
    today: input.today,
    slots: sideBySide(byTitle(slots, (slot) => texts.textOf(slot.title))),
    claims,
    texts,
    municipalities: places,
    fields,
    forms,
    ...periods,
    updatedAt,
  };
}

/**
 * Every question reads every slot in this order: copied in it they lie beside each other in memory, and lists that many
 * slots have alike are one list.
 */
function sideBySide(slots: readonly IndexedSlot[]): IndexedSlot[] {
  const lists = new Map<string, readonly unknown[]>();
  const shared = <Value>(list: readonly Value[]): readonly Value[] => {
    const key = JSON.stringify(list);
    const known = lists.get(key) as readonly Value[] | undefined;
    if (!known) lists.set(key, list);
    return known ?? list;
  };
  return slots.map((slot) => ({
    ...slot,
    texts: [...slot.texts],
    forms: shared(slot.forms),
    languageCodes: shared(slot.languageCodes),
    spans: shared(slot.spans),
  }));
}

export function openSpans(spans: readonly SpanRecord[], seats: number, today: Day): OpenSpan[] {
  return spans
    .map((span) => {
      const { from, to } = span;
      return {
        from,
        to,
        fromWeek: weekNumberOfDay(from),
        toWeek: weekNumberOfDay(to),
        seats: span.seats ?? seats,
      };
    })
    .filter((span) => span.to >= today)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

export const instantOf = (value: Instant): number =>
  value === null ? 0 : new Date(value).getTime();

function basics(
  row: SlotRecord,
  texts: SlotTexts,
  places: ReadonlyMap<number, MunicipalityRecord>,
  fields: ReadonlyMap<number, NamedRecord>,
): Omit<IndexedSlot, 'forms' | 'spans' | 'claimed'> {
  const title = texts.idOf(row.title);
  const workplace = texts.idOf(row.workplace ?? '');
  const field = fields.get(row.field ?? 0);
  const place = [places.get(row.municipality ?? 0)?.name, row.city].filter(Boolean).join(' ');
  return {
    id: row.id,
    documentId: row.documentId,
    slug: row.slug || row.documentId,
    title,
    workplace,
    texts: [
      title,
      workplace,
      texts.idOf(place),
      ...(field ? [texts.idOf(`${field.sv} ${field.en}`)] : []),
      ...(row.tasks ? [texts.idOf(row.tasks)] : []),
    ],
    municipality: row.municipality ?? 0,
    field: row.field ?? 0,
    department: row.department ?? 0,
    languages: row.languages,
    languageCodes: languagesIn(row.languages),
    seats: row.seats,
    minAge: row.minAge,
    minGrade: row.minGrade,
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
  };
}

async function readPeriods(
  strapi: Core.Strapi,
  forms: ReadonlyMap<number, NamedRecord>,
  today: Day,
): Promise<{ readonly periods: readonly PublicPeriod[]; readonly nextOpens: Day | null }> {
  const announced = await announcedPeriods(strapi);
  const isOpen = (row: (typeof announced)[number]): boolean =>
    (row.wishesOpen ?? '') <= today && (row.wishesClose ?? '') >= today;
  const open = announced.filter(isOpen).slice(0, 50);
  const grades = grouped(
    await gradesOfPeriods(
      strapi,
      open.map((row) => row.id),
    ),
    (row) => row.period,
  );
  const coming = announced.flatMap((row) =>
    row.wishesOpen && row.wishesOpen > today ? [row.wishesOpen] : [],
  );
  return {
    periods: open.map((row) => {
      const form = forms.get(row.form ?? 0);
      return {
        name: row.name,
        form: form ? { code: form.code, sv: form.sv, en: form.en } : null,
        owner: row.owner,
        grades: (grades.get(row.id) ?? []).map((entry) => entry.grade),
        wishesOpen: row.wishesOpen,
        wishesClose: row.wishesClose,
        releaseDate: row.releaseDate,
      };
    }),
    nextOpens: coming.sort()[0] ?? null,
  };
}

function claimsBySlot(
  rows: readonly { readonly key: string; readonly units: number | string }[],
): Claims {
  const claims = new Map<string, Map<WeekNumber, number>>();
  for (const { key, units } of rows) {
    const [, slot, day] = key.split(':');
    if (!slot || !day) continue;
    const weeks = claims.get(slot) ?? new Map<WeekNumber, number>();
    const week = weekNumberOfDay(day);
    weeks.set(week, Math.max(weeks.get(week) ?? 0, Number(units)));
    claims.set(slot, weeks);
  }
  return claims;
}

/** Texts nobody carries any more are dropped once they are as many as those in use. */
function reusable(earlier: PublicIndex | undefined): SlotTexts | undefined {
  if (!earlier) return undefined;
  const used = new Set(earlier.slots.flatMap((slot) => [...slot.texts]));
  return earlier.texts.size <= 2 * used.size + 1000 ? earlier.texts : undefined;
}

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const byId = <Row extends { readonly id: number }>(
  rows: readonly Row[],
): ReadonlyMap<number, Row> => new Map(rows.map((row) => [row.id, row]));

function grouped<Row, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
