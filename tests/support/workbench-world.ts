import type { Core } from '@strapi/strapi';
import { createDocument } from './create-document';

/** A period big enough to look at: two schools, four classes, slots of unlike size, skewed wishes. */
export type WorkbenchWorld = {
  readonly period: string;
  readonly name: string;
  readonly learners: number;
};

const GIVEN = [
  'Amina',
  'Ali',
  'Noor',
  'Bo',
  'Freja',
  'Liv',
  'Max',
  'Tove',
  'Örjan',
  'Åsa',
  'Ida',
  'Hugo',
];
const FAMILY = [
  'Haddad',
  'Demir',
  'Ali',
  'Lindqvist',
  'Nord',
  'Olsson',
  'Berg',
  'Sand',
  'Ek',
  'Ärlig',
];
const SLOTS = [
  ['Tassens djurklinik', 'Djurskötare', 2],
  ['Havets förskola', 'Barnskötare', 6],
  ['Björkgårdens äldreboende', 'Undersköterska', 6],
  ['Norra brandstationen', 'Brandman', 2],
  ['Solgläntan', 'Undersköterska', 5],
  ['Kattegatts bageri', 'Bagare', 3],
  ['Hamnens cykelverkstad', 'Cykelmekaniker', 3],
  ['Åsens bibliotek', 'Biblioteksassistent', 4],
] as const;

export async function workbenchWorld(strapi: Core.Strapi): Promise<WorkbenchWorld> {
  await createDocument(strapi, 'region', { name: 'Göteborgsregionen' });
  const provider = await createDocument(strapi, 'provider', {
    name: 'Kungsbacka kommun',
    kind: 'municipality',
  });
  const form = await strapi
    .documents('api::placement-form.placement-form')
    .findFirst({ filters: { code: 'prao' } });
  if (!form) throw new Error('The base data has no placement form prao');
  const slots: string[] = [];
  for (const [name, title, seats] of SLOTS) {
    const workplace = await createDocument(strapi, 'workplace', { name, capacity: 20 });
    const supervisor = await createDocument(strapi, 'supervisor', {
      name: `Handledare ${name}`,
      capacity: 20,
      workplaces: [workplace],
    });
    const place = { placementForms: [form.documentId], workplace, supervisor };
    slots.push(await createDocument(strapi, 'slot', { title, seats, state: 'open', ...place }));
  }
  const name = 'Prao åk 9 v. 11–12';
  const period = await createDocument(strapi, 'period', {
    name,
    owner: provider,
    placementForm: form.documentId,
    state: 'closed',
    releaseDate: '2027-02-22',
    schoolYear: '2026/2027',
  });
  let learners = 0;
  for (const school of ['Lindängsskolan', 'Åsaviksskolan']) {
    const schoolId = await createDocument(strapi, 'school', { name: school, provider });
    for (const grade of ['9A', '9B']) {
      const cohort = await createDocument(strapi, 'cohort', {
        name: grade,
        provider,
        school: schoolId,
        headCount: 8,
      });
      const group = await createDocument(strapi, 'period-group', {
        period,
        cohort,
        weeks: '2027-W11,2027-W12',
      });
      for (let index = 0; index < 8; index += 1) {
        await learnerWithWishes(strapi, {
          index: learners,
          period,
          group,
          provider,
          school: schoolId,
          cohort,
          slots,
        });
        learners += 1;
      }
    }
  }
  return { period, name, learners };
}

type Learner = {
  readonly index: number;
  readonly period: string;
  readonly group: string;
  readonly provider: string;
  readonly school: string;
  readonly cohort: string;
  readonly slots: readonly string[];
};

async function learnerWithWishes(
  strapi: Core.Strapi,
  { index, period, group, slots, ...home }: Learner,
): Promise<void> {
  const learner = await createDocument(strapi, 'learner', {
    givenName: GIVEN[index % GIVEN.length],
    familyName: FAMILY[(index * 7) % FAMILY.length],
    ...home,
  });
  const hasWished = index % 10 !== 9;
  const participation = await createDocument(strapi, 'participation', {
    learner,
    period,
    group,
    state: hasWished ? 'wished' : 'expected',
  });
  if (!hasWished) return;
  // Everybody wants the clinic first; the rest differs.
  const wished = [0, 1 + (index % 7), 1 + ((index + 3) % 7)];
  for (const [at, slot] of wished.entries()) {
    await createDocument(strapi, 'wish', { participation, slot: slots[slot], rank: at + 1 });
  }
}
