import request from 'supertest';
import { auditClaims } from '../../src/plugins/placement-matching/server/src/services/audit-claims';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { addSlot, bookableWorld, proposedRun, WEEK, type World } from '../support/bookable-world';
import { createDocument } from '../support/create-document';
import { importer } from '../support/import-files';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

/** What would contradict a claim is refused with those concerned, on whatever way it comes, and leaves no trace. */
let app: Booted;
let admin: AdminLogin;
let world: World;
let ids: Readonly<Record<Kind, string>>;

type Kind = 'slot' | 'supervisor' | 'workplace' | 'learner' | 'period' | 'provider' | 'quota';
const KINDS = [
  'slot',
  'supervisor',
  'workplace',
  'learner',
  'period',
  'provider',
  'quota',
] as const;
const EVERYBODY = ['Amina Elev1', 'Amina Elev2', 'Amina Elev3'];

beforeAll(async () => {
  app = await boot();
  admin = await adminLogin(app.strapi);
  world = await bookableWorld(app.strapi, {
    ...{ seats: 3, supervisorCapacity: 3, workplaceCapacity: 3 },
    open: [{ firstDay: '2027-03-01', lastDay: '2027-03-31' }],
  });
  const [provider] = await app.strapi.documents('api::provider.provider').findMany({});
  const owner = provider?.documentId ?? '';
  const quota = await createDocument(app.strapi, 'quota', {
    ...{ name: 'Kungsbacka vård', provider: owner, slots: [world.slot], seats: 3 },
  });
  ids = { ...world, learner: world.learners[0] ?? '', provider: owner, quota };
  const employer = { name: 'Havets Förskola AB', sector: 'private', externalId: 'min-employer' };
  await createDocument(app.strapi, 'employer', employer);
  for (const kind of ['slot', 'supervisor', 'workplace'] as const)
    await app.strapi.db.connection(`${kind}s`).update({ external_id: `min-${kind}` });
  const placements = world.learners.map((learner) => ({ learner, slot: world.slot }));
  const run = await proposedRun(app.strapi, { period: world.period, placements });
  await admin.post(`/periods/${world.period}/publish`, { run, version: 1 }).expect(200);
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => app.stop());

type Refused = { readonly status: number; readonly by: readonly string[]; readonly code: string };
type Way = (kind: Kind, data: object) => Promise<Refused>;

const manager = (
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body: object = {},
): request.Test =>
  request(app.strapi.server.httpServer)
    [method](`/content-manager/collection-types/${path}`)
    .set('Authorization', `Bearer ${admin.token}`)
    .send(body);
const uid = (kind: Kind) => `api::${kind}.${kind}` as 'api::slot.slot';
const where = (kind: Kind): object => ({ documentId: ids[kind] });

async function byHttp(asked: request.Test): Promise<Refused> {
  const { status, body } = await asked;
  const { by = [], code = '' } = body.error?.details ?? {};
  return { status, by, code };
}

async function byCode(asked: Promise<unknown>): Promise<Refused> {
  try {
    await asked;
    return { status: 200, by: [], code: '' };
  } catch (error) {
    const { status = 500, details = {} } = error as {
      readonly status?: number;
      readonly details?: { readonly by?: readonly string[]; readonly code?: string };
    };
    return { status, by: details.by ?? [], code: details.code ?? '' };
  }
}

const UPDATE: Readonly<Record<string, Way>> = {
  'the content manager': (kind, data) => byHttp(manager('put', `${uid(kind)}/${ids[kind]}`, data)),
  'the Document Service': (kind, data) =>
    byCode(app.strapi.documents(uid(kind)).update({ documentId: ids[kind], data })),
  'the query engine': (kind, data) =>
    byCode(app.strapi.db.query(uid(kind)).update({ where: where(kind), data })),
  'the query engine, many': (kind, data) =>
    byCode(app.strapi.db.query(uid(kind)).updateMany({ where: where(kind), data })),
};
const DELETE: Readonly<Record<string, Way>> = {
  'the content manager': (kind) => byHttp(manager('delete', `${uid(kind)}/${ids[kind]}`)),
  'the content manager, in bulk': (kind) =>
    byHttp(manager('post', `${uid(kind)}/actions/bulkDelete`, { documentIds: ['x', ids[kind]] })),
  'the Document Service': (kind) =>
    byCode(app.strapi.documents(uid(kind)).delete({ documentId: ids[kind] })),
  'the query engine': (kind) =>
    byCode(app.strapi.db.query(uid(kind)).delete({ where: where(kind) })),
  'the query engine, many': (kind) =>
    byCode(app.strapi.db.query(uid(kind)).deleteMany({ where: where(kind) })),
};

/** Everything that a contradiction could have changed. */
async function stored(): Promise<readonly unknown[]> {
  const { connection } = app.strapi.db;
  const tables = [
    ...KINDS.map((kind) => `${kind}s`),
    ...['slots_cmps', 'components_offer_open_spans', 'quotas_slots_lnk', 'quotas_provider_lnk'],
    ...['slots_supervisor_lnk', 'slots_workplace_lnk', 'participations_learner_lnk'],
    ...['pm_placements', 'claims', 'audit_entries'],
  ];
  return Promise.all(tables.map((table) => connection(table).select().orderBy(1)));
}

async function expectRefused(way: Way, kind: Kind, data: object): Promise<Refused> {
  const before = await stored();
  const refused = await way(kind, data);
  expect(refused.status).toBe(409);
  expect(await stored()).toEqual(before);
  return refused;
}

const NARROW = [{ firstDay: '2027-03-15', lastDay: '2027-03-17' }];
const FEW = [{ firstDay: '2027-03-01', lastDay: '2027-03-31', seats: 1 }];

describe.each([
  ['slot', { seats: 2 }],
  ['slot', { state: 'closed' }],
  ['slot', { state: 'draft' }],
  ['slot', { open: NARROW }],
  ['slot', { open: FEW }],
  ['supervisor', { capacity: 2 }],
  ['workplace', { capacity: 0 }],
  ['quota', { seats: 2 }],
] as readonly (readonly [Kind, object])[])('a %s that is booked, changed to %j', (kind, change) => {
  test.each(Object.entries(UPDATE))('by %s', async (name, way) => {
    const isByEngine = name.includes('engine');
    // The engine knows spans by their row, and the test below changes those.
    const data = 'open' in change && isByEngine ? { ...change, open: [] } : change;
    const { by, code } = await expectRefused(way, kind, data);
    // A quota is counted anew when it is saved, which the engine cannot do: it may not save it at all.
    if (kind === 'quota' && isByEngine) expect(code).toBe('USE_CASE_ONLY');
    else expect({ by, code }).toEqual({ by: EVERYBODY, code: 'IN_USE' });
  });
});

describe.each(KINDS.filter((kind) => kind !== 'quota'))('a %s that is booked, removed', (kind) => {
  test.each(Object.entries(DELETE))('by %s', async (_, way) => {
    const { by, code } = await expectRefused(way, kind, {});
    const concerned = kind === 'learner' ? ['Barnskötare (Havets förskola)'] : EVERYBODY;
    expect({ by, code }).toEqual({ by: concerned, code: 'IN_USE' });
  });
});

test('the span of a booked slot, changed or removed by the query engine past its slot', async () => {
  const spans = app.strapi.db.query('offer.open-span' as 'api::slot.slot');
  const data = { lastDay: '2027-03-17' } as object;
  for (const asked of [
    () => spans.updateMany({ where: {}, data }),
    () => spans.deleteMany({ where: {} }),
  ]) {
    const { by } = await expectRefused(() => byCode(asked()), 'slot', {});
    expect(by).toEqual(EVERYBODY);
  }
});

test('a period that is published, made what it is not by the query engine', async () => {
  for (const data of [{ state: 'closed' }, { publishedRun: 'another' }])
    for (const way of [UPDATE['the query engine'], UPDATE['the query engine, many']])
      expect((await expectRefused(way as Way, 'period', data)).code).toBe('USE_CASE_ONLY');
});

test('copies book nobody: of a slot it is free, of a quota it counts those who stand', async () => {
  const copy = await manager('post', `${uid('slot')}/clone/${world.slot}`, {
    ...{ title: 'Kopia', externalId: null, slug: 'kopia', seats: 1 },
  });
  expect(copy.status).toBe(200);
  const way: Way = (kind, data) => byHttp(manager('post', `${uid(kind)}/clone/${ids[kind]}`, data));
  const { by } = await expectRefused(way, 'quota', { name: 'Kopia', seats: 2 });
  expect(by).toEqual(EVERYBODY);
});

test.each([
  [
    'slots',
    'Nyckel;Rubrik;Antal platser;Arbetsplats;Praktikformer\nmin-slot;Barnskötare;2;min-workplace;prao\n',
  ],
  [
    'supervisors',
    'Nyckel;Namn;Elever samtidigt;Arbetsplatser\nmin-supervisor;Lena Alm;2;min-workplace\n',
  ],
  [
    'workplaces',
    'Nyckel;Namn;Arbetsgivare;Kommunkod;Platser samtidigt\nmin-workplace;Havets förskola;min-employer;1384;0\n',
  ],
])('a file of %s that takes back seats', async (kind, file) => {
  const before = await stored();
  const report = await importer(app.strapi, admin).check(kind, file);
  expect(report.faults).toMatchObject([{ row: 2, code: 'claimed' }]);
  expect(await stored()).toEqual(before);
});

test('what is booked can be made bigger, renamed, and kept open on the days that are booked', async () => {
  const path = `${uid('slot')}/${world.slot}`;
  const open = [{ firstDay: '2027-03-15', lastDay: '2027-03-19' }];
  await manager('put', path, { seats: 9, title: 'Barnskötare', open }).expect(200);
  await manager('put', path, { seats: 3, open: [] }).expect(200);
  const bigger: readonly (readonly [Kind, object])[] = [
    ['slot', { seats: 4 }],
    ['slot', { seats: 3 }],
    ['supervisor', { capacity: 4 }],
    ['workplace', { capacity: null }],
  ];
  for (const [kind, data] of bigger)
    await app.strapi.db.query(uid(kind)).update({ where: where(kind), data });
});

test('a slot that only a hold keeps is not removed either, and afterwards it is', async () => {
  const slot = await addSlot(app.strapi, {});
  const wish = { slot, days: WEEK, reason: 'other' };
  const { body } = await admin.post('/holds', wish).expect(201);
  const answer = await manager('delete', `${uid('slot')}/${slot}`);
  expect(answer.body.error.message).toContain('1 avsatt plats');
  await admin.post(`/holds/${body.data.id}/release`, { version: 1 }).expect(200);
  expect((await manager('delete', `${uid('slot')}/${slot}`)).status).toBeLessThan(300);
});

describe('without the guard of the query engine', () => {
  beforeAll(() => app.strapi.db.lifecycles.disable());
  afterAll(() => app.strapi.db.lifecycles.enable());

  test.each([
    ['slot', { seats: 2 }, { seats: 3 }, /^I1 slot/],
    ['supervisor', { capacity: 2 }, { capacity: 3 }, /^I1 supervisor/],
    ['workplace', { capacity: 2 }, { capacity: 3 }, /^I1 workplace/],
    ['quota', { seats: 2 }, { seats: 3 }, /^I1 quota/],
    ['period', { state: 'closed' }, { state: 'published' }, /^I4 period/],
  ] as readonly (readonly [Kind, object, object, RegExp])[])(
    'a %s becomes %j, and the audit says so',
    async (kind, worse, better, finding) => {
      const query = app.strapi.db.query(uid(kind));
      await query.update({ where: where(kind), data: worse });
      const found = (await auditClaims(app.strapi)).map((one) => `${one.invariant} ${one.what}`);
      expect(found.filter((line) => finding.test(line))).not.toEqual([]);
      await query.update({ where: where(kind), data: better });
    },
  );
});
