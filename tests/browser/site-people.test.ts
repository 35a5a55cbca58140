import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { fixtureSite } from '../support/site-fixture/fixture-site';
import { serveFixture, type ServedSite } from '../support/site-fixture/serve-fixture';

/** Those who come to the site, each on their own way, without script. The supervisor and the employer, who writes to the database, stand in `site.test.ts`. */
let site: ServedSite;
let browser: Browser;
beforeAll(async () => {
  site = await serveFixture(fixtureSite());
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const PHONE = { viewport: { width: 320, height: 640 } };

async function comes(
  address: string,
  look: BrowserContextOptions,
  walks: (page: Page) => Promise<void>,
): Promise<{ readonly pages: number; readonly bytes: number }> {
  const context = await browser.newContext({ javaScriptEnabled: false, ...look });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  let pages = 0;
  page.on('requestfinished', (request) => {
    if (request.isNavigationRequest()) pages += 1;
    sizes.push(
      request
        .sizes()
        .then(
          ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
        ),
    );
  });
  await page.goto(site.origin + address);
  await walks(page);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(await context.cookies()).toEqual([]);
  await context.close();
  return { pages, bytes };
}

/** What a page without script cannot measure, its last element's place can: nothing stands beyond the edge. */
const nothingIsWider = async (page: Page): Promise<void> => {
  const box = await page.locator('body').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(PHONE.viewport.width);
};

test('a pupil on an old phone: four pages, little to load, no zoom', async () => {
  const way = await comes('/sv', PHONE, async (page) => {
    await page.getByLabel('Ort, yrke eller arbetsplats').fill('djur');
    await page.getByRole('button', { name: 'Sök platser' }).click();
    await page.getByText('Filtrera', { exact: false }).first().click();
    await page.getByRole('checkbox', { name: /Kungsbacka/ }).check();
    const week = `${new Date().getFullYear() + 1}-W11`;
    await page.locator('select[name=fran]').selectOption(week);
    await page.locator('select[name=till]').selectOption(week);
    await page.getByRole('button', { name: 'Visa platser' }).last().click();
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({
      ...{ kommun: '1384', fran: week, till: week },
    });
    await nothingIsWider(page);
    await page.locator('.slot a').first().click();
    await nothingIsWider(page);
    const how = page.getByRole('heading', { name: 'Så önskar du platsen' });
    await how.scrollIntoViewIfNeeded();
    expect(await how.isVisible()).toBe(true);
    expect(await page.getByText('önska 1–12 februari', { exact: false }).count()).toBeGreaterThan(
      0,
    );
  });
  expect(way.pages).toBe(4);
  expect(way.bytes).toBeLessThanOrEqual(120_000);
});

test('a guardian finds the guide by asking for insurance, hears who answers, and reads on in Somali', async () => {
  await comes('/sv', PHONE, async (page) => {
    await page.locator('.phone-search').click();
    await page.getByLabel('Vad letar du efter?').fill('prao försäkring');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    expect(await page.getByRole('link', { name: 'Handledarguiden' }).count()).toBe(1);
    await page.goto(`${site.origin}/sv`);
    await page
      .getByRole('link', { name: /Vårdnadshavare/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Handledarguiden' }).first().click();
    expect(await page.getByRole('heading', { name: 'Tider' }).first().isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: /0300/ }).first().getAttribute('href')).toBe(
      'tel:0300000000',
    );
    await page.locator('.phone-menu summary').click();
    await page.locator('.phone-menu').getByRole('link', { name: 'Soomaali' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('so');
    expect(
      await page.getByText('Qoraalkan weli af Soomaali kuma jiro', { exact: false }).isVisible(),
    ).toBe(true);
  });
});

test('an engineer who reads Arabic goes right to left all the way, and no Swedish-only form', async () => {
  await comes('/ar', PHONE, async (page) => {
    const isRightToLeft = async (): Promise<void> =>
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await isRightToLeft();
    await page.getByRole('link', { name: /بالغ يبحث عن تدريب/ }).click();
    await isRightToLeft();
    await page.getByRole('link', { name: 'Handledarguiden' }).click();
    await isRightToLeft();
    expect(
      await page.getByText('هذا النص غير متوفر بالعربية بعد', { exact: false }).isVisible(),
    ).toBe(true);
    const next = page.getByRole('navigation', { name: 'الخطوة التالية' });
    await next.getByRole('link', { name: 'إلى من أتوجه؟' }).click();
    await page.getByLabel('البلدية').selectOption('1384');
    await page.getByRole('button', { name: 'اعرض جهة الاتصال' }).click();
    await isRightToLeft();
    expect(await page.locator('.contact').first().innerText()).toContain('arabiska');
    await page.goto(`${site.origin}/ar/placements?sprak=ar`);
    expect(await page.locator('.slot').count()).toBe(24);
    await nothingIsWider(page);
  });
});

test('a web editor finds what the own site can show: the list of the municipality as a feed and as data', async () => {
  await comes('/sv', PHONE, async (page) => {
    await page.getByRole('contentinfo').getByRole('link', { name: 'Öppna data' }).click();
    expect(new URL(page.url()).pathname).toBe('/sv/oppna-data');
    await page.goto(`${site.origin}/sv/praktikplatser?kommun=1384`);
    const feed = page.getByRole('link', { name: 'Bevaka med RSS' });
    expect(await feed.getAttribute('href')).toBe('/sv/praktikplatser.rss?kommun=1384');
  });
});

test('whoever lives in a municipality finds its dates and departments from the home page', async () => {
  await comes('/sv', PHONE, async (page) => {
    await page.getByRole('link', { name: 'Kungsbacka', exact: true }).first().click();
    expect(await page.locator('h1').innerText()).toBe('Praktik i Kungsbacka');
    await page.getByRole('link', { name: 'Hela kalendern' }).click();
    expect(await page.getByText('Sportlov').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Kungsbacka', exact: true }).last().click();
    await page.getByRole('link', { name: 'Vård och omsorg' }).first().click();
    expect(
      await page.getByRole('heading', { name: 'Det här kan vi inte erbjuda just nu' }).isVisible(),
    ).toBe(true);
  });
});
