import type { Core } from '@strapi/strapi';
import { createDocument } from './create-document';

export type Made = {
  readonly create: (type: string, data: object) => Promise<string>;
  readonly form: string;
};

/** Creates documents by their type's name, and has the placement form prao. */
export async function maker(strapi: Core.Strapi): Promise<Made> {
  const create = (type: string, data: object): Promise<string> =>
    createDocument(strapi, type, data);
  const forms = strapi.documents('api::placement-form.placement-form');
  const known = await forms.findFirst({ filters: { code: 'prao' } });
  const form =
    known?.documentId ??
    (await create('placement-form', { code: 'prao', nameSv: 'Prao', nameEn: 'Prao' }));
  return { create, form };
}

export type Region = {
  readonly period: string;
  readonly group: string;
  readonly provider: string;
  readonly school: string;
  readonly learners: Readonly<Record<'amina' | 'ali' | 'noor' | 'bo', string>>;
  readonly participations: Readonly<Record<'amina' | 'ali' | 'noor' | 'bo', string>>;
  readonly slots: Readonly<Record<'clinic' | 'fire' | 'care', string>>;
  readonly workplace: string;
  readonly supervisor: string;
};

/**
 * Four learners of one class in weeks 11–12 of 2027. The clinic has one seat that three want, the fire station
 * asks for 16 years, the care home has three seats under a supervisor who takes two.
 */
export async function classRegion({ create, form }: Made): Promise<Region> {
  const provider = await create('provider', { name: 'Kungsbacka kommun', kind: 'municipality' });
  const school = await create('school', {
    name: 'Lindängsskolan',
    provider,
    latitude: 57.49,
    longitude: 12.07,
  });
  const cohort = await create('cohort', { name: '9C', provider, school, grade: 9 });
  const period = await create('period', {
    name: 'Prao åk 9',
    placementForm: form,
    owner: provider,
    state: 'closed',
    seed: '2027-prao-9',
  });
  const group = await create('period-group', { period, cohort, weeks: '2027-W11,2027-W12' });
  const employer = await create('employer', { name: 'Solgläntan AB', sector: 'private' });
  const workplace = await create('workplace', {
    name: 'Solgläntan',
    employer,
    capacity: 5,
    latitude: 57.5,
    longitude: 12.08,
  });
  const supervisor = await create('supervisor', {
    name: 'Eva Ström',
    workplaces: [workplace],
    capacity: 2,
  });
  const slot = (title: string, data: object): Promise<string> =>
    create('slot', { title, state: 'open', placementForms: [form], workplace, ...data });
  const slots = {
    clinic: await slot('Djurvård', { seats: 1 }),
    fire: await slot('Brandstation', { seats: 2, minAge: 16 }),
    care: await slot('Äldreboende', {
      seats: 3,
      supervisor,
      open: [{ firstDay: '2027-03-01', lastDay: '2027-04-30' }],
    }),
  };
  const join = async (
    givenName: string,
    familyName: string,
    wishes: readonly string[],
  ): Promise<{ learner: string; participation: string }> => {
    const learner = await create('learner', {
      givenName,
      familyName,
      provider,
      school,
      cohort,
      birthYear: 2011,
    });
    const participation = await create('participation', {
      learner,
      period,
      group,
      state: wishes.length > 0 ? 'wished' : 'expected',
    });
    for (const [i, wish] of wishes.entries())
      await create('wish', { participation, slot: wish, rank: i + 1 });
    return { learner, participation };
  };
  const people = {
    amina: await join('Amina', 'Haddad', [slots.fire, slots.clinic, slots.care]),
    ali: await join('Ali', 'Demir', [slots.clinic]),
    noor: await join('Noor', 'Ali', [slots.care]),
    bo: await join('Bo', 'Lindqvist', [slots.clinic, slots.care]),
  };
  const pick = <Key extends 'learner' | 'participation'>(key: Key): Region['learners'] => ({
    amina: people.amina[key],
    ali: people.ali[key],
    noor: people.noor[key],
    bo: people.bo[key],
  });
  return {
    period,
    group,
    provider,
    school,
    learners: pick('learner'),
    participations: pick('participation'),
    slots,
    workplace,
    supervisor,
  };
}
