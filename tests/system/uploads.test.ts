import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import request from 'supertest';
import { ROLE_CODES } from '../../src/plugins/placement-matching/server/src/role-codes';
import { boot, type Booted } from '../support/boot';

const LOGIN = { email: 'kim@example.test', password: 'Hemligt-losen-2028' };
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

let app: Booted;
let token = '';
/** What was put into the folder of uploaded files, to be removed. */
const files: string[] = [];

beforeAll(async () => {
  app = await boot();
  const role = await app.strapi.service('admin::role').findOne({ code: ROLE_CODES.communications });
  await app.strapi.service('admin::user').create({
    ...{ ...LOGIN, firstname: 'Kim', lastname: 'Holm', isActive: true },
    ...{ roles: [role.id], preferedLanguage: 'sv' },
  });
  const { body } = await server().post('/admin/login').send(LOGIN);
  token = body.data.accessToken ?? body.data.token;
});
afterAll(async () => {
  for (const file of files) fs.rmSync(file, { force: true });
  await app.stop();
});

const server = () => request(app.strapi.server.httpServer);
const upload = (name: string, content: string | Buffer, contentType: string): request.Test =>
  server()
    .post('/upload')
    .set('Authorization', `Bearer ${token}`)
    .attach('files', Buffer.from(content), { filename: name, contentType });

test.each([
  ['sida.html', '<script src="/uploads/a.js"></script>', 'text/html'],
  ['a.js', 'alert(1)', 'text/javascript'],
  ['a.js', 'alert(1)', 'image/png'],
  ['sida.html', '<h1>Hej</h1>', 'image/png'],
  ['sida.xhtml', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'application/xhtml+xml'],
  ['stil.css', 'body{}', 'text/css'],
  ['program.exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'application/pdf'],
  ['utan-andelse', 'alert(1)', 'application/octet-stream'],
])('%s is not taken in, and the answer says what is', async (name, content, type) => {
  const answer = await upload(name, content, type);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toMatch(/^Filen togs inte emot\. Ladda upp en bild/);
  expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(0);
});

test('nothing is fetched from an address that somebody names', async () => {
  const answer = await server()
    .post('/upload/actions/upload-from-urls')
    .set('Authorization', `Bearer ${token}`)
    .send({ urls: ['http://127.0.0.1:1/hemlig'] });
  expect(answer.status).toBe(403);
  expect(answer.text).toContain('Filer hämtas inte från adresser');
});

test('a picture is taken in and shown; a drawing with a script runs nothing', async () => {
  for (const [name, content, type] of [
    ['bild.png', PNG, 'image/png'],
    ['teckning.svg', SCRIPT, 'image/svg+xml'],
  ] as const) {
    const made = await upload(name, content, type);
    expect(made.status).toBe(201);
    const [{ id, url }] = made.body;
    const shown = await server().get(url);
    expect([shown.status, shown.headers['content-type']]).toEqual([200, type]);
    expect(shown.headers['content-security-policy']).toMatch(/^default-src 'none'.*sandbox$/);
    expect(shown.headers['content-disposition']).toBeUndefined();
    await server().delete(`/upload/files/${id}`).set('Authorization', `Bearer ${token}`);
  }
});

test('a photograph gets lighter editions, turned as it was taken and without what the camera knew', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const photograph = await sharp({
    create: { width: 3_000, height: 2_000, channels: 3, background: 'green', noise },
  })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '57/1 29/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const made = await upload('foto.jpg', photograph, 'image/jpeg');
  expect(made.status).toBe(201);
  const [{ id, url: whole, width: widest, formats }] = made.body;
  expect(widest).toBe(2_000);
  const editions = ['small', 'medium', 'large'].map((key) => formats[key]);
  expect(editions.map(({ width, height, mime }) => [width, height, mime])).toEqual([
    [480, 720, 'image/webp'],
    [960, 1_440, 'image/webp'],
    [1_440, 2_160, 'image/webp'],
  ]);
  for (const url of [whole, ...editions.map((one) => one.url)]) {
    const shown = await server().get(url);
    expect(shown.status).toBe(200);
    expect((await sharp(shown.body).metadata()).exif).toBeUndefined();
  }
  const removed = await server()
    .delete(`/upload/files/${id}`)
    .set('Authorization', `Bearer ${token}`);
  expect(removed.status).toBe(200);
  for (const { url } of editions) expect((await server().get(url)).status).toBe(404);
});

test.each(['/uploads/%s', '/%75ploads/%s', '//uploads/%s', '/uploads//%s', '/./uploads/%s'])(
  'a page or a script that lies there already is handed over and never run: %s',
  async (address) => {
    for (const ending of ['html', 'js', 'HTML', 'xhtml', 'txt']) {
      const name = `granskad-${process.pid}.${ending}`;
      const file = path.join(app.strapi.dirs.static.public, 'uploads', name);
      files.push(file);
      fs.writeFileSync(file, 'alert(1)');
      const answer = await server().get(address.replace('%s', name));
      if (address.startsWith('/uploads/')) expect(answer.status).toBe(200);
      expect([200, 301, 400, 404]).toContain(answer.status);
      if (answer.status !== 200) continue;
      expect(answer.headers).toMatchObject({
        ...{ 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
        'x-content-type-options': 'nosniff',
      });
      expect(answer.headers['content-security-policy']).toMatch(/sandbox$/);
    }
  },
);
