import request from 'supertest';
import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { htmlFaults } from '../support/html-faults';
import { seedRegion } from '../support/seed-slots';
import { seedSiteTexts } from '../support/seed-site-texts';
import { paragraphs, publishText, textsOf } from '../support/seed-texts';

let app: Booted;
const get = (path: string): request.Test =>
  request(app.strapi.server.httpServer).get(path).set('accept', 'text/html');
const html = async (path: string, status = 200): Promise<string> =>
  (await get(path).expect(status)).text;

beforeAll(async () => {
  app = await boot();
  await (await seedRegion(app.strapi)).add({ title: 'Djurvårdare', slug: 'djur' });
  await seedSiteTexts(app.strapi);
});
afterAll(async () => app.stop());

const PAGES = [
  '/sv',
  '/en',
  '/sv/guider',
  '/en/guides?roll=supervisor',
  '/sv/guider?roll=employer',
  '/sv/guider/handledarguiden',
  '/en/guides/supervisors-guide',
  '/sv/guider/handledarguiden/fore',
  '/sv/guider/handledarguiden/under',
  '/sv/guider/handledarguiden/checklista',
  '/en/guides/supervisors-guide/checklist',
  '/sv/guider/prao',
  '/en/guides/prao',
  '/sv/nyheter',
  '/en/news',
  '/sv/nyheter/en-vag-in',
  '/en/news/en-vag-in',
  '/sv/evenemang',
  '/sv/evenemang?visa=tidigare',
  '/sv/evenemang/handledarutbildning',
  '/en/events/handledarutbildning',
  '/sv/evenemang/hostens-traff',
  '/sv/projekt',
  '/sv/projekt/akademiker-i-rorelse',
  '/en/projects/akademiker-i-rorelse',
  '/sv/kontakt',
  '/sv/kontakt?roll=supervisor&kommun=1384&form=prao',
  '/en/contact?kommun=1481',
  '/sv/yrkesambassadorer',
  '/en/ambassadors',
  '/sv/personuppgifter',
  '/en/privacy',
  '/sv/tillganglighet',
  '/sv/om',
  '/en/how-places-are-shared',
  '/sv/oppna-data',
];

test.each(PAGES)('%s is valid HTML with one h1, and nothing in it runs', async (path) => {
  const page = await html(path);
  expect(await htmlFaults(page)).toEqual([]);
  expect(page.match(/<h1[ >]/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json")|<b>|documentId/);
});

test('every link of every page leads to a page', async () => {
  const links = new Set<string>();
  for (const path of PAGES) {
    for (const [, href] of (await html(path)).matchAll(/<a [^>]*href="([^"]*)"/g)) {
      links.add((href ?? '').replace(/&amp;/g, '&'));
    }
  }
  for (const link of links) {
    if (/^(#|tel:|mailto:|https:\/\/www\.digg\.se\/)/.test(link)) continue;
    expect([link, (await get(link)).status]).toEqual([link, 200]);
  }
});

describe('a text in another language', () => {
  test('says so, is marked with its own, and its address is that of its language', async () => {
    const page = await html('/en/news/en-vag-in');
    expect(page).toContain('This text is not in English yet. We show it in Swedish.');
    expect(page).toContain('<h1 lang="sv" dir="ltr">En väg in till praktik');
    await get('/en/guides/handledarguiden')
      .expect(301)
      .expect('location', '/en/guides/supervisors-guide');
    expect(await html('/sv/guider/handledarguiden')).toContain(
      'hreflang="en" href="http://127.0.0.1:1337/en/guides/supervisors-guide"',
    );
  });

  test('that nobody has proofread says that too', async () => {
    expect(await html('/en/guides/supervisors-guide')).toContain('has not been proofread yet');
    expect(await html('/sv/guider/handledarguiden')).not.toContain('korrekturläst');
  });

  test('written from right to left is shown so', async () => {
    const documents = textsOf(app.strapi, 'page');
    const { documentId } = await documents.create({
      data: { title: 'معلومات', slug: 'arabiska', key: 'free' },
      locale: 'ar',
    });
    await documents.publish({ documentId, locale: 'ar' });
    expect(await html('/sv/sidor/arabiska')).toContain('<h1 lang="ar" dir="rtl">');
  });
});

test('whom to contact is answered with one card first, and never with nothing', async () => {
  const first = (page: string): string =>
    /Här får du svar<\/h2><p><strong>([^<]*)/.exec(page)?.[1] ?? '';
  expect(first(await html('/sv/kontakt?roll=supervisor&kommun=1384'))).toBe('Anna Berg');
  expect(first(await html('/sv/kontakt?roll=supervisor&kommun=1481'))).toBe('Kontaktcenter');
  expect(await html('/sv/kontakt?kommun=xx&roll=%00&form[]=a')).toContain('Kontaktcenter');
});

test('an event is put into the calendar of whoever asks', async () => {
  const { text, headers } = await get('/sv/evenemang/handledarutbildning/kalender.ics').expect(200);
  expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(text).toContain('SUMMARY:Handledarutbildning');
  await get('/sv/evenemang/nej/kalender.ics').expect(404);
});

test.each([
  ['/sv/guides', '/sv/guider'],
  ['/en/guider/prao', '/en/guides/prao'],
  ['/sv/contact', '/sv/kontakt'],
  ['/en/personuppgifter', '/en/privacy'],
  ['/sv/guider/', '/sv/guider'],
  ['/sv/guider/prao/', '/sv/guider/prao'],
])('%s has moved to %s', async (path, to) => {
  await get(path).expect(301).expect('location', to);
});

test.each([
  '/sv/guider/nej',
  '/sv/guider/handledarguiden/nej',
  '/sv/guider/handledarguiden/fore/mer',
  '/sv/sidor',
  '/sv/nyheter/%00',
  '/sv/nyheter/en-vag-in/mer',
  '/sv/kontakt/mer',
])('%s is not found, with ways on', async (path) => {
  expect(await htmlFaults(await html(path, 404))).toEqual([]);
});

test('a text is seen within a second of its publishing, and so is its new address', async () => {
  await html('/sv/nyheter');
  const documentId = await publishText(app.strapi, 'article', {
    sv: { title: 'Nytt i dag', slug: 'nytt', publishedOn: '2026-11-20', body: [] },
  });
  await eventually(async () => expect(await html('/sv/nyheter')).toContain('Nytt i dag'), 1_000);
  const documents = textsOf(app.strapi, 'article');
  await documents.update({ documentId, locale: 'sv', data: { slug: 'nyast' } });
  await get('/sv/nyheter/nytt').expect(200);
  await documents.publish({ documentId, locale: 'sv' });
  await get('/sv/nyheter/nytt').expect(301).expect('location', '/sv/nyheter/nyast');
  await html('/sv/nyheter/nyast');
});

test('what lies under a text moves with it: steps, checklists, sign-ups, calendar files', async () => {
  const move = async (type: string, data: object, to: string): Promise<void> => {
    const documentId = await publishText(app.strapi, type, { sv: data });
    await textsOf(app.strapi, type).update({ documentId, locale: 'sv', data: { slug: to } });
    await textsOf(app.strapi, type).publish({ documentId, locale: 'sv' });
  };
  await move('guide', { title: 'Första dagen', audience: 'pupil' }, 'min-forsta-dag');
  const event = { title: 'Frukost', startsAt: '2030-02-02T08:00:00.000Z' };
  await move('event', event, 'morgonkaffe');
  for (const [from, to] of [
    ['/sv/guider/forsta-dagen/checklista', '/sv/guider/min-forsta-dag/checklista'],
    ['/sv/guider/forsta-dagen/fore', '/sv/guider/min-forsta-dag/fore'],
    ['/sv/evenemang/frukost/anmalan?lank=abc', '/sv/evenemang/morgonkaffe/anmalan?lank=abc'],
    ['/sv/evenemang/frukost/kalender.ics', '/sv/evenemang/morgonkaffe/kalender.ics'],
  ] as const) {
    await get(from).expect(301).expect('location', to);
  }
});

test('a draft is seen nowhere', async () => {
  await textsOf(app.strapi, 'guide').create({
    data: { title: 'KANARIE', slug: 'kanarie', audience: 'pupil', introduction: paragraphs('x') },
    locale: 'sv',
  });
  await get('/sv/guider/kanarie').expect(404);
  expect(await html('/sv/guider')).not.toContain('KANARIE');
  expect(await html('/sitemap-1.xml')).not.toContain('kanarie');
});
