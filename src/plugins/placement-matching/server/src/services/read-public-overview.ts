import type { Core } from '@strapi/strapi';
import type { Overview } from '../../../contracts/public-slots';
import { languageOfCode } from '../public-index/languages';
import { participating } from '../public-index/participating';
import type { PublicIndex } from '../public-index/build-index';
import { isoWeekOf, weekNumberOfDay } from '../public-index/weeks';
import { publicIndex } from './public-index';

/** Slots open all weeks can be wished for at least this far ahead. */
const WEEKS_AHEAD = 26;
const WEEKS_AT_MOST = 60;

/** What the region has to offer today, without a word about anybody. */
export async function readPublicOverview(strapi: Core.Strapi): Promise<Overview> {
  const index = await publicIndex(strapi);
  const { places, languages } = participating(index);
  const counts = countsOf(index);
  return {
    slots: index.slots.length,
    municipalities: places.map(({ id, code, name, latitude, longitude }) => ({
      code,
      name,
      latitude,
      longitude,
      count: counts.municipality.get(id) ?? 0,
    })),
    fields: [...index.fields].map(([id, { code, sv, en }]) => ({
      slug: code,
      sv,
      en,
      count: counts.field.get(id) ?? 0,
    })),
    kinds: [...index.forms].map(([id, { code, sv, en }]) => ({
      code,
      sv,
      en,
      count: counts.kind.get(id) ?? 0,
    })),
    languages: languages.flatMap((code) => {
      const language = languageOfCode(code);
      return language ? [{ ...language, count: counts.language.get(code) ?? 0 }] : [];
    }),
    periods: [...index.periods],
    nextOpens: index.nextOpens,
    weeks: weeksOf(index),
    updatedAt: index.updatedAt ? new Date(index.updatedAt).toISOString() : null,
  };
}

function countsOf(index: PublicIndex) {
  const counts = {
    municipality: new Map<number, number>(),
    field: new Map<number, number>(),
    kind: new Map<number, number>(),
    language: new Map<string, number>(),
  };
  for (const slot of index.slots) {
    add(counts.municipality, slot.municipality);
    add(counts.field, slot.field);
    slot.forms.forEach((form) => add(counts.kind, form));
    slot.languageCodes.forEach((code) => add(counts.language, code));
  }
  return counts;
}

function weeksOf(index: PublicIndex): Overview['weeks'] {
  const now = weekNumberOfDay(index.today);
  const last = index.slots
    .flatMap((slot) => slot.spans)
    .reduce((latest, span) => Math.max(latest, span.toWeek), now + WEEKS_AHEAD);
  return { from: isoWeekOf(now), to: isoWeekOf(Math.min(last, now + WEEKS_AT_MOST)) };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
