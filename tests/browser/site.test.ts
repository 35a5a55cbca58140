import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { seedRegion } from '../support/seed-slots';
import { violations, visitSite, type SiteVisitor } from '../support/visit-site';

const year = new Date().getFullYear() + 1;
const LIST = { sv: '/sv/praktikplatser', en: '/en/placements' } as const;

let app: Booted;
let site: SiteVisitor;

beforeAll(async () => {
  app = await boot();
  const seeded = await seedRegion(app.strapi);
  for (let number = 1; number <= 30; number += 1) {
    await seeded.add({
      title: number === 1 ? 'Specialistundersköterska i demensvården' : `Djurvårdare ${number}`,
      slug: `plats-${number}`,
      place: number % 3 === 0 ? 'Mölndal' : 'Kungsbacka',
      open: [{ firstDay: `${year}-03-15`, lastDay: `${year}-03-26` }],
      more: { minGrade: 8, languages: 'svenska, engelska', dailyHours: '8.00–14.30' },
    });
  }
  await seeded.add({ title: 'Stängd', slug: 'stangd', state: 'closed' });
  site = await visitSite(app);
  await eventually(async () =>
    expect(await (await fetch(site.origin + LIST.sv)).text()).toContain('30 platser'),
  );
});
afterAll(async () => {
  await site?.browser.close();
  await app.stop();
});

const visit: SiteVisitor['visit'] = (path, look, use) => site.visit(path, look, use);

test('forced colours and paper keep every page readable', async () => {
  await visit(
    LIST.sv,
    { forcedColors: 'active', viewport: { width: 1280, height: 900 } },
    async (page) => {
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ media: 'print', forcedColors: 'none' });
      expect(await page.locator('.filters').isVisible()).toBe(false);
      expect(await page.locator('.slot').first().isVisible()).toBe(true);
    },
  );
});

test('the list is at most four requests and thirty kilobytes, all ours, with no cookie', async () => {
  const context = await site.browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const sizes: number[] = [];
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('requestfinished', async (request) => {
    expect(request.url().startsWith(site.origin)).toBe(true);
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    sizes.push(responseBodySize + responseHeadersSize);
  });
  await page.goto(site.origin + LIST.sv, { waitUntil: 'networkidle' });
  expect(sizes.length).toBeLessThanOrEqual(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
  expect(await page.evaluate<number>('document.querySelectorAll("*").length')).toBeLessThanOrEqual(
    900,
  );
  expect(errors).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

describe('without script', () => {
  const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };
  const desk = { javaScriptEnabled: false, viewport: { width: 1280, height: 900 } };

  test('a pupil finds a place from the home page and reads how to wish for it', async () => {
    await visit('/sv', phone, async (page) => {
      await page.getByLabel('Ort, yrke eller arbetsplats').fill('djurvårdare');
      await page.getByRole('button', { name: 'Sök platser' }).click();
      await page.getByText('Filtrera', { exact: false }).first().click();
      await page.getByRole('checkbox', { name: /Mölndal/ }).check();
      await page.getByLabel('Från vecka').selectOption(`${year}-W11`);
      await page.getByRole('button', { name: 'Visa platser' }).last().click();
      expect(await page.locator('h1').innerText()).toBe(
        'Praktikplatser som matchar ”djurvårdare” i Mölndal, från v. 11',
      );
      expect(await page.locator('#antal').innerText()).toBe('10 platser');
      await page.locator('.slot a').first().click();
      expect(await page.getByRole('heading', { name: 'Så önskar du platsen' }).isVisible()).toBe(
        true,
      );
      await page.getByRole('link', { name: 'prata med praktiksamordnaren i Mölndal.' }).click();
      expect(await page.getByLabel('Kommun').inputValue()).toBe('1481');
    });
  });

  test('chosen values take themselves away, and the list turns its pages', async () => {
    await visit(`${LIST.sv}?kommun=1481&form=prao`, desk, async (page) => {
      await page.getByRole('link', { name: 'Ta bort Mölndal' }).click();
      expect(await page.locator('#antal').innerText()).toBe('30 platser');
      expect(new URL(page.url()).search).toBe('?form=prao');
      await page.getByRole('link', { name: 'Nästa' }).click();
      expect(await page.locator('.slot').count()).toBe(6);
      await page.getByRole('link', { name: 'Rensa filter' }).click();
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('a wide screen shows the filters at once, a phone folds them', async () => {
    await visit(LIST.sv, desk, async (page) => {
      expect(await page.getByRole('checkbox', { name: /Mölndal/ }).isVisible()).toBe(true);
    });
    await visit(LIST.sv, phone, async (page) => {
      expect(await page.getByRole('checkbox', { name: /Mölndal/ }).isVisible()).toBe(false);
    });
  });

  test('when nothing is found the ways on lead to places', async () => {
    await visit(`${LIST.en}?q=djurvrdare&kommun=1481`, phone, async (page) => {
      await page.getByRole('link', { name: 'djurvårdare', exact: true }).click();
      expect(await page.locator('.slot').count()).toBe(10);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
    });
  });

  test('the other language shows the same choice', async () => {
    await visit(`${LIST.sv}?kommun=1481`, desk, async (page) => {
      await page.getByText('Språk: svenska').click();
      await page.getByRole('link', { name: 'English' }).click();
      expect(await page.locator('h1').innerText()).toBe('Placements in Mölndal');
    });
  });
});

test('the first stop of the keyboard leads past the header', async () => {
  await visit(LIST.sv, {}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('innehall');
  });
});
