import fs from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser';

/** `npm run pictures [-- http://127.0.0.1:1337]`: each template of a running demo, in four looks, into docs/images/site. */
const ORIGIN = process.argv[2] ?? 'http://127.0.0.1:1337';
const FOLDER = path.join('docs', 'images', 'site');
const QUALITY = 0.72;

type Look = { readonly name: string; readonly locale: 'sv' | 'ar' } & BrowserContextOptions;
const DESK = { width: 1200, height: 1300 };
const PHONE = { width: 390, height: 1400 };
const LOOKS: readonly Look[] = [
  { name: 'light', locale: 'sv', viewport: DESK },
  { name: 'dark', locale: 'sv', viewport: DESK, colorScheme: 'dark' },
  { name: 'phone', locale: 'sv', viewport: PHONE },
  { name: 'arabic', locale: 'ar', viewport: PHONE },
];

/** Name and Swedish address; `ar` where the other languages' words differ. */
const PLACE = '/kommun/kungsbacka';
const TEMPLATES: readonly { readonly name: string; readonly sv: string; readonly ar: string }[] = [
  { name: 'home', sv: '', ar: '' },
  { name: 'places', sv: '/praktikplatser?kommun=1384&form=prao', ar: '/placements?kommun=1384' },
  { name: 'no-places', sv: '/praktikplatser?q=snikare', ar: '/placements?q=snikare' },
  { name: 'municipality', sv: PLACE, ar: '/municipality/kungsbacka' },
  {
    name: 'department',
    sv: `${PLACE}/vard-och-omsorg`,
    ar: '/municipality/kungsbacka/vard-och-omsorg',
  },
  { name: 'contact', sv: '/kontakt?kommun=1481', ar: '/contact?kommun=1481' },
  { name: 'calendar', sv: '/kalender?kommun=1384', ar: '/calendar?kommun=1384' },
  { name: 'guides', sv: '/guider', ar: '/guides' },
  { name: 'guide', sv: '/guider/handledarguiden', ar: '/guides/handledarguiden' },
  {
    name: 'checklist',
    sv: '/guider/handledarguiden/checklista',
    ar: '/guides/handledarguiden/checklist',
  },
  { name: 'forms', sv: '/praktikformer', ar: '/forms' },
  { name: 'form', sv: '/praktikformer/prao', ar: '/forms/prao' },
  { name: 'news', sv: '/nyheter', ar: '/news' },
  { name: 'offer', sv: '/erbjud-plats', ar: '/offer' },
  { name: 'shared', sv: '/sa-fordelas-platserna', ar: '/how-places-are-shared' },
  { name: 'results', sv: '/resultat', ar: '/results' },
  { name: 'accessibility', sv: '/tillganglighet', ar: '/accessibility' },
  { name: 'missing', sv: '/djurvardare-i-kungsbacka', ar: '/vet' },
];

async function main(): Promise<void> {
  fs.mkdirSync(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  const press = await (await browser.newContext()).newPage();
  try {
    for (const look of LOOKS) await photograph(browser, press, look);
  } finally {
    await browser.close();
  }
}

async function photograph(browser: Browser, press: Page, look: Look): Promise<void> {
  const { name, locale, ...options } = look;
  const context = await browser.newContext({ ...options, javaScriptEnabled: false });
  const page = await context.newPage();
  const first = await page.goto(`${ORIGIN}/${locale}${LIST[locale]}`);
  if (!first?.ok()) throw new Error(`${ORIGIN} does not answer: start it with npm run demo`);
  const slot = await page.locator('.slot a').first().getAttribute('href');
  await page.goto(`${ORIGIN}/${locale}${RESULTS[locale]}`);
  const result = (await page.locator('.slot a').count())
    ? await page.locator('.slot a').first().getAttribute('href')
    : null;
  const templates = [
    ...TEMPLATES.map((one) => ({ name: one.name, address: `/${locale}${one[locale]}` })),
    ...(slot ? [{ name: 'place', address: slot }] : []),
    ...(result ? [{ name: 'result', address: result }] : []),
  ];
  for (const template of templates) {
    await page.goto(ORIGIN + template.address);
    const file = path.join(FOLDER, `${template.name}-${name}.webp`);
    fs.writeFileSync(file, await asWebp(press, await page.screenshot()));
    console.log(file);
  }
  await context.close();
}

const RESULTS = { sv: '/resultat', ar: '/results' } as const;
const LIST = { sv: '/praktikplatser', ar: '/placements' } as const;

/** A browser writes WebP itself, at a tenth of the bytes. */
async function asWebp(press: Page, png: Buffer): Promise<Buffer> {
  const address = `data:image/png;base64,${png.toString('base64')}`;
  const made = await press.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = ${JSON.stringify(address)};
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  return Buffer.from(made.slice(made.indexOf(',') + 1), 'base64');
}

void main();
