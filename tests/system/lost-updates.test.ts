import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { ADMIN_ROUTES, routes } from '../../src/plugins/placement-matching/server/src/routes';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { addSlot, bookableWorld, bookedRows, WEEK, type World } from '../support/bookable-world';
import { expectNobodyDoubleBooked } from '../support/nobody-double-booked';

let app: Booted;
let sara: AdminLogin;
let other: AdminLogin;
let world: World;

beforeAll(async () => {
  app = await boot();
  sara = await adminLogin(app.strapi);
  other = await adminLogin(app.strapi);
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: other.userId }, data: { firstname: 'Kim', lastname: 'Ek' } });
  world = await bookableWorld(app.strapi);
});
afterEach(async () => expectNobodyDoubleBooked(app.strapi));
afterAll(async () => app.stop());

/** Public routes that write: what visitors send makes something new, and a key of the form keeps it single. */
const OF_VISITORS = [
  ...['feedback', 'feedback/:ref', 'enquiries'],
  // An offer is made once by its form's key, and changed by a link at the state that the employer has been shown.
  ...['offers', 'offers/check', 'offers/follow', 'offers/reply', 'offers/change'],
  'offers/withdraw',
  // A seat is taken once by its form's key, and given back by a link.
  ...['sign-ups', 'sign-ups/follow', 'sign-ups/cancel'],
].map((path) => `POST /v1/${path}`);

describe('no route overwrites what somebody else did', () => {
  const writing = ADMIN_ROUTES.filter(({ method }) => method !== 'GET');
  const versioned = writing.filter(({ write }) => write === 'version');

  test.each(writing)('$method $path asks for the version or says why there is none', (route) => {
    expect(['version', 'each', 'makes', 'once', 'reads']).toContain(route.write);
  });

  test('a public route that writes is one that was thought of', () => {
    const open = routes['content-api'].routes.filter(({ method }) => method !== 'GET');
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(
      [...OF_VISITORS].sort(),
    );
  });

  test.each(versioned)(
    '$method $path: no version is 428, a wrong one is refused',
    async (route) => {
      const path = route.path.replace(/:[a-z]+/g, 'nobody');
      const unseen = await sara.post(path, {});
      expect(unseen.status).toBe(428);
      expect(unseen.body.error.message).toBe(
        'Inget ändrades. Ange vilken version du såg: If-Match eller version.',
      );
      await sara.post(path, {}).set('If-Match', 'W/"x"').expect(400);
      await sara.post(path, { version: 2 }).set('If-Match', '"1"').expect(400);
      expect((await sara.post(path, {}).set('If-Match', '"1"')).status).not.toBe(428);
    },
  );

  test('If-Match says the version as well as the body does, and the answer names the new one', async () => {
    const { body } = await sara
      .post('/holds', { slot: world.slot, days: WEEK, reason: 'other' })
      .expect(201);
    const release = `/holds/${body.data.id}/release`;
    const stale = await sara.post(release).set('If-Match', '"7"').expect(412);
    expect(stale.body.error.message).toContain('Någon annan har ändrat');
    const done = await sara.post(release).set('If-Match', '"1"').expect(200);
    expect(done.headers.etag).toBe(`"${done.body.data.version}"`);
  });
});

describe('two coordinators with the same form open', () => {
  const form = (who: AdminLogin, uid: string, id: string) => {
    const path = `/content-manager/collection-types/${uid}/${id}`;
    const { httpServer } = app.strapi.server;
    return {
      open: async (): Promise<Record<string, unknown>> =>
        (await request(httpServer).get(path).set('Authorization', `Bearer ${who.token}`)).body.data,
      save: (body: object): request.Test =>
        request(httpServer).put(path).set('Authorization', `Bearer ${who.token}`).send(body),
    };
  };
  test.each([
    ['slot', { title: 'Nytt namn' }, { seats: 4 }, '«Rubrik»', 'title'],
    ['supervisor', { experienceYears: 4 }, { capacity: 40 }, '«År i yrket»', 'experienceYears'],
    ['workplace', { city: 'Kungsbacka' }, { capacity: 40 }, '«Ort»', 'city'],
    ['period', { name: 'Prao v. 11' }, { seed: 'annat' }, '«Namn»', 'name'],
  ] as const)(
    '%s: the second is told who changed what, and nothing is written',
    async (kind, mine, theirs, word, field) => {
      const uid = `api::${kind}.${kind}`;
      const [first, second] = [form(other, uid, world[kind]), form(sara, uid, world[kind])];
      const [seen, same] = [await first.open(), await second.open()];
      expect(same.version).toBe(seen.version);
      await first.save({ ...mine, version: seen.version }).expect(200);
      const before = await app.strapi.db.connection(`${kind}s`).where('document_id', world[kind]);
      const stale = await second.save({ ...theirs, version: same.version });
      expect(stale.status).toBe(412);
      expect(stale.body.error.message).toContain('Inget sparades. Kim Ek ändrade');
      expect(stale.body.error.message).toContain(word);
      expect(stale.body.error.details).toMatchObject({ code: 'STALE', fields: [field] });
      expect(await app.strapi.db.connection(`${kind}s`).where('document_id', world[kind])).toEqual(
        before,
      );
      await second.save({ ...theirs, version: (await second.open()).version }).expect(200);
    },
  );

  test('of twenty who save at once, one does', async () => {
    const slot = await addSlot(app.strapi, {});
    const saves = Array.from({ length: 20 }, (_, index) =>
      form(index % 2 ? sara : other, 'api::slot.slot', slot).save({ seats: index + 1, version: 1 }),
    );
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(19);
  });
});

describe('a request that is sent again has one effect', () => {
  const hold = (): { slot: string; days: string[]; reason: string } => ({
    ...{ slot: world.slot, days: [...WEEK], reason: 'other' },
  });
  const key = (): string => randomUUID();

  test('one after the other: the same answer, byte for byte', async () => {
    const before = await bookedRows(app.strapi);
    const one = key();
    const first = await sara.post('/holds', hold()).set('Idempotency-Key', one).expect(201);
    const again = await sara.post('/holds', hold()).set('Idempotency-Key', one).expect(201);
    expect(again.text).toBe(first.text);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect((await bookedRows(app.strapi)).holds).toBe(before.holds + 1);
    await sara
      .post(`/holds/${first.body.data.id}/release`, { version: 1 })
      .set('Idempotency-Key', key())
      .expect(200);
  });

  test('thirty at once: one effect, one answer', async () => {
    const before = await bookedRows(app.strapi);
    const one = key();
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => sara.post('/holds', hold()).set('Idempotency-Key', one)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect((await bookedRows(app.strapi)).holds).toBe(before.holds + 1);
  });

  test('with another body, or to another address: 422 and nothing done', async () => {
    const one = key();
    await sara.post('/holds', hold()).set('Idempotency-Key', one).expect(201);
    const before = await bookedRows(app.strapi);
    const altered = { ...hold(), reason: 'late-arrival' };
    const refused = await sara.post('/holds', altered).set('Idempotency-Key', one).expect(422);
    expect(refused.body.error.message).toContain('Nyckeln har redan använts');
    await sara.post('/placements', hold()).set('Idempotency-Key', one).expect(422);
    expect(await bookedRows(app.strapi)).toEqual(before);
    // A key is one person's: another one's request is another one.
    const slot = await addSlot(app.strapi, {});
    await other
      .post('/holds', { ...hold(), slot })
      .set('Idempotency-Key', one)
      .expect(201);
    await sara.post('/holds', hold()).set('Idempotency-Key', 'å').expect(400);
  });

  test('what was refused is refused again, and what came to nothing may be tried again', async () => {
    const full = await addSlot(app.strapi, { seats: 1 });
    const { body } = await sara.post('/holds', { ...hold(), slot: full }).expect(201);
    const one = key();
    const refused = await sara
      .post('/holds', { ...hold(), slot: full })
      .set('Idempotency-Key', one);
    expect(refused.status).toBe(409);
    await sara.post(`/holds/${body.data.id}/release`, { version: 1 }).expect(200);
    const again = await sara.post('/holds', { ...hold(), slot: full }).set('Idempotency-Key', one);
    expect(again.text).toBe(refused.text);
  });

  test('after a process that died between its commit and its answer: what was committed is answered', async () => {
    const one = key();
    const first = await sara.post('/holds', hold()).set('Idempotency-Key', one).expect(201);
    const before = await bookedRows(app.strapi);
    // As the dead process left it: committed, unanswered, its lease run out.
    await app.strapi.db
      .connection('idempotency_keys')
      .where({ key: `admin:${sara.userId} ${one}` })
      .update({
        ...{ status: null, body: null, committed: JSON.stringify(first.body.data) },
        lease_until: '2026-01-01T00:00:00.000Z',
      });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => sara.post('/holds', hold()).set('Idempotency-Key', one)),
    );
    for (const { status, text } of answers)
      expect({ status, text }).toEqual({ status: 201, text: first.text });
    expect(await bookedRows(app.strapi)).toEqual(before);
  });
});
