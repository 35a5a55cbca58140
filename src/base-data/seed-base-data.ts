import type { Core } from '@strapi/strapi';
import { redDayRows } from './red-day-rows';
import { municipalityRows, occupationFieldRows } from './rows-from-files';
import { PLACEMENT_FORMS } from './placement-forms';
import { RULE_SETS, RULE_SETS_DATE } from './rule-sets';

/**
 * Gives an installation its base data. Each set is written once and remembered under its name, so
 * what an administrator changes or removes afterwards stays as they left it, and a start with
 * nothing to do costs one read.
 */
export async function seedBaseData(strapi: Core.Strapi, today: string): Promise<void> {
  const sets: Readonly<Record<string, () => Promise<void>>> = {
    'municipalities-1': () =>
      addMissing(
        strapi,
        'api::municipality.municipality',
        'code',
        municipalityRows(strapi.dirs.app.root),
      ),
    'occupation-fields-1': () =>
      addMissing(
        strapi,
        'api::occupation-field.occupation-field',
        'slug',
        occupationFieldRows(strapi.dirs.app.root),
      ),
    'placement-forms-1': () =>
      addMissing(strapi, 'api::placement-form.placement-form', 'code', PLACEMENT_FORMS),
    'rule-sets-1': () => addRuleSets(strapi),
    ...redDaySets(strapi, Number(today.slice(0, 4))),
  };
  const store = strapi.store({ type: 'praktikvagen', name: 'base_data' });
  const done = new Set(((await store.get({ key: 'sets' })) ?? []) as string[]);
  const left = Object.entries(sets).filter(([name]) => !done.has(name));
  if (left.length === 0) return;
  for (const [name, write] of left) {
    await write();
    done.add(name);
    await store.set({ key: 'sets', value: [...done].sort() });
  }
}

const YEARS_BEFORE = 1;
const YEARS_AFTER = 3;

function redDaySets(strapi: Core.Strapi, thisYear: number): Record<string, () => Promise<void>> {
  const years = Array.from(
    { length: YEARS_BEFORE + 1 + YEARS_AFTER },
    (_, index) => thisYear - YEARS_BEFORE + index,
  );
  return Object.fromEntries(
    years.map((year) => [
      `red-days-${year}`,
      () =>
        addMissing(strapi, 'api::school-calendar.school-calendar', 'externalId', redDayRows(year)),
    ]),
  );
}

type SeededType =
  | 'api::municipality.municipality'
  | 'api::occupation-field.occupation-field'
  | 'api::placement-form.placement-form'
  | 'api::school-calendar.school-calendar';

/** One insert for all rows whose key is not there yet; none of these types has a relation to set. */
async function addMissing(
  strapi: Core.Strapi,
  uid: SeededType,
  key: string,
  rows: readonly object[],
): Promise<void> {
  const present = await strapi.db.query(uid).findMany({ select: [key] });
  const keys = new Set(present.map((row: Record<string, unknown>) => row[key]));
  const missing = rows.filter((row) => !keys.has((row as Record<string, unknown>)[key]));
  const publishedAt = new Date();
  // SQLite binds at most 999 values a statement, and a municipality has eleven.
  for (let start = 0; start < missing.length; start += ROWS_AT_A_TIME) {
    const data = missing
      .slice(start, start + ROWS_AT_A_TIME)
      .map((row) => ({ ...row, publishedAt }));
    await strapi.db.query(uid).createMany({ data });
  }
}

const ROWS_AT_A_TIME = 50;

async function addRuleSets(strapi: Core.Strapi): Promise<void> {
  const forms = await strapi.db
    .query('api::placement-form.placement-form')
    .findMany({ select: ['code', 'documentId'] });
  const idOf = new Map(
    forms.map((form: { code: string; documentId: string }) => [form.code, form.documentId]),
  );
  const documents = strapi.documents('api::rule-set.rule-set');
  for (const { form, ...row } of RULE_SETS) {
    const same = await documents.findFirst({ filters: { name: row.name, origin: 'national' } });
    if (same) continue;
    await documents.create({
      data: {
        ...row,
        origin: 'national',
        placementForm: idOf.get(form),
        sourceDate: RULE_SETS_DATE,
      },
    });
  }
}
