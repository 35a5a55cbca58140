import request from 'supertest';
import { removeUntil } from '../../src/model/remove-on-its-day';
import { boot, type Booted } from '../support/boot';
import { seedRegion } from '../support/seed-slots';
import { publishText } from '../support/seed-texts';

let app: Booted;
let to = '';

beforeAll(async () => {
  app = await boot();
  const place = await app.strapi.db
    .query('api::municipality.municipality')
    .findOne({ where: { code: '1384' } });
  to = await publishText(app.strapi, 'contact-point', {
    sv: { name: 'Anna Berg', role: 'Praktiksamordnare', municipality: place.documentId },
  });
  await publishText(app.strapi, 'guide', { sv: { title: 'Prao', audience: 'pupil' } });
});
afterAll(async () => app.stop());

const server = (): Booted['strapi']['server']['httpServer'] => app.strapi.server.httpServer;
const open = (path: string): request.Test => request(server()).get(path);
const send = (path: string, fields: object): request.Test =>
  request(server()).post(path).type('form').send(fields);
const rows = (type: string): Promise<Record<string, unknown>[]> =>
  app.strapi.db.query(`api::${type}.${type}`).findMany({ populate: true });
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A person reads before sending. */
const READ_MS = 4_100;
const WRITE = '/sv/kontakt/skriv';
const answers = { namn: 'Kim Ek', epost: 'kim@example.test', telefon: '', meddelande: 'Hej <b>' };
const formFor = async (change: object = {}): Promise<object> => {
  const page = await open(`${WRITE}?till=${to}`);
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
  const nyckel = /name="nyckel" value="([^"]+)"/.exec(page.text)?.[1];
  return { till: to, nyckel, webbplats: '', ...answers, ...change };
};

describe('writing to a contact', () => {
  test('is stored once, with a case number, a day to answer by and a day to be removed', async () => {
    const form = await formFor();
    await later(READ_MS);
    const [first, again] = [await send(WRITE, form), await send(WRITE, form)];
    expect([first.status, again.headers.location]).toEqual([303, first.headers.location]);
    const stored = await rows('enquiry');
    expect(stored).toMatchObject([
      {
        ...{ name: 'Kim Ek', email: 'kim@example.test', telephone: null, message: 'Hej <b>' },
        ...{ recipient: 'Anna Berg', state: 'received', language: 'sv' },
        municipality: { code: '1384' },
      },
    ]);
    const [{ number, answerBy, removeOn } = {}] = stored;
    expect(Date.parse(String(removeOn)) - Date.now()).toBeGreaterThan(88 * 86_400_000);
    expect(String(answerBy) > new Date().toISOString().slice(0, 10)).toBe(true);
    const receipt = await open(String(first.headers.location));
    expect(receipt.text).toContain(`Ditt ärende är ${String(number)}`);
    expect(receipt.text).not.toContain('Kim');
    await removeUntil(app.strapi, new Date(`${String(removeOn)}T12:00:00Z`));
    expect(await rows('enquiry')).toHaveLength(1);
    await removeUntil(app.strapi, new Date(Date.parse(String(removeOn)) + 36 * 3_600_000));
    expect(await rows('enquiry')).toHaveLength(0);
  });

  test('says first and beside each field what is wrong, and keeps every answer', async () => {
    const form = await formFor({ namn: '', epost: 'kim', meddelande: 'Ring <b>' });
    const page = await send(WRITE, form);
    expect(page.status).toBe(422);
    expect(page.text).toContain('2 saker behöver rättas');
    expect(page.text).toContain('<a class="ds-link" href="#namn">Skriv ditt namn.</a>');
    expect(page.text).toContain('id="epost-error"');
    expect(page.text).toContain('value="kim"');
    expect(page.text).toContain('Ring &lt;b>');
  });

  test('stores nothing that a person has not sent from here', async () => {
    const before = (await rows('enquiry')).length;
    const form = await formFor();
    expect((await send(WRITE, form)).text).toContain('Inget är sparat än.');
    await later(READ_MS);
    const elsewhere = await send(WRITE, form).set('Sec-Fetch-Site', 'cross-site');
    const foreign = await send(WRITE, form).set('Origin', 'https://evil.example');
    expect([elsewhere.status, foreign.status]).toEqual([403, 403]);
    expect((await send(WRITE, { ...form, webbplats: 'x' })).status).toBe(422);
    expect((await send(WRITE, { ...form, nyckel: 'F-2222-2222.1.x' })).status).toBe(422);
    expect((await send(WRITE, { ...form, meddelande: '20101224-1238' })).status).toBe(422);
    expect((await send(WRITE, { ...form, till: 'nobody' })).status).toBe(410);
    expect((await rows('enquiry')).length).toBe(before);
  });

  test('while the database is away says that nothing was stored, and keeps every answer', async () => {
    const form = await formFor();
    await later(READ_MS);
    const { connection, metadata } = app.strapi.db;
    const { tableName } = metadata.get('api::contact-point.contact-point');
    await connection.schema.renameTable(tableName, 'contacts_away');
    const page = await send(WRITE, form);
    await connection.schema.renameTable('contacts_away', tableName);
    expect(page.status).toBe(503);
    expect(page.text).toContain('Dina uppgifter är inte sparade.');
    expect(page.text).toContain('value="Kim Ek"');
    expect(page.text).toContain('Hej &lt;b>');
    expect((await send(WRITE, form)).status).toBe(303);
  });

  test('too often is refused for a while', async () => {
    const statuses: number[] = [];
    const form = await formFor();
    for (let count = 0; count < 24; count += 1) statuses.push((await send(WRITE, form)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('whether a page was of help', () => {
  test('is stored by page and month, and what was missing is added once', async () => {
    const guide = await open('/sv/guider/prao');
    expect(guide.text).toContain('<input type="hidden" name="sida" value="/sv/guider/prao"');
    const sent = await send('/sv/svar', { sida: '/sv/guider/prao', svar: 'nej' });
    expect(sent.status).toBe(303);
    // Loaded again, the thanks is a page that stores nothing.
    await open(String(sent.headers.location));
    const page = await open(String(sent.headers.location));
    const ref = /name="ref" value="([^"]+)"/.exec(page.text)?.[1];
    const said = { sida: '/sv/guider/prao', ref, text: 'Tider' };
    const thanks = await send('/sv/svar', said);
    expect([thanks.status, (await open(String(thanks.headers.location))).status]).toEqual([
      303, 200,
    ]);
    await send('/sv/svar', { ...said, text: 'Något annat' });
    expect((await send('/sv/svar', { ...said, ref: 'x.y' })).status).toBe(410);
    expect((await send('/sv/svar', { ...said, text: '20101224-1238' })).status).toBe(422);
    expect(await rows('feedback')).toMatchObject([
      { path: '/sv/guider/prao', answer: 'did-not-help', text: 'Tider', language: 'sv' },
    ]);
  });

  test('is asked on slots and fixed pages too, and stored of no address that is no page', async () => {
    const { add } = await seedRegion(app.strapi);
    await add({ title: 'Djurvårdare', slug: 'djurvardare', state: 'open' });
    const slot = '/sv/praktikplatser/djurvardare';
    expect((await open(slot)).text).toContain(`name="sida" value="${slot}"`);
    for (const sida of [slot, '/sv/om']) {
      expect((await send('/sv/svar', { sida, svar: 'ja' })).status).toBe(303);
    }
    const before = (await rows('feedback')).length;
    for (const sida of ['/sv/finns-inte-alls/7', '/sv/guider/ingen', '/sv/om/x', '/sv']) {
      expect([sida, (await send('/sv/svar', { sida, svar: 'ja' })).status]).toEqual([sida, 410]);
    }
    expect((await rows('feedback')).length).toBe(before);
  });
});

test.each([
  ['/sv/kontakt/skriv', '/sv/kontakt'],
  ['/en/contact/write', '/en/contact'],
  ['/sv/svar', '/sv'],
  ['/sv/svar?sida=/sv/guider/prao', '/sv/guider/prao'],
])('%s, loaded again or kept, leads to %s', async (from, to) => {
  const answer = await open(from);
  expect([answer.status, answer.headers.location]).toEqual([303, to]);
});

test.each(['/sv/kontakt/skriv', '/sv/svar', '/sv/erbjud-plats/granska', '/en/offer/check'])(
  'a form to %s that is too long or no form says that nothing is saved',
  async (path) => {
    const long = await send(path, { meddelande: 'x'.repeat(41_000) });
    const foreign = await request(server()).post(path).field('meddelande', 'x');
    expect([long.status, foreign.status]).toEqual([413, 413]);
    expect(long.text).toMatch(/Inget är sparat|Nothing is saved/);
  },
);
