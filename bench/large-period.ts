import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { linkOf, tableOf } from '../src/plugins/placement-matching/server/src/adapters/table-names';
import { Random } from '../src/plugins/placement-matching/domain/testing/random';
import { createDocument } from '../tests/support/create-document';

const SCHOOLS = 120;
const WEEKS = ['2027-W10', '2027-W10|2027-W11', '2027-W11', '2027-W11|2027-W12', '2027-W12'];

/** A prao period of so many learners whose weeks overlap, written past the Document Service: its documentId. */
export async function largePeriod(strapi: Core.Strapi, learners: number): Promise<string> {
  const world = new World(strapi);
  const random = new Random(7);
  const form = await world.db('placement_forms').where({ code: 'prao' }).first('id', 'document_id');
  const slots = Math.round(learners * 0.42);
  const half = Math.round(slots / 2);
  const place = (): object => ({
    latitude: 57.4 + random.next() * 0.5,
    longitude: 11.8 + random.next() * 0.6,
  });
  await world.rows('school', SCHOOLS, (at) => ({ name: `Skola ${at}`, ...place() }));
  await world.rows('workplace', half, () => ({ name: 'Arbetsplats', capacity: 6, ...place() }));
  await world.rows('supervisor', half, (at) => ({ name: 'Handledare', capacity: 2 + (at % 3) }));
  await world.rows('slot', slots, (at) => ({
    ...{ title: `Plats ${at}`, seats: 1 + (at % 3), state: 'open' },
    min_age: at % 10 === 0 ? 16 : null,
  }));
  await world.rows('cohort', SCHOOLS, () => ({ name: '9A', grade: 9 }));
  await world.rows('period-group', SCHOOLS, (at) => ({ weeks: WEEKS[at % WEEKS.length] }));
  await world.rows('learner', learners, (at) => ({
    ...{ given_name: 'Elev', family_name: `nummer ${at}`, birth_year: 2011, state: 'active' },
  }));
  await world.rows('participation', learners, () => ({ state: 'wished' }));
  await world.rows('wish', learners * 6, (at) => ({ rank: (at % 6) + 1 }));
  const name = 'Stor period';
  const period = await createDocument(strapi, 'period', {
    ...{ name, placementForm: form.document_id, state: 'closed', seed: 'bench' },
  });
  const periodRow = await world.db('periods').where({ document_id: period }).first('id');
  await world.link('slot.workplace', slots, (at) => world.id('workplace', at % half));
  await world.link('slot.supervisor', slots, (at) => world.id('supervisor', at % half));
  await world.link('slot.placementForms', slots, () => form.id);
  await world.link('cohort.school', SCHOOLS, (at) => world.id('school', at));
  await world.link('period-group.period', SCHOOLS, () => periodRow.id);
  await world.link('period-group.cohort', SCHOOLS, (at) => world.id('cohort', at));
  await world.link('learner.school', learners, (at) => world.id('school', at % SCHOOLS));
  await world.link('learner.cohort', learners, (at) => world.id('cohort', at % SCHOOLS));
  await world.link('participation.learner', learners, (at) => world.id('learner', at));
  await world.link('participation.period', learners, () => periodRow.id);
  await world.link('participation.group', learners, (at) => world.id('period-group', at % SCHOOLS));
  await world.link('wish.participation', learners * 6, (at) =>
    world.id('participation', Math.floor(at / 6)),
  );
  await world.link('wish.slot', learners * 6, () =>
    world.id('slot', Math.floor(random.next() * random.next() * slots)),
  );
  if (strapi.db.dialect.client === 'postgres') await world.db.raw('analyze');
  return period;
}

class World {
  readonly db: Knex;
  private readonly ids = new Map<string, readonly number[]>();

  constructor(private readonly strapi: Core.Strapi) {
    this.db = strapi.db.connection;
  }

  id(type: string, at: number): number {
    return this.ids.get(type)![at]!;
  }

  async rows(type: string, count: number, rowOf: (at: number) => object): Promise<void> {
    const isPostgres = this.strapi.db.dialect.client === 'postgres';
    const now = isPostgres ? new Date() : Date.now();
    const table = tableOf(this.strapi, `api::${type}.${type}`);
    const prefix = `bench${type.replace('-', '')}`;
    const rows = Array.from({ length: count }, (_, at) => ({
      document_id: `${prefix}${String(at).padStart(7, '0')}`,
      ...{ created_at: now, updated_at: now, published_at: now },
      ...rowOf(at),
    }));
    await this.db.batchInsert(table, rows, 100);
    const ids = this.db(table).where('document_id', 'like', `${prefix}%`).orderBy('document_id');
    this.ids.set(type, await ids.pluck('id'));
  }

  async link(relation: string, count: number, toOf: (at: number) => number): Promise<void> {
    const [type = '', attribute = ''] = relation.split('.');
    const { table, from, to } = linkOf(this.strapi, `api::${type}.${type}`, attribute);
    const rows = Array.from({ length: count }, (_, at) => ({
      [from]: this.id(type, at),
      [to]: toOf(at),
    }));
    await this.db.batchInsert(table, rows, 300);
  }
}
