import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { createDocument } from './create-document';

export type World = {
  readonly period: string;
  readonly learners: readonly string[];
  readonly slot: string;
  readonly supervisor: string;
  readonly workplace: string;
};
export type WorldShape = {
  readonly learners?: number;
  readonly seats?: number;
  readonly supervisorCapacity?: number;
  readonly workplaceCapacity?: number | null;
  readonly open?: readonly { firstDay: string; lastDay: string; seats?: number }[];
  readonly periodState?: string;
};

/** The five days on which everybody in these worlds goes out. */
export const WEEK = ['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'];

/** A period with learners, and one slot with its supervisor and workplace; written through Strapi. */
export async function bookableWorld(strapi: Core.Strapi, shape: WorldShape = {}): Promise<World> {
  const workplace = await createDocument(strapi, 'workplace', {
    name: 'Havets förskola',
    capacity: shape.workplaceCapacity === undefined ? 50 : shape.workplaceCapacity,
  });
  const supervisor = await createDocument(strapi, 'supervisor', {
    name: 'Lena Alm',
    capacity: shape.supervisorCapacity ?? 50,
    workplaces: [workplace],
  });
  const slot = await addSlot(strapi, { ...shape, supervisor, workplace });
  const provider = await createDocument(strapi, 'provider', {
    name: 'Kungsbacka',
    kind: 'municipality',
  });
  const cohort = await createDocument(strapi, 'cohort', { name: '9A', provider });
  const period = await createDocument(strapi, 'period', {
    placementForm: await formOf(strapi),
    name: 'Prao åk 9 v. 11',
    owner: provider,
    state: shape.periodState ?? 'closed',
  });
  const group = await createDocument(strapi, 'period-group', { period, cohort, weeks: '2027-W11' });
  const learners: string[] = [];
  for (let index = 0; index < (shape.learners ?? 3); index += 1) {
    const person = { givenName: 'Amina', familyName: `Elev${index + 1}` };
    const learner = await createDocument(strapi, 'learner', { ...person, provider, cohort });
    await createDocument(strapi, 'participation', { learner, period, group, state: 'expected' });
    learners.push(learner);
  }
  return { period, learners, slot, supervisor, workplace };
}

export async function addSlot(
  strapi: Core.Strapi,
  { seats = 3, open, supervisor, workplace, title = 'Barnskötare' }: WorldShape & SlotPlace,
): Promise<string> {
  return createDocument(strapi, 'slot', {
    title,
    seats,
    open,
    supervisor,
    workplace: workplace ?? (await boundlessWorkplace(strapi)),
    placementForms: [await formOf(strapi)],
    state: 'open',
  });
}

/** The placement form of everybody in these worlds. */
export async function formOf(strapi: Core.Strapi, code = 'prao'): Promise<string> {
  const forms = strapi.documents('api::placement-form.placement-form');
  const form = await forms.findFirst({ filters: { code } });
  return (
    form?.documentId ??
    createDocument(strapi, 'placement-form', { code, nameSv: code, nameEn: code })
  );
}

/** A slot is at a workplace; at this one no limit but the slot's own counts. */
export async function boundlessWorkplace(strapi: Core.Strapi): Promise<string> {
  const name = 'Hamnverkstan';
  const known = await strapi.documents('api::workplace.workplace').findFirst({ filters: { name } });
  return known?.documentId ?? createDocument(strapi, 'workplace', { name });
}

type SlotPlace = {
  readonly supervisor?: string;
  readonly workplace?: string;
  readonly title?: string;
};

export type RunShape = {
  readonly period: string;
  readonly placements: readonly { learner: string; slot: string; days?: readonly string[] }[];
  readonly verdict?: number | null;
  readonly state?: string;
  readonly status?: string;
};

/** A finished run as the allocation stores it: its files, and a result row for each learner. */
export async function proposedRun(
  strapi: Core.Strapi,
  { period, placements, verdict = 0, state = 'proposed', status = 'optimal' }: RunShape,
): Promise<string> {
  const run = createId();
  const learners = placements.map(({ learner, days = WEEK }) => ({
    id: learner,
    days,
    wishes: [],
  }));
  const outcomes = placements.map(({ learner, slot }) => ({ learner, slot, rank: 1 }));
  await strapi.db.connection('pm_allocation_runs').insert({
    document_id: run,
    period,
    number: 1,
    policy: 'convex',
    fallback: 'none',
    seed: 's',
    status,
    gap: verdict === 3 ? 0.02 : 0,
    learners: placements.length,
    placed: placements.length,
    problem: JSON.stringify({ version: 1, learners }),
    solution: JSON.stringify({ version: 1, placements: outcomes }),
    verdict,
    state,
  });
  for (const { learner, slot } of placements) {
    await strapi.db.connection('pm_allocation_results').insert({
      document_id: createId(),
      run,
      learner,
      slot,
      rank: 1,
      reasons: JSON.stringify([]),
    });
  }
  return run;
}

type BookedRows = {
  readonly claims: number;
  readonly placements: number;
  readonly holds: number;
};

/** All that a refused booking could have left behind. */
export async function bookedRows(strapi: Core.Strapi): Promise<BookedRows> {
  const count = async (table: string): Promise<number> => {
    const [row] = await strapi.db.connection(table).count({ rows: '*' });
    return Number(row?.rows);
  };
  return {
    claims: await count('claims'),
    placements: await count('pm_placements'),
    holds: await count('pm_holds'),
  };
}
