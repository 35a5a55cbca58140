import type { Core } from '@strapi/strapi';
import type {
  DepartmentDetail,
  FieldCount,
  FormDetail,
  PlaceDetail,
  PublicPlace,
} from '../../../contracts/public-places';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import {
  departmentsOf,
  formByCode,
  placesByIds,
  type DepartmentRecord,
  type PlaceRecord,
} from '../adapters/public-places';
import type { PublicIndex } from '../public-index/build-index';
import type { IndexedSlot } from '../public-index/indexed-slot';
import { participating } from '../public-index/participating';
import { allWeeks } from '../public-index/present-slot';
import { firstFreeWeek, seatsLeft, type WeekRange } from '../public-index/seats-left';
import { isoWeekOf } from '../public-index/weeks';
import { publicIndex, reading } from './public-index';

const SLUG = /^[\p{L}\p{N}_-]{1,80}$/u;

/** The municipalities that take part, with the colours and host names of their own. */
export async function listPublicPlaces(strapi: Core.Strapi): Promise<PublicPlace[]> {
  const index = await publicIndex(strapi);
  return (await placesOf(strapi, index)).map(placeOf);
}

export async function readPublicPlace(
  strapi: Core.Strapi,
  slug: string,
): Promise<Result<PlaceDetail, DomainError>> {
  const index = await publicIndex(strapi);
  const place = (await placesOf(strapi, index)).find((one) => slugOf(one) === slug);
  if (!place) return unknown('municipality', slug);
  const slots = index.slots.filter(({ municipality }) => municipality === place.id);
  const departments = await reading(departmentsOf(strapi, place.id));
  return success({
    ...placeOf(place),
    introSv: place.introSv,
    introEn: place.introEn,
    ...offerOf(index, slots),
    departments: departments.map((department) => ({
      slug: departmentSlug(department),
      name: department.name,
      count: slots.filter((slot) => slot.department === department.id).length,
    })),
  });
}

export async function readPublicDepartment(
  strapi: Core.Strapi,
  asked: { readonly place: string; readonly department: string },
): Promise<Result<DepartmentDetail, DomainError>> {
  const index = await publicIndex(strapi);
  const place = (await placesOf(strapi, index)).find((one) => slugOf(one) === asked.place);
  if (!place) return unknown('municipality', asked.place);
  const departments = await reading(departmentsOf(strapi, place.id));
  const department = departments.find((one) => departmentSlug(one) === asked.department);
  if (!department) return unknown('department', asked.department);
  const slots = index.slots.filter((slot) => slot.department === department.id);
  const offer = offerOf(index, slots);
  const codes = new Set(offer.kinds.flatMap(({ code, count }) => (count > 0 ? [code] : [])));
  return success({
    slug: asked.department,
    name: department.name,
    municipality: placeOf(place),
    ...offer,
    periods: index.periods.filter(({ form }) => form && codes.has(form.code)),
  });
}

export async function readPublicForm(
  strapi: Core.Strapi,
  code: string,
): Promise<Result<FormDetail, DomainError>> {
  const index = await publicIndex(strapi);
  const form = await reading(formByCode(strapi, code));
  if (!form) return unknown('placement-form', code);
  const id = [...index.forms].find(([, known]) => known.code === code)?.[0] ?? 0;
  return success({
    code,
    sv: form.nameSv,
    en: form.nameEn,
    descriptionSv: form.descriptionSv,
    descriptionEn: form.descriptionEn,
    count: index.slots.filter(({ forms }) => forms.includes(id)).length,
    periods: index.periods.filter((period) => period.form?.code === code),
    nextOpens: index.nextOpens,
  });
}

const unknown = (what: string, id: string) =>
  failure({ code: 'not-found', what, id: SLUG.test(id) ? id : '' } as const);

async function placesOf(strapi: Core.Strapi, index: PublicIndex): Promise<PlaceRecord[]> {
  const { places } = participating(index);
  const rows = await reading(
    placesByIds(
      strapi,
      places.map(({ id }) => id),
    ),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}

const slugOf = ({ slug, code }: PlaceRecord): string => slug || code;
const departmentSlug = ({ slug, id }: DepartmentRecord): string => slug || String(id);

const placeOf = (place: PlaceRecord): PublicPlace => ({
  code: place.code,
  name: place.name,
  slug: slugOf(place),
  colour: place.colour,
  host: place.host,
  logo: place.logo,
});

type Offer = Pick<PlaceDetail, 'slots' | 'fields' | 'kinds' | 'nextOpens' | 'updatedAt'>;

/** What some slots offer by field and form; forms without any are told too, as what cannot be offered now. */
function offerOf(index: PublicIndex, slots: readonly IndexedSlot[]): Offer {
  const range = allWeeks(index);
  const fields = [...index.fields].flatMap(([id, { code, sv, en }]): FieldCount[] => {
    const own = slots.filter(({ field }) => field === id);
    if (own.length === 0) return [];
    const forms = new Set(own.flatMap((slot) => slot.forms));
    return [
      {
        ...{ slug: code, sv, en, count: own.length },
        free: own.filter((slot) => seatsLeft(slot, range) > 0).length,
        nextWeek: nextWeekOf(own, range),
        kinds: [...index.forms].flatMap(([form, known]) => (forms.has(form) ? [known.code] : [])),
      },
    ];
  });
  const latest = slots.reduce((most, { updatedAt }) => Math.max(most, updatedAt), 0);
  return {
    slots: slots.length,
    fields: fields.sort((a, b) => b.count - a.count || a.sv.localeCompare(b.sv, 'sv')),
    kinds: [...index.forms].map(([id, { code, sv, en }]) => ({
      ...{ code, sv, en },
      count: slots.filter(({ forms }) => forms.includes(id)).length,
    })),
    nextOpens: index.nextOpens,
    updatedAt: latest ? new Date(latest).toISOString() : null,
  };
}

/** When somebody can begin in one of these at the earliest, where that is not at once. */
function nextWeekOf(slots: readonly IndexedSlot[], range: WeekRange): string | null {
  const weeks = slots.flatMap((slot) => firstFreeWeek(slot, range) ?? []);
  const first = weeks.reduce((least, week) => Math.min(least, week), Infinity);
  return first > range.from && first < Infinity ? isoWeekOf(first) : null;
}
