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

type Offer = Pick<IndexedSlot, 'id' | 'forms' | 'spans'> & { readonly row: SlotRecord };
type Context = {
  readonly texts: SlotTexts;
  readonly fields: ReadonlyMap<number, NamedRecord>;
  readonly places: ReadonlyMap<number, MunicipalityRecord>;
  readonly claims: Claims;
  readonly languagesOf: Lists<string>;
};
type Lists<Value> = (key: string, make: () => readonly Value[]) => readonly Value[];
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
  /** The same, form by form. */
  readonly nextOpensOf: ReadonlyMap<number, Day>;
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
  const spansOf = shared<OpenSpan>();
  const formsOf = shared<number>();
  const offers: Offer[] = [];
  for await (const chunk of openSlots(strapi)) {
    const formRows = grouped(chunk.forms, (row) => row.slot);
    const spanRows = grouped(chunk.spans, (row) => row.slot);
    for (const row of chunk.slots) {
      const ownForms = formRows.get(row.id)?.map(({ form }) => form);
      const ownSpans = spanRows.get(row.id) ?? [];
      const spans = spansOf(spansKey(ownSpans, row.seats), () =>
        openSpans(ownSpans, row.seats, input.today),
      );
      // No form: nobody could be placed there. Every span over: the offer is over.
      if (!ownForms || (ownSpans.length > 0 && spans.length === 0)) continue;
      offers.push({ id: row.id, row, spans, forms: formsOf(ownForms.join(), () => ownForms) });
    }
    await breathe();
  }
  const periods = await readPeriods(strapi, forms, input.today);
  const context = { texts, fields, places, claims, languagesOf: shared<string>() };
  // Every question reads every slot in this order: made in it they lie beside each other in memory.
  const slots = byTitle(offers, ({ row }) => row.title).map((offer) => indexedSlot(offer, context));
  const updatedAt = slots.reduce((latest, slot) => Math.max(latest, slot.updatedAt), 0) || null;
  return {
    today: input.today,
    slots,
    claims,
    texts,
    municipalities: places,
    fields,
    forms,
    ...periods,
    updatedAt,
  };
}

/** Lists that many slots have alike are one list. */
function shared<Value>(): Lists<Value> {
  const lists = new Map<string, readonly Value[]>();
  return (key, make) => {
    const known = lists.get(key);
    if (known) return known;
    const made = make();
    lists.set(key, made);
    return made;
  };
}

function spansKey(spans: readonly SpanRecord[], seats: number): string {
  let key = '';
  for (const span of spans) key += `${span.from}${span.to}${span.seats ?? seats};`;
  return key;
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

export function instantOf(value: Instant): number {
  if (typeof value === 'number') return value;
  return value === null ? 0 : new Date(value).getTime();
}

function indexedSlot({ row, forms, spans }: Offer, context: Context): IndexedSlot {
  const { texts, fields, places, claims, languagesOf } = context;
  const title = texts.idOf(row.title);
  const workplace = texts.idOf(row.workplace ?? '');
  const field = fields.get(row.field ?? 0);
  const place = [places.get(row.municipality ?? 0)?.name, row.city].filter(Boolean).join(' ');
  const searched = [title, workplace, texts.idOf(place)];
  if (field) searched.push(texts.idOf(`${field.sv} ${field.en}`));
  if (row.tasks) searched.push(texts.idOf(row.tasks));
  return {
    id: row.id,
    documentId: row.documentId,
    slug: row.slug || row.documentId,
    title,
    workplace,
    texts: searched,
    municipality: row.municipality ?? 0,
    field: row.field ?? 0,
    department: row.department ?? 0,
    forms,
    languages: row.languages,
    languageCodes: languagesOf(row.languages ?? '', () => languagesIn(row.languages)),
    seats: row.seats,
    minAge: row.minAge,
    minGrade: row.minGrade,
    spans,
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
    claimed: claims.get(row.documentId),
  };
}

async function readPeriods(
  strapi: Core.Strapi,
  forms: ReadonlyMap<number, NamedRecord>,
  today: Day,
): Promise<Pick<PublicIndex, 'periods' | 'nextOpens' | 'nextOpensOf'>> {
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
  const coming = announced
    .flatMap(({ form, wishesOpen }) =>
      wishesOpen && wishesOpen > today ? [{ form: form ?? 0, day: wishesOpen }] : [],
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
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
    nextOpens: coming[0]?.day ?? null,
    // The earliest of each form is set last.
    nextOpensOf: new Map(coming.reverse().map(({ form, day }) => [form, day])),
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
  const used = new Set<number>();
  for (const slot of earlier.slots) for (const text of slot.texts) used.add(text);
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
