import type { PublicSlot } from '../../../contracts/public-slots';
import type { PublicIndex } from './build-index';
import type { IndexedSlot } from './indexed-slot';
import { seatsLeft, seatsOffered, type WeekRange } from './seats-left';
import { weekNumberOfDay } from './weeks';

/** Two years: nobody offers later, and an open-ended slot needs an end to count to. */
const HORIZON_WEEKS = 104;

export function allWeeks(index: Pick<PublicIndex, 'today'>): WeekRange {
  const from = weekNumberOfDay(index.today);
  return { from, to: from + HORIZON_WEEKS };
}

/** The fixed public fields of a slot; everything else stays inside. */
export function presentSlot(
  slot: IndexedSlot,
  context: { readonly index: PublicIndex; readonly range: WeekRange },
): PublicSlot {
  const { index, range } = context;
  const municipality = index.municipalities.get(slot.municipality);
  const field = index.fields.get(slot.field);
  return {
    slug: slot.slug,
    title: index.texts.textOf(slot.title),
    workplace: index.texts.textOf(slot.workplace),
    municipality: municipality ? { code: municipality.code, name: municipality.name } : null,
    field: field ? { slug: field.code, sv: field.sv, en: field.en } : null,
    forms: slot.forms.flatMap((id) => {
      const form = index.forms.get(id);
      return form ? [{ code: form.code, sv: form.sv, en: form.en }] : [];
    }),
    open: slot.spans.map(({ from, to, seats }) => ({ from, to, seats })),
    seats: seatsOffered(slot, range),
    seatsLeft: seatsLeft(slot, range),
    minGrade: slot.minGrade,
    minAge: slot.minAge,
    languages: slot.languages,
    updatedAt: new Date(slot.updatedAt).toISOString(),
  };
}
