import request from 'supertest';
import { removeUntil } from '../../src/model/remove-on-its-day';
import { adminLogin, type AdminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { htmlFaults } from '../support/html-faults';
import { seedRegion } from '../support/seed-slots';
import { publishText } from '../support/seed-texts';

let app: Booted;
let admin: AdminLogin;

beforeAll(async () => {
  app = await boot();
  await seedRegion(app.strapi);
  await publishText(app.strapi, 'contact-point', {
    sv: {
      name: 'Lena Alm',
      role: 'Praktiksamordnare',
      audience: 'employer',
      municipality: await place(),
    },
  });
  admin = await adminLogin(app.strapi, ['offers.review']);
});
afterAll(async () => app.stop());

type Row = Record<string, unknown> & { documentId: string };
const rows = (type: string): Promise<Row[]> =>
  app.strapi.db.query(`api::${type}.${type}`).findMany({ populate: true, orderBy: { id: 'asc' } });
const place = async (): Promise<string> =>
  (await app.strapi.db.query('api::municipality.municipality').findOne({ where: { code: '1384' } }))
    .documentId;
const server = (): Booted['strapi']['server']['httpServer'] => app.strapi.server.httpServer;
const open = (path: string): request.Test => request(server()).get(path);
const send = (path: string, fields: object): request.Test =>
  request(server()).post(path).type('form').send(fields);
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
/** A person reads before sending. */
const READ_MS = 4_100;

const week = `${new Date().getUTCFullYear() + 1}-W11`;
const answers = {
  ...{ arbetsplats: 'Tassens djurklinik', orgnr: '556036-0793', adress: 'Storgatan 3' },
  ...{ kommun: '1384', uppgifter: 'Du sköter <b>djuren</b>.', omrade: 'djur', antal: '2' },
  ...{ vecka: [week], tider: '8.00–15.00', form: ['prao', 'apl'], arskurs: '8' },
  ...{ sprak: 'svenska', namn: 'Kim Ek', telefon: '0701234567', epost: '', roll: 'Chef' },
};
const FORM = '/sv/erbjud-plats';
const linkIn = (location: string | undefined): string =>
  /lank=([A-Za-z0-9_-]{43})/.exec(location ?? '')?.[1] ?? '';
const keyIn = (html: string): string => /name="nyckel" value="([^"]+)"/.exec(html)?.[1] ?? '';

/** Through form and check to the receipt; answers with the link's secret. */
async function offer(change: object = {}): Promise<string> {
  const checked = await send(`${FORM}/granska`, { ...answers, ...change });
  expect([checked.status, checked.text.includes('Granska ditt erbjudande')]).toEqual([200, true]);
  await later(READ_MS);
  const sent = { ...answers, ...change, nyckel: keyIn(checked.text), lank: '' };
  const [first, again] = [await send(`${FORM}/tack`, sent), await send(`${FORM}/tack`, sent)];
  expect([first.status, again.headers.location]).toEqual([303, first.headers.location]);
  return linkIn(first.headers.location);
}
/** What the trail tells of a record, oldest first. */
const toldOf = async (record: unknown): Promise<string[]> =>
  app.strapi.db.connection('audit_entries').where({ record }).orderBy('sequence').pluck('action');
const idOf = async (token: string): Promise<Row> => {
  const { createHash } = await import('node:crypto');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  return app.strapi.db.query('api::offer.offer').findOne({ where: { tokenHash } });
};
const decide = async (
  token: string,
  move: string,
  body: object = {},
): Promise<request.Response> => {
  const { documentId, version } = await idOf(token);
  return admin.post(`/offers/${documentId}/${move}`, { version, ...body });
};
const APPROVED = {
  ...{ title: 'Djurvårdare för en vecka', tasks: 'Du sköter djuren.', seats: 2 },
  ...{ employer: null, workplace: null },
};

describe('an employer', () => {
  test('offers a place in nine answers, is told who answers by when, and nothing but a checksum of the link is stored', async () => {
    const form = await open(`${FORM}?kommun=1384`);
    expect(await htmlFaults(form.text)).toEqual([]);
    expect(form.text).toContain('<option value="1384" selected>');
    const before = (await rows('offer')).length;
    const checked = await send(`${FORM}/granska`, answers);
    expect(await htmlFaults(checked.text)).toEqual([]);
    expect(checked.text).toContain('Du sköter &lt;b>djuren&lt;/b>.');
    expect((await rows('offer')).length).toBe(before);

    const token = await offer();
    const [stored] = (await rows('offer')).slice(before);
    expect(stored).toMatchObject({
      ...{ state: 'received', recipient: 'Lena Alm', version: 1, language: 'sv' },
      municipality: { code: '1384' },
      answers: { workplace: 'Tassens djurklinik', seats: 2, weeks: [week], kinds: ['prao', 'apl'] },
    });
    expect((await rows('offer')).length).toBe(before + 1);
    // Sent twice, told once.
    expect(await toldOf(stored?.documentId)).toEqual(['record-created']);
    expect(JSON.stringify(stored)).not.toContain(token);
    const receipt = await open(`${FORM}/tack?lank=${token}`);
    expect(await htmlFaults(receipt.text)).toEqual([]);
    expect(receipt.text).toContain('Lena Alm svarar senast');
    expect(receipt.text).toContain(`/sv/erbjudande/${token}`);
    expect(receipt.headers['referrer-policy']).toBe('no-referrer');
    const followed = await open(`/sv/erbjudande/${token}`);
    expect([followed.status, followed.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(await htmlFaults(followed.text)).toEqual([]);
    expect((await open(`/en/offer/${token}`)).text).toContain('Under review');
    expect((await open(`/sv/erbjudande/${'x'.repeat(43)}`)).status).toBe(404);
  });

  test('reads first and beside each field what is wrong, keeps every answer, and changes one from the check', async () => {
    const wrong = { ...answers, arbetsplats: '', vecka: [], tider: '8–17', namn: '20101224-1238' };
    const page = await send(`${FORM}/granska`, wrong);
    expect(page.status).toBe(422);
    expect(page.text).toContain('4 saker behöver rättas');
    expect(page.text).toContain('<a class="ds-link" href="#vecka">');
    expect(page.text).toContain('högst 7 timmar om dagen');
    expect(page.text).toContain('Det här ser ut som ett personnummer.');
    expect(page.text).toContain('value="Storgatan 3"');
    expect(await htmlFaults(page.text)).toEqual([]);
    const mended = await send(FORM, answers);
    expect(mended.text).toContain(`value="${week}" checked`);
    const nothing = await send(`${FORM}/granska`, {});
    expect(nothing.text).toContain('10 saker behöver rättas');
    for (const field of ['uppgifter', 'adress', 'roll', 'sprak', 'orgnr']) {
      const refused = await send(`${FORM}/granska`, { ...answers, [field]: '101224-1238' });
      expect([field, refused.status]).toEqual([field, 422]);
    }
  });

  test('while the database is away reads that nothing was saved, and takes the answers away as text', async () => {
    const before = (await rows('offer')).length;
    const checked = await send(`${FORM}/granska`, answers);
    await later(READ_MS);
    const { connection, metadata } = app.strapi.db;
    const { tableName } = metadata.get('api::occupation-field.occupation-field');
    await connection.schema.renameTable(tableName, 'fields_away');
    const sent = { ...answers, nyckel: keyIn(checked.text), lank: '' };
    const page = await send(`${FORM}/tack`, sent);
    const form = await send(`${FORM}/granska`, answers);
    await connection.schema.renameTable('fields_away', tableName);
    expect([page.status, form.status]).toEqual([503, 503]);
    expect(page.text).toContain('Dina uppgifter är inte sparade.');
    expect(page.text).toContain('value="Storgatan 3"');
    const file = await send(`${FORM}/text`, answers);
    expect(file.headers['content-disposition']).toContain('erbjudande.txt');
    expect(file.text).toContain('Adress:\nStorgatan 3');
    expect((await rows('offer')).length).toBe(before);
    expect((await send(`${FORM}/tack`, sent)).status).toBe(303);
  });

  test('stores nothing that a person has not sent from here', async () => {
    const before = (await rows('offer')).length;
    const sent = { ...answers, nyckel: 'F-2222-2222.1.x', lank: '' };
    expect((await send(`${FORM}/tack`, sent)).status).toBe(422);
    expect((await send(`${FORM}/tack`, sent).set('Sec-Fetch-Site', 'cross-site')).status).toBe(403);
    expect((await send(`${FORM}/granska`, { ...answers, webbplats: 'x' })).status).toBe(422);
    expect((await rows('offer')).length).toBe(before);
  });
});

describe('the coordinator', () => {
  test('approves: the offer becomes an open slot at an employer made once, and the employer sees it published', async () => {
    const token = await offer();
    const listed = await admin.get('/offers');
    expect(listed.body.data[0]).toMatchObject({
      municipality: 'Kungsbacka',
      field: 'Djur och natur',
    });
    expect(JSON.stringify(listed.body)).not.toContain(String((await idOf(token)).tokenHash));
    const { documentId } = await idOf(token);
    const both = await Promise.all(
      [1, 2].map(() => admin.post(`/offers/${documentId}/approve`, { version: 1, ...APPROVED })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const slots = (await rows('slot')).filter(({ title }) => title === APPROVED.title);
    expect(slots).toMatchObject([
      { state: 'open', seats: 2, origin: 'bank', workplace: { name: 'Tassens djurklinik' } },
    ]);
    const followed = await open(`/sv/erbjudande/${token}`);
    expect(followed.text).toContain(`/sv/praktikplatser/${String(slots[0]?.slug)}`);
    expect((await send(`/sv/erbjudande/${token}`, { atgard: 'ta-tillbaka' })).status).toBe(409);

    const second = await offer({ arbetsplats: 'Tassens filial' });
    expect((await decide(second, 'approve', { ...APPROVED, title: 'Djur 2' })).status).toBe(200);
    const employers = (await rows('employer')).filter(
      ({ organisationNumber }) => organisationNumber === '556036-0793',
    );
    expect(employers).toHaveLength(1);
    expect(await rows('contact-person')).toHaveLength(2);
  });

  test('undoes an approval until somebody has built upon it; what it made goes with it', async () => {
    const counts = async (): Promise<number[]> =>
      Promise.all(
        ['slot', 'workplace', 'contact-person'].map(async (type) => (await rows(type)).length),
      );
    const before = await counts();
    const token = await offer({ arbetsplats: 'Ny verkstad', orgnr: '' });
    expect((await decide(token, 'approve', APPROVED)).status).toBe(200);
    expect((await decide(token, 'undo')).status).toBe(200);
    expect(await counts()).toEqual(before);
    expect(await idOf(token)).toMatchObject({ state: 'received', version: 3 });

    await decide(token, 'approve', APPROVED);
    const slot = (await rows('slot')).at(-1)?.documentId;
    const wish = await app.strapi.db.query('api::wish.wish').create({ data: { rank: 1 } });
    const link = app.strapi.db.metadata.get('api::wish.wish').attributes.slot as unknown as {
      joinTable: {
        name: string;
        joinColumn: { name: string };
        inverseJoinColumn: { name: string };
      };
    };
    const { id } = await app.strapi.db
      .query('api::slot.slot')
      .findOne({ where: { documentId: slot } });
    await app.strapi.db.connection(link.joinTable.name).insert({
      [link.joinTable.joinColumn.name]: wish.id,
      [link.joinTable.inverseJoinColumn.name]: id,
    });
    const refused = await decide(token, 'undo');
    expect([refused.status, refused.body.error.message]).toEqual([
      409,
      'Ny verkstad används av 1 önskemål.',
    ]);
    expect(await idOf(token)).toMatchObject({ state: 'approved' });
  });

  test('asks back; the employer answers by the link, changes the offer and takes it back', async () => {
    const token = await offer();
    await decide(token, 'ask', { question: 'Har ni <i>katter</i>?' });
    const asked = await open(`/sv/erbjudande/${token}`);
    expect(asked.text).toContain('Har ni &lt;i>katter&lt;/i>?');
    expect(await htmlFaults(asked.text)).toEqual([]);
    expect((await send(`/sv/erbjudande/${token}`, { svar: '20101224-1238' })).status).toBe(422);
    expect((await send(`/sv/erbjudande/${token}`, { svar: 'Ja, två.' })).status).toBe(303);
    expect(await idOf(token)).toMatchObject({ state: 'replied', reply: 'Ja, två.' });
    const form = await open(`/sv/erbjudande/${token}/andra`);
    expect(form.text).toContain('value="Tassens djurklinik"');
    const changed = { ...answers, adress: 'Nygatan 1', lank: token };
    const check = await send(`${FORM}/granska`, changed);
    expect(check.text).toContain('Spara ändringarna');
    expect((await send(`${FORM}/tack`, changed)).headers.location).toContain('klart=andrat');
    expect((await idOf(token)).answers).toMatchObject({ address: 'Nygatan 1' });
    expect((await send(`/sv/erbjudande/${token}`, { atgard: 'ta-tillbaka' })).status).toBe(303);
    expect((await open(`/sv/erbjudande/${token}`)).text).toContain('Du har tagit tillbaka');
    expect((await decide(token, 'approve', APPROVED)).status).toBe(409);
    await removeUntil(app.strapi, new Date(Date.now() + 36 * 3_600_000));
    expect((await open(`/sv/erbjudande/${token}`)).status).toBe(404);
  });

  test('refuses with a reason that the employer reads, and takes that back', async () => {
    const token = await offer();
    expect((await decide(token, 'refuse', { reason: ' ' })).status).toBe(400);
    await decide(token, 'refuse', { reason: 'Vi har inga elever i mars.' });
    expect((await open(`/sv/erbjudande/${token}`)).text).toContain('Vi har inga elever i mars.');
    expect((await decide(token, 'undo')).status).toBe(200);
    expect(await idOf(token)).toMatchObject({ state: 'received', reason: null });
  });
});

test('no secret of a link is written to the log', async () => {
  const written: string[] = [];
  const log = app.strapi.log;
  const { write } = process.stdout;
  process.stdout.write = ((text: string) => {
    written.push(String(text));
    return true;
  }) as typeof write;
  const token = 'y'.repeat(43);
  try {
    await open(`/sv/erbjudande/${token}`);
    await request(server()).post('/api/v1/offers/follow').send({ token });
    log.info('here');
  } finally {
    process.stdout.write = write;
  }
  expect(written.join('')).not.toContain(token);
});

describe('signing up for an event', () => {
  const SIGN_UP = '/sv/evenemang/handledartraff/anmalan';
  const signUps = (): Promise<Record<string, unknown>[]> =>
    app.strapi.db
      .query('api::event-registration.event-registration')
      .findMany({ orderBy: { id: 'asc' } });

  test('takes seats until all are taken, then a queue; a seat given back goes to whoever waits', async () => {
    const event = {
      ...{ title: 'Handledarträff', seats: 2, startsAt: new Date(Date.now() + 9e8).toISOString() },
    };
    const id = await publishText(app.strapi, 'event', { sv: event });
    expect((await open('/sv/evenemang/handledartraff')).text).toContain('Anmäl dig</a>');
    const pages = await Promise.all([1, 2, 3].map(() => open(SIGN_UP)));
    expect(await htmlFaults(pages[0]?.text ?? '')).toEqual([]);
    await later(READ_MS);
    const wrong = {
      nyckel: keyIn(pages[0]?.text ?? ''),
      namn: '20101224-1238',
      epost: 'kim@example.test',
    };
    const mended = await send(SIGN_UP, wrong);
    expect([mended.status, mended.text.includes('Det här ser ut som ett personnummer.')]).toEqual([
      422,
      true,
    ]);
    const answers = await Promise.all(
      pages.map((page, index) => {
        const fields = {
          nyckel: keyIn(page.text),
          namn: `Kim ${index}`,
          epost: 'kim@example.test',
        };
        return send(SIGN_UP, fields);
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    const stored = await signUps();
    expect(stored.map(({ state }) => state).sort()).toEqual(['in-queue', 'signed-up', 'signed-up']);
    expect(new Set(stored.map(({ seatKey }) => seatKey)).size).toBe(3);
    const again = await send(SIGN_UP, {
      ...{ nyckel: keyIn(pages[0]?.text ?? ''), namn: 'Kim 0', epost: 'kim@example.test' },
    });
    expect(again.headers.location).toBe(answers[0]?.headers.location);
    expect(await signUps()).toHaveLength(3);
    const told = async (): Promise<string[]> =>
      (await Promise.all(stored.map(({ documentId }) => toldOf(documentId)))).map(String);
    expect(await told()).toEqual(stored.map(() => 'record-created'));
    expect((await open('/sv/evenemang/handledartraff')).text).toContain('Ställ dig på kö');

    const links = answers.map(({ headers }) => String(headers.location));
    const shown = await Promise.all(links.map((link) => open(link)));
    expect(await htmlFaults(shown[0]?.text ?? '')).toEqual([]);
    const waiting = shown.findIndex(({ text }) => text.includes('Du står i kö'));
    const seated = waiting === 0 ? 1 : 0;
    const lank = /lank=([\w-]+)/.exec(links[seated] ?? '')?.[1];
    expect((await send(SIGN_UP, { lank })).status).toBe(303);
    expect((await open(links[waiting] ?? '')).text).toContain('Du är anmäld');
    expect((await open(links[seated] ?? '')).text).toContain('Du är avanmäld');
    // Who gave the seat back and who got it: one entry more each.
    const changed = 'record-created,record-changed';
    expect((await told()).sort()).toEqual(['record-created', changed, changed]);
    expect(stored.map(({ eventId }) => eventId)).toEqual([id, id, id]);
    await removeUntil(app.strapi, new Date(Date.now() + 60 * 86_400_000));
    expect(await signUps()).toEqual([]);
  });
});
