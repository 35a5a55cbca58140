import type { Core } from '@strapi/strapi';
import type { PublicSlotDetail } from '../../../contracts/public-slots';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { slotBySlug } from '../adapters/public-rows';
import { instantOf, openSpans, type PublicIndex } from '../public-index/build-index';
import { languagesIn } from '../public-index/languages';
import type { IndexedSlot } from '../public-index/indexed-slot';
import { allWeeks, presentSlot } from '../public-index/present-slot';
import { seatsLeft } from '../public-index/seats-left';
import { publicIndex, reading } from './public-index';

const SLUG = /^[\p{L}\p{N}_-]{1,120}$/u;

/** One open slot; a closed one and one whose weeks are over are gone, a draft was never there. */
export async function readPublicSlot(
  strapi: Core.Strapi,
  slug: string,
): Promise<Result<PublicSlotDetail, DomainError>> {
  const unknown = failure({
    code: 'not-found',
    what: 'slot',
    id: SLUG.test(slug) ? slug : '',
  } as const);
  if (!SLUG.test(slug)) return unknown;
  const index = await publicIndex(strapi);
  const found = await reading(slotBySlug(strapi, slug));
  if (!found || found.slot.state === 'draft') return unknown;
  const { slot: row, forms, spans } = found;
  const open = openSpans(spans, row.seats, index.today);
  if (row.state !== 'open' || (spans.length > 0 && open.length === 0)) {
    return failure({
      code: 'gone',
      what: 'slot',
      id: slug,
      municipality: index.municipalities.get(row.municipality ?? 0)?.code ?? null,
      field: index.fields.get(row.field ?? 0)?.code ?? null,
    });
  }
  if (forms.length === 0) return unknown;
  const slot: IndexedSlot = {
    id: row.id,
    documentId: row.documentId,
    slug: row.slug || row.documentId,
    title: index.texts.idOf(row.title),
    workplace: index.texts.idOf(row.workplace ?? ''),
    texts: [],
    municipality: row.municipality ?? 0,
    field: row.field ?? 0,
    department: row.department ?? 0,
    forms: forms.map((form) => form.form),
    languages: row.languages,
    languageCodes: languagesIn(row.languages),
    seats: row.seats,
    minAge: row.minAge,
    minGrade: row.minGrade,
    spans: open,
    createdAt: instantOf(row.createdAt),
    updatedAt: instantOf(row.updatedAt),
    claimed: index.claims.get(row.documentId),
  };
  const shown = presentSlot(slot, { index, range: allWeeks(index) });
  const codes = new Set(shown.forms.map((form) => form.code));
  return success({
    ...shown,
    tasks: row.tasks ?? '',
    dailyHours: row.dailyHours,
    programme: row.programme,
    needsRegisterExtract: Boolean(row.needsRegisterExtract),
    address: row.address,
    postalCode: row.postalCode,
    city: row.city,
    siteType: row.siteType,
    periods: index.periods.filter((period) => period.form && codes.has(period.form.code)),
    nextOpens: slot.forms.flatMap((form) => index.nextOpensOf.get(form) ?? []).sort()[0] ?? null,
    similar: similarTo(slot, index),
  });
}

function similarTo(slot: IndexedSlot, index: PublicIndex): number {
  const range = allWeeks(index);
  return index.slots.filter(
    (other) =>
      other.id !== slot.id &&
      other.field === slot.field &&
      other.municipality === slot.municipality &&
      seatsLeft(other, range) > 0,
  ).length;
}
