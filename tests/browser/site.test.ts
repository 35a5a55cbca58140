import type { Page } from 'playwright-core';
import { adminLogin } from '../support/admin-login';
import { boot, type Booted } from '../support/boot';
import { eventually } from '../support/eventually';
import { seedSiteTexts } from '../support/seed-site-texts';
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
  await seedSiteTexts(app.strapi);
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

describe('without script, on a phone', () => {
  const phone = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };
  const menu = async (page: Page, entry: string): Promise<void> => {
    await page.locator('.phone-menu summary').click();
    await page.locator('.phone-menu').getByRole('link', { name: entry, exact: true }).click();
  };
  const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

  test('a supervisor comes from the menu to a checklist with boxes on one paper, and to whom to ring', async () => {
    await visit('/sv', phone, async (page) => {
      await menu(page, 'Guider');
      const roles = page.getByRole('navigation', { name: 'Guider för' });
      await roles.getByRole('link', { name: 'Handledare', exact: true }).click();
      await page.getByRole('link', { name: 'Handledarguiden', exact: true }).click();
      expect(await page.locator('.contact a[href="tel:0300000000"]').count()).toBe(1);
      await page.getByRole('link', { name: 'Skriv ut checklistan' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.checklist li').count()).toBe(3);
      expect(await page.locator('.phone-menu').isVisible()).toBe(false);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });

  test('a guide is read step by step', async () => {
    await visit('/sv/guider/handledarguiden/fore', phone, async (page) => {
      await page.getByRole('link', { name: 'Nästa: Under' }).click();
      expect(await heading(page)).toBe('Handledarguiden: Under');
      await page.getByRole('link', { name: 'Hela guiden' }).click();
      expect(await heading(page)).toBe('Handledarguiden');
    });
  });

  test('whom to contact is answered after two questions', async () => {
    await visit('/sv/kontakt', phone, async (page) => {
      await page.getByLabel('Jag är').selectOption('supervisor');
      await page.getByLabel('Kommun').selectOption('1384');
      await page.getByRole('button', { name: 'Visa kontakt' }).click();
      expect(await page.locator('.contact').first().innerText()).toContain('Anna Berg');
      expect(await page.getByLabel('Kommun').inputValue()).toBe('1384');
    });
  });

  test('an employer comes from the home page to the receipt, and follows the offer until it is a place', async () => {
    await visit('/sv', phone, async (page) => {
      const roles = page.getByRole('region', { name: 'Jag är …' });
      await roles.getByRole('link', { name: /^Arbetsgivare/ }).click();
      const next = page.getByRole('navigation', { name: 'Nästa steg' });
      await next.getByRole('link', { name: 'Erbjud en plats' }).click();
      await page.getByLabel('Arbetsplatsens namn').fill('Tassens djurklinik');
      await page.getByLabel('Adress', { exact: true }).fill('Storgatan 3');
      await page.getByLabel('Kommun').selectOption('1384');
      await page.getByLabel('Vad får man göra?').fill('Du sköter djuren tillsammans med oss.');
      await page.getByLabel('Yrkesområde').selectOption('djur');
      const weeks = page.getByRole('group', { name: 'Vilka veckor?' });
      await weeks.getByRole('checkbox').first().check();
      await page.getByRole('checkbox', { name: 'Prao' }).check();
      await page.getByLabel('Ditt namn').fill('Kim Ek');
      await page.getByRole('button', { name: 'Granska', exact: true }).click();

      // One answer was forgotten: it is named first, and nothing else has to be written again.
      expect(await page.getByRole('alert').innerText()).toContain('En sak behöver rättas');
      expect(await page.getByLabel('Arbetsplatsens namn').inputValue()).toBe('Tassens djurklinik');
      await page.getByLabel('Telefon', { exact: true }).fill('0701234567');
      await page.getByRole('button', { name: 'Granska', exact: true }).click();
      expect(await heading(page)).toBe('Granska ditt erbjudande');
      await whileAPersonReads();
      await page.getByRole('button', { name: 'Skicka erbjudandet' }).click();

      expect(await heading(page)).toBe('Tack för ditt erbjudande');
      expect(await page.locator('.ingress').innerText()).toMatch(/ svarar senast \d/);
      await page.locator('.follow-link a').click();
      const isNow = (): Promise<string> => page.locator('.steps li.now').innerText();
      expect(await isNow()).toContain('Granskas');
      await approveTheOffer();
      await page.reload();
      await page.getByRole('link', { name: 'Se platsen som eleverna ser den' }).click();
      await eventually(async () => {
        await page.reload();
        expect(await heading(page)).toBe('Hjälp till på djurkliniken');
      });
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  /** What is sent within four seconds is taken for a machine. */
  const whileAPersonReads = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, 4_100));

  async function approveTheOffer(): Promise<void> {
    const coordinator = await adminLogin(app.strapi, ['offers.review']);
    const [offer] = (await coordinator.get('/offers')).body.data;
    const place = { title: 'Hjälp till på djurkliniken', tasks: 'Du sköter djuren.', seats: 1 };
    const answer = await coordinator.post(`/offers/${offer.id}/approve`, {
      ...{ version: offer.version, ...place, employer: null, workplace: null },
    });
    expect([answer.status, answer.body.error]).toEqual([200, undefined]);
  }
});

test('the first stop of the keyboard leads past the header', async () => {
  await visit(LIST.sv, {}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('innehall');
  });
});
