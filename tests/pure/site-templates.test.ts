import { directionOf, LOCALES, translator } from '../../src/site/i18n/translate';
import { calendarPath } from '../../src/site/places/place-paths';
import { htmlFaults } from '../support/html-faults';
import sv from '../../src/site/i18n/sv.json';
import {
  emptySite,
  failingSite,
  fixtureSite,
  visitFixture,
} from '../support/site-fixture/fixture-site';
import { answersIn } from '../support/site-fixture/answers';
import { templatesIn } from '../support/site-fixture/templates';

const site = fixtureSite();
const all = LOCALES.flatMap((locale) =>
  templatesIn(locale).map(([name, address, status]) => ({ locale, name, address, status })),
);

describe.each(LOCALES)('in %s', (locale) => {
  test.each(templatesIn(locale))(
    '%s is right HTML and says its language',
    async (_, address, status) => {
      const { html, status: answered } = await visitFixture(site, address);
      expect(answered).toBe(status);
      expect(await htmlFaults(html)).toEqual([]);
      expect(html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}"`);
      // A fact that nobody gave, or a key that nobody wrote.
      expect(withoutFacts(html)).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
    },
  );
});

/** Facts for search engines are data that no browser runs; whatever is in them, no sign in it begins an element. */
const withoutFacts = (html: string): string =>
  html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');

test('nothing comes from elsewhere, nothing runs, nothing is kept at the visitor’s', async () => {
  for (const { address } of all) {
    const { html, headers } = await visitFixture(site, address);
    expect([
      address,
      withoutFacts(html).match(/<script|<iframe|<link[^>]+https?:(?!\/\/praktik)|style="/g),
    ]).toEqual([address, null]);
    expect(headers['Set-Cookie']).toBeUndefined();
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
  }
});

test('no page is heavier than a slow phone likes', async () => {
  for (const { address } of all) {
    const { html } = await visitFixture(site, address);
    expect([address, (html.match(/<[a-z]/g) ?? []).length]).toEqual([address, expect.any(Number)]);
    expect((html.match(/<[a-z]/g) ?? []).length).toBeLessThanOrEqual(900);
  }
});

test('headings go down one step at a time and begin with one', async () => {
  for (const { address } of all) {
    const { html } = await visitFixture(site, address);
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect([address, levels.filter((level) => level === 1).length]).toEqual([address, 1]);
    levels.forEach((level, index) =>
      expect([address, level - (levels[index - 1] ?? 0) <= 1]).toEqual([address, true]),
    );
  }
});

test('what somebody may try to write is shown as text wherever it stands', async () => {
  const payload = `"><img src=x onerror=alert(1)><script>alert('x')</script>{{7*7}}\u202e`;
  const attacked = fixtureSite((text) => `${text}${payload}`);
  let shown = 0;
  for (const { address } of all.filter(({ locale }) => locale === 'sv' || locale === 'ar')) {
    const { html } = await visitFixture(attacked, address);
    expect([address, withoutFacts(html).match(/<img src=x|<script/)]).toEqual([address, null]);
    if (html.includes('&lt;img src=x')) shown += 1;
  }
  expect(shown).toBeGreaterThan(60);
});

test('the words of an attack in the address are shown as text', async () => {
  const q = encodeURIComponent('"><script>alert(1)</script>');
  for (const address of [
    `/sv/praktikplatser?q=${q}`,
    `/ar/placements?q=${q}`,
    `/sv/${q}`,
    `/sv/kalender?skola=${q}`,
  ]) {
    const { html } = await visitFixture(site, address);
    expect(withoutFacts(html)).not.toContain('<script');
  }
});

test('a reader is told, in the own language, that a text is not translated; the text says which it is in', async () => {
  const { html } = await visitFixture(site, '/so/guides/handledarguiden');
  expect(html).toContain('Qoraalkan weli af Soomaali kuma jiro. Waxaan ku tusaynaa af Iswiidhish.');
  expect(html).toContain('<h1 lang="sv" dir="ltr">Handledarguiden</h1>');
  expect(html).toContain('Cidna weli ma saxin tarjumaaddan.');
  const swedish = await visitFixture(site, '/sv/guider/handledarguiden');
  expect(swedish.html).not.toContain('korrekturläst den här översättningen');
});

test('each language is offered on each page, with the same page behind it', async () => {
  const { html } = await visitFixture(site, '/sv/kommun/kungsbacka/kalender');
  for (const locale of LOCALES) {
    const path =
      locale === 'sv'
        ? '/sv/kommun/kungsbacka/kalender'
        : `/${locale}/municipality/kungsbacka/calendar`;
    expect(html).toContain(`href="${path}" lang="${locale}" dir="${directionOf(locale)}"`);
    expect(html).toContain(`rel="alternate" hreflang="${locale}"`);
  }
});

test('the words of an address in another language lead to the right one', async () => {
  for (const [from, to] of [
    ['/ar/kommun/kungsbacka', '/ar/municipality/kungsbacka'],
    ['/sv/calendar', '/sv/kalender'],
    ['/uk/praktikplatser', '/uk/placements'],
    ['/so/kontakt', '/so/contact'],
  ]) {
    const { status, headers } = await visitFixture(site, from ?? '');
    expect([status, headers.Location]).toEqual([301, to]);
  }
});

describe('a municipality’s own colours', () => {
  const theme = '/assets/theme-a3195b.css';

  test('are worn by its pages, which belong to its host', async () => {
    for (const address of [
      '/sv/kommun/kungsbacka',
      '/sv/kommun/kungsbacka/vard-och-omsorg',
      '/sv/praktikplatser/djurvardare',
    ]) {
      const { html } = await visitFixture(site, address);
      expect(html).toContain(`<link rel="stylesheet" href="${theme}"/>`);
      expect(html).toContain(
        `<link rel="canonical" href="https://praktik.kungsbacka.example${address}"/>`,
      );
      expect(html).toContain('i samarbete med');
    }
    const region = await visitFixture(site, '/sv/guider');
    expect(region.html).not.toContain(theme);
  });

  test('are worn by every page on its host, while the region’s pages still belong to the region', async () => {
    const { html } = await visitFixture(site, '/sv/guider', { host: 'praktik.kungsbacka.example' });
    expect(html).toContain(theme);
    expect(html).toContain('<link rel="canonical" href="https://praktik.example/sv/guider"/>');
    const again = await visitFixture(site, '/sv/guider');
    expect(again.html).not.toContain(theme);
  });

  test('its own places come first in the list on its host, until the visitor sorts otherwise', async () => {
    const asked: string[] = [];
    const site = fixtureSite(
      (text) => text,
      (path) => void asked.push(path),
    );
    const host = 'praktik.kungsbacka.example';
    await visitFixture(site, '/sv/praktikplatser', { host });
    await visitFixture(site, '/sv/praktikplatser?sortera=newest', { host });
    await visitFixture(site, '/sv/praktikplatser');
    const searches = asked.filter((path) => path.includes('/slots/search'));
    expect(searches.map((path) => new URLSearchParams(path.split('?')[1]).get('first'))).toEqual([
      '1384',
      null,
      null,
    ]);
  });

  test('come as a style sheet for a colour that a municipality has, and for no other', async () => {
    const sheet = await visitFixture(site, theme);
    expect([sheet.status, sheet.headers['Cache-Control']]).toEqual([
      200,
      expect.stringContaining('immutable'),
    ]);
    expect(sheet.html).toContain('--ds-color-accent-base-default:#a3195b');
    expect((await visitFixture(site, '/assets/theme-123456.css')).status).toBe(404);
  });
});

test('a host that nobody has is nobody’s, and is written nowhere', async () => {
  const { html } = await visitFixture(site, '/sv', { host: 'evil.example' });
  expect(html).not.toContain('evil.example');
});

test('every text of something empty or gone wrong is seen', async () => {
  const empty = emptySite();
  const seen: string[] = [];
  for (const [, address] of templatesIn('sv')) {
    seen.push((await visitFixture(empty, address)).html, (await visitFixture(site, address)).html);
  }
  const see = async (
    address: string,
    change: Parameters<typeof visitFixture>[2] = {},
    from = site,
  ): Promise<void> => void seen.push((await visitFixture(from, address, change)).html);
  await see('/sv/evenemang', {}, empty);
  await see('/sv/praktikplatser?kommun=1384', { method: 'DELETE' });
  await see(`/sv/praktikplatser?q=${'x'.repeat(4_001)}`);
  await see('/sv/kontakt/skriv', { method: 'POST', isFromElsewhere: true });
  await see('/sv/praktikplatser', {}, failingSite(0));
  const holes = (key: keyof typeof sv): RegExp =>
    new RegExp(
      sv[key]
        .replaceAll('&', '&amp;')
        .split(/\{\w+\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[^<]*'),
    );
  const unseen = EMPTY_OR_WRONG.filter((key) => !seen.some((html) => holes(key).test(html)));
  expect(unseen).toEqual([]);
});

/** Said when there is nothing, or when something cannot be done; those of the forms have tests of their own. */
const EMPTY_OR_WRONG = [
  'home.empty',
  'periods.none',
  'list.none',
  'list.try',
  'list.didyoumean',
  'dropped',
  'slot.full',
  'slot.how.none',
  'seats.full',
  'place.none',
  'department.empty',
  'department.missing',
  'department.nothing',
  'calendar.none',
  'calendar.none.at',
  'contact.none',
  'texts.none',
  'events.none',
  'results.none',
  'result.few',
  'result.allbutfew',
  'result.hidden',
  'missing.title',
  'missing.text',
  'gone.title',
  'gone.text',
  'gone.near',
  'gone.field',
  'failed.title',
  'failed.text',
  'long.title',
  'method.title',
  'elsewhere.title',
] as const satisfies readonly (keyof typeof sv)[];

test('when the database is away the kept page is shown with the hour, and a new one says whom to ring', async () => {
  const failing = failingSite(20);
  const first = await visitFixture(failing, '/sv');
  expect(first.status).toBe(200);
  failing.forget();
  let away = await visitFixture(failing, '/sv');
  for (let tries = 0; tries < 20 && !away.html.includes('sparad version'); tries += 1) {
    failing.forget();
    away = await visitFixture(failing, '/sv');
  }
  expect(away.html).toMatch(/Vi visar en sparad version från kl\. \d{1,2}\.\d\d/);
  const unknown = await visitFixture(failing, '/sv/kommun/kungsbacka');
  expect(unknown.status).toBe(503);
  expect(unknown.html).toContain('Något är fel hos oss');
  expect(unknown.html).toContain('href="tel:031000000"');
  expect(await htmlFaults(unknown.html)).toEqual([]);
});

test('the dates on the page go into a calendar, under the same choice, without red days', async () => {
  for (const locale of LOCALES) {
    const page = calendarPath(locale, 'kommun=1384');
    const { html } = await visitFixture(site, page);
    const [, href = ''] = /<a class="ds-link" href="([^"]+\.ics[^"]*)"/.exec(html) ?? [];
    const { status, headers, html: file } = await visitFixture(site, href.replaceAll('&amp;', '&'));
    expect([status, headers['Content-Type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(href).toContain('kommun=1384');
    const { rows } = answersIn((text) => text, locale).calendar;
    const shown = rows.filter(({ what }) => what !== 'red-day');
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(shown.length);
    expect(file).toContain(translator(locale).t('what.wishes-open'));
  }
});
