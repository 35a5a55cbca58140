import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { fixtureSite } from '../support/site-fixture/fixture-site';
import { serveFixture, type ServedSite } from '../support/site-fixture/serve-fixture';
import { templatesIn } from '../support/site-fixture/templates';
import { violations } from '../support/visit-site';

/** Every template in these looks when TEST_SIZE=full; otherwise each template once, in looks that the seed chooses. */
const isFull = process.env.TEST_SIZE === 'full';
const SEED = Number(process.env.TEST_SEED ?? 1);

const LOOKS = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced colours', forcedColors: 'active' },
] as const;
const WIDTHS = [320, 1280] as const;

type Look = BrowserContextOptions & { readonly label: string };
const looks: readonly Look[] = LOOKS.flatMap(({ name, ...look }) =>
  WIDTHS.map((width) => ({
    ...look,
    label: `${name} at ${width} px`,
    viewport: { width, height: 900 },
  })),
);
const pages = (['sv', 'en', 'ar'] as const).flatMap((locale) =>
  templatesIn(locale).map(([, address]) => ({ locale, address })),
);
const templates = pages.length / 3;

/** One language and one look for each template; another seed takes others. */
const isTaken = (page: number, look: number): boolean => {
  if (isFull) return true;
  const template = page % templates;
  const turn = (template * 7 + SEED) % (3 * looks.length);
  return Math.floor(page / templates) * looks.length + look === turn;
};

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

test.each(looks.map((look, index) => ({ ...look, index })))(
  'axe finds nothing and nothing scrolls sideways: $label',
  async ({ index, label, ...look }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    for (const [number, { address }] of pages.entries()) {
      if (!isTaken(number, index)) continue;
      await page.goto(site.origin + address);
      expect([address, label, await violations(page)]).toEqual([address, label, []]);
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([address, label, overflow]).toEqual([address, label, 0]);
    }
    expect(await context.cookies()).toEqual([]);
    await context.close();
  },
  isFull ? 1_200_000 : 240_000,
);

test('each seed looks at every template', () => {
  const taken = pages.flatMap((_, page) =>
    looks.flatMap((__, look) => (isTaken(page, look) ? [page % templates] : [])),
  );
  expect(new Set(taken).size).toBe(templates);
});
