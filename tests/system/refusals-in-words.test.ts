import request from 'supertest';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';

let app: Booted;
let swede: AdminLogin;
beforeAll(async () => {
  app = await boot();
  swede = await adminLogin(app.strapi);
});
afterAll(async () => app.stop());

const english = (path: string, body: object): request.Test =>
  request(app.strapi.server.httpServer)
    .post(`/placement-matching${path}`)
    .set('Authorization', `Bearer ${swede.token}`)
    .send(body);

test.each([
  ['/placements', {}, 'Period: saknas. Fyll i det.'],
  ['/placements', { period: 'p', learner: 'l', slot: '' }, 'Plats: saknas. Fyll i det.'],
  [
    '/placements',
    { period: 'p', learner: 'l', slot: 's', days: ['15 mars'] },
    'Dagarna: skriv dagen som år-månad-dag, till exempel 2027-03-15.',
  ],
  ['/placements', { period: 'p', learner: 7, slot: 's' }, 'Elev: är av fel slag. Rätta det.'],
  ['/holds', { slot: 's', days: [], reason: 'other' }, 'Dagarna: är för kort eller för litet.'],
  ['/holds', { slot: 's', days: ['2027-03-15'], reason: 'x' }, 'Skäl: välj något av late-arrival'],
  [
    '/holds',
    { slot: 's', days: ['2027-03-15'], reason: 'other', note: 'x' },
    '«note»: finns inte här. Ta bort det.',
  ],
  [
    '/setup',
    { regionName: 'R', municipalityCode: '1384', coordinator: { firstname: 'S', email: 'sara' } },
    'E-post: skriv en hel e-postadress',
  ],
])('%s %j tells which field and what to do', async (path, body, sentence) => {
  const answer = await swede.post(path, body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(sentence);
  // Nothing of the checker's own English.
  expect(JSON.stringify(answer.body)).not.toMatch(/Invalid|expected|Unrecognized/);
});

test('a reader of English gets English', async () => {
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: swede.userId }, data: { preferedLanguage: 'en' } });
  const answer = await english('/placements', {});
  expect(answer.body.error.message).toBe(
    'Period: is missing. Fill it in. Learner: is missing. Fill it in. Slot: is missing. Fill it in.',
  );
  await app.strapi.db
    .query('admin::user')
    .update({ where: { id: swede.userId }, data: { preferedLanguage: 'sv' } });
});

test.each([
  ['/periods/nothing/unpublish', { version: 1 }, /^Perioden hittades inte\./],
  ['/placement-changes/nothing/undo', {}, /hittades inte\./],
  ['/holds/nothing/release', { version: 1 }, /^Den avsatta platsen hittades inte\./],
])('%s is not found, without code or id', async (path, body, sentence) => {
  const answer = await swede.post(path, body);
  expect(answer.status).toBe(404);
  expect(answer.body.error.message).toMatch(sentence);
  expect(answer.body.error.message).not.toContain('nothing');
});
