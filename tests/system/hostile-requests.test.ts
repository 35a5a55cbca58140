import request from 'supertest';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';

let app: Booted;
let login: AdminLogin;
beforeAll(async () => {
  app = await boot();
  login = await adminLogin(app.strapi);
});
afterAll(async () => app.stop());

test.each(['/periods/a%00b', '/periods/a%00b/results', '/jobs/%00', '/imports/%00'])(
  '%s names nothing that exists',
  async (path) => expect((await login.get(path)).status).toBe(404),
);

test.each(['period=%00', 'period[a]=x', 'run=%00'])(
  "conflicts of %s are nobody else's",
  async (query) => expect((await login.get(`/conflicts?${query}`)).status).toBe(404),
);

test('a text with U+0000 in a body is refused by name', async () => {
  const body = { period: 'a\u0000b', learner: 'x', slot: 'y' };
  const answer = await login.post('/placements', body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.issues).toEqual([
    {
      path: 'period',
      problem: 'unstorable',
      message: 'Period: innehåller ett tecken som inte kan sparas (U+0000). Skriv om texten.',
    },
  ]);
});

test.each(['multipart/form-data', 'multipart/form-data; boundary=x'])(
  "a broken form (%s) is the sender's fault",
  async (type) => {
    const answer = await request(app.strapi.server.httpServer)
      .post('/placement-matching/imports')
      .set('Authorization', `Bearer ${login.token}`)
      .set('Content-Type', type)
      .send('broken');
    expect(answer.status).toBe(400);
  },
);
