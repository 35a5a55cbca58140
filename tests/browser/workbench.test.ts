import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knex, { type Knex } from 'knex';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { bookGroupIn, choose, said, upload } from '../support/workbench-hands';
import { signIn } from '../support/sign-in';
import { startServer, type RunningServer } from '../support/start-server';
import { PASSWORD, seedWorkbench } from '../support/seed-workbench';
import { seriousFaults } from '../support/serious-faults';
import type { WorkbenchWorld } from '../support/workbench-world';

let folder: string;
let world: WorkbenchWorld;
let server: RunningServer;
let browser: Browser;
let db: Knex;
const outside: string[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-browser-'));
  const filename = path.join(folder, 'workbench.db');
  world = await seedWorkbench(filename);
  server = await startServer({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename });
  browser = await launchBrowser();
  db = knex({ client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true });
});
afterAll(async () => {
  await browser?.close();
  await db?.destroy();
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

describe('a coordinator goes from a period to published placements', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('coordinator@example.test');
  });
  afterAll(async () => page.context().close());

  test('the menu leads to the periods', async () => {
    await page.getByRole('link', { name: 'Praktik', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Idag/ }).waitFor();
    await page.getByRole('link', { name: 'Perioder', exact: true }).click();
    await page.getByRole('link', { name: world.name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: world.name }).waitFor();
    expect(await page.title()).toBe(`Elever och datum – ${world.name} – Praktik`);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  test('the year plan moves a period by keys, shows what that does, and saves nothing before Spara', async () => {
    const back = page.url();
    await page.goto(workbench('/year?schoolYear=2026-2027'));
    const bar = page.getByRole('button', { name: new RegExp(`^${world.name}`) });
    await bar.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.press('Alt+ArrowRight');
    const effect = page.getByRole('region', { name: 'Effekten av flytten' });
    await effect.getByText(`${world.name} till v. 13–14:`).waitFor();
    const weeks = (): Promise<string[]> => db('period_groups').distinct('weeks').pluck('weeks');
    expect(await weeks()).toEqual(['2027-W11,2027-W12']);
    await effect.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Perioderna är flyttade.').waitFor();
    expect(await weeks()).toEqual(['2027-W13,2027-W14']);
    await page.getByRole('button', { name: 'Ångra' }).click();
    await page.getByText('Perioderna är flyttade.').waitFor({ state: 'detached' });
    expect(await weeks()).toEqual(['2027-W11,2027-W12']);
    await page.goto(back);
  });

  test('Allocate shows who got what and stores the run', async () => {
    await page.getByRole('link', { name: /^4 Fördela/ }).click();
    await page.getByRole('button', { name: `Fördela ${world.learners} elever` }).click();
    await page.getByRole('heading', { name: /\d+ av 32 elever har plats/ }).waitFor();
    await page.getByText('Visa som tabell').click();
    await page.getByRole('table', { name: 'Förslag 1' }).waitFor();
    const runs = await db('pm_allocation_runs').where({ period: world.period });
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ state: 'proposed', learners: world.learners });
    expect(await count('pm_allocation_results')).toBe(world.learners);
  });

  test('every row of the review can be reached and opened by keys alone', async () => {
    await page.getByRole('link', { name: /^Granska/ }).click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe(String(world.learners + 1));
    const here = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-rowindex') ?? null);
    await grid.locator('[role="row"][tabindex="0"]').focus();
    const pressed: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'PageUp', 'Home']) {
      await page.keyboard.press(key);
      if (key === 'End')
        await page.waitForFunction(() => document.activeElement?.ariaRowIndex === '33');
      if (key === 'Home')
        await page.waitForFunction(() => document.activeElement?.ariaRowIndex === '2');
      pressed.push(await here());
    }
    expect(pressed.slice(0, 4)).toEqual(['3', '4', '3', '33']);
    expect(pressed[5]).toBe('2');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: /^Varför .* fick sin plats$/ }).waitFor();
    expect(page.url()).toContain('learner=');
    await page.keyboard.press('Escape');
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await here()).toBe('2');
  });

  test('slash searches, and the address keeps the filter', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('djurklinik');
    await page.getByText(/^2 av 32 rader$/).waitFor();
    await page.waitForURL(/q=djurklinik/);
    await page.reload();
    await page.getByText(/^2 av 32 rader$/).waitFor();
  });

  test('a placement is withdrawn with its chain shown first, and the change is taken back', async () => {
    const places = (): Promise<unknown> =>
      db('pm_allocation_results').select('learner', 'slot').orderBy('learner');
    const before = await places();
    await page.getByRole('grid').locator('[role="row"][tabindex="0"]').focus();
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: /^Ta bort placeringen för / });
    await dialog.getByText(/^\d+ elev(er)? ändras\./).waitFor();
    await dialog.getByRole('list', { name: /^Kedjan: / }).waitFor();
    expect(await places()).toEqual(before);
    await dialog.getByRole('button', { name: 'Ta bort placeringen' }).click();
    await page.getByText(/^Tog bort placeringen för /).waitFor();
    expect(await places()).not.toEqual(before);
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await page.getByText(/^Ångrade: Tog bort placeringen för /).waitFor();
    expect(await places()).toEqual(before);
    const [run] = await db('pm_allocation_runs').where({ period: world.period });
    expect(run).toMatchObject({ version: 3, verdict: 0 });
    expect(await count('pm_run_edits', { state: 'undone' })).toBe(1);
  });

  test('Publish books every placement of the proposal with its claims', async () => {
    const [run] = await db('pm_allocation_runs').where({ period: world.period });
    await page.getByRole('link', { name: /^6 Publicera/ }).click();
    await page.getByRole('button', { name: `Publicera ${run.placed} placeringar` }).click();
    await page
      .getByRole('heading', { name: `Klart. ${run.placed} placeringar är bokade.` })
      .waitFor();
    expect(await count('pm_placements', { state: 'published' })).toBe(run.placed);
    expect(
      await db('claims').where('key', 'like', 'learner:%').countDistinct({ n: 'placement' }),
    ).toEqual([{ n: run.placed }]);
    expect(await db('periods').where({ document_id: world.period }).first()).toMatchObject({
      state: 'published',
      published_run: run.document_id,
    });
  });

  test('the calendar shows by keys alone who is where, and names no learner', async () => {
    const back = page.url();
    await page.goto(workbench('/calendar?week=2027-W11&weeks=2&q=havets'));
    const grid = page.getByRole('grid', { name: 'Lediga platser dag för dag, v. 11–12' });
    const [row] = await db('pm_placements as p')
      .join('slots as s', 's.document_id', 'p.slot')
      .where({ 's.title': 'Barnskötare', 'p.state': 'published' })
      .count({ booked: '*' });
    const booked = Number(row?.booked);
    const sentence = `Havets förskola, Barnskötare, 16 mars: ${6 - booked} lediga, ${booked} bokade, 0 i förslag`;
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toContain(sentence);
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: /Barnskötare 16 mars$/ });
    await panel.getByText(`${booked} elever`, { exact: true }).waitFor();
    expect(await panel.innerText()).not.toContain('Amina');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await focused()).toContain(sentence);
    await page.goto(back);
  });

  test('a placement is withdrawn where its effect is shown first; undone, done again, refilled and undone', async () => {
    const published = (): Promise<number> => count('pm_placements', { state: 'published' });
    const before = await published();
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Havets' }).first().click();
    await page.getByRole('link', { name: 'Ändra i Följ upp' }).click();
    await page.waitForURL(/follow-up\?placement=/);
    const withdraw = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Ta bort placering…' }).click();
      const dialog = page.getByRole('dialog', { name: /^Ta bort placeringen för / });
      await dialog.getByRole('radio', { name: 'Ångrat sig' }).click();
      await dialog.getByRole('checkbox', { name: /^Eleven vill ha en annan plats/ }).click();
      await dialog.getByText(/ förlorar \d+ dagar på Havets/).waitFor();
      expect(await published()).toBe(before);
      await dialog.getByRole('button', { name: 'Ta bort placeringen' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await withdraw();
    await page.getByRole('button', { name: 'Ångra', exact: true }).click();
    await said(page, 'Ändringen är ångrad.');
    expect(await published()).toBe(before);
    await page.getByRole('grid').getByRole('row').filter({ hasText: 'Havets' }).first().click();
    await withdraw();
    expect(await published()).toBe(before - 1);
    await page.getByRole('button', { name: /^Godkänn 1 återfyllnad/ }).click();
    await page.getByText('1 plats fick en ny elev.').waitFor();
    expect(await published()).toBe(before);
    const undo = page.getByRole('button', { name: /^Ångra: / });
    await undo.first().click();
    await said(page, 'Ändringen är ångrad.');
    expect(await count('pm_placements', { state: 'withdrawn' })).toBe(1);
    await page.getByRole('link', { name: /^6 Publicera/ }).click();
    await page.getByText(`Klart. ${before - 1} placeringar är bokade.`).waitFor();
    await page.getByRole('heading', { name: /^Placera för hand: \d+ elev/ }).waitFor();
  });

  test('a taken slot is refused by name, and a free one takes the learner', async () => {
    const before = await count('pm_placements', { state: 'published' });
    const [waiting] = await db('pm_placements as p')
      .join('learners as e', 'e.document_id', 'p.learner')
      .where('p.state', 'withdrawn')
      .select('e.given_name as given', 'e.family_name as family');
    await choose(page, 'Elev', waiting.family);
    await choose(page, 'Plats', 'djurklinik');
    await page.getByRole('button', { name: 'Placera eleven' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: 'Platsen Djurskötare (Tassens djurklinik) är upptagen' })
      .waitFor();
    expect(await count('pm_placements', { state: 'published' })).toBe(before);

    await page.getByRole('button', { name: 'Rensa' }).last().click();
    // The seat that the withdrawn placement set free.
    await choose(page, 'Plats', 'Havets');
    await page.getByRole('button', { name: 'Placera eleven' }).click();
    await page.getByText(/ fick Havets .*\.$/).waitFor();
    expect(await count('pm_placements', { state: 'published' })).toBe(before + 1);
    expect(await count('pm_placements', { state: 'published', origin: 'manual' })).toBe(1);
  });

  test('Undo publishing asks first and releases every booking', async () => {
    await page.getByRole('button', { name: 'Ångra publiceringen' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Släpp/ })
      .click();
    await page.getByRole('button', { name: /^Publicera/ }).waitFor();
    expect(await count('claims')).toBe(0);
    expect(await db('periods').where({ document_id: world.period }).first()).toMatchObject({
      state: 'closed',
    });
  });
});

describe('the gate stays shut for what must not be published', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('coordinator@example.test');
  });
  afterAll(async () => page.context().close());
  const toGate = async (): Promise<void> => {
    await page.goto(workbench(`/periods/${world.period}/publish`));
    await page.getByRole('button', { name: /^Publicera/ }).waitFor();
    await page.waitForLoadState('networkidle');
  };
  const button = (): Locator => page.getByRole('button', { name: /^Publicera/ });

  test('a proposal that is not proven waits for a yes', async () => {
    await db('pm_allocation_runs')
      .where({ period: world.period })
      .update({ verdict: 3, gap: 0.01 });
    await toGate();
    await page.getByText('Förslaget är inte bevisat bäst. Godkänn det först.').waitFor();
    expect(await button().getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('checkbox', { name: /^Jag har sett/ }).click();
    expect(await button().getAttribute('aria-disabled')).toBeNull();
  });

  test('what somebody held meanwhile is named, and nothing is published', async () => {
    const other = await open('coordinator@example.test');
    await other.goto(workbench('/holds'));
    await choose(other, 'Plats', 'djurklinik');
    await other.getByLabel('Första dag').fill('2027-03-15');
    await other.getByLabel('Sista dag').fill('2027-03-19');
    await other.getByRole('button', { name: 'Sätt av 5 dagar' }).click();
    await other.getByRole('heading', { name: '1 avsatt plats' }).waitFor();
    await bookGroupIn(other);
    await other.context().close();
    expect(await count('claims')).toBeGreaterThan(0);

    await button().click();
    const alert = page.getByRole('alert').filter({ hasText: 'Inget publicerades.' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain(
      'Platsen Djurskötare (Tassens djurklinik) är upptagen',
    );
    expect(await count('pm_placements', { state: 'published' })).toBe(0);
  });

  test('a conflict that blocks shuts the gate and leads to its list', async () => {
    await db('slots').where({ title: 'Barnskötare' }).update({ seats: 1 });
    await toGate();
    await page.getByText(/^Lös \d+ konflikter? först\.$/).waitFor();
    expect(await button().getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('link', { name: 'Lös' }).click();
    await page
      .getByText(/Havets förskola/)
      .first()
      .waitFor();
    await db('slots').where({ title: 'Barnskötare' }).update({ seats: 6 });
  });
});

describe('a file goes in through the wizard', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open('coordinator@example.test');
    await page.goto(workbench('/imports?kind=providers'));
  });
  afterAll(async () => page.context().close());
  const header = 'Nyckel;Namn;Slag';
  const good = 'molndal;Mölndals stad;kommun';

  test('faulty rows are listed, left out by choice, and the rest goes in', async () => {
    await upload(page, [header, good, 'alingsas;Alingsås kommun;planet']);
    await page.getByRole('heading', { name: /^3 Kontroll: 1 ny .* 1 rad har fel$/ }).waitFor();
    const faults = page.getByRole('table', { name: 'Fel i filen' });
    expect(await faults.getByRole('row').nth(1).innerText()).toMatch(/^3\s+Slag\s+\S/);
    const commit = page.getByRole('button', { name: 'Importera 1 rad' });
    expect(await commit.getAttribute('aria-disabled')).toBe('true');
    expect(await count('providers', { external_id: 'molndal' })).toBe(0);
    await page.getByRole('checkbox', { name: 'Hoppa över felaktig rad (1)' }).click();
    await commit.click();
    await page.getByRole('heading', { name: '4 Klart' }).waitFor();
    await page.getByText(/^1 ny, 0 ändrade/).waitFor();
    expect(await count('providers', { external_id: 'molndal' })).toBe(1);
    expect(await count('providers', { external_id: 'alingsas' })).toBe(0);
  });

  test('the same rows again are nothing new', async () => {
    await upload(page, [header, good]);
    await page.getByText('Inget nytt i filen.').waitFor();
  });

  test('a column of another name is chosen by hand', async () => {
    await upload(page, ['Nyckel;Namn;Vad det är', 'harryda;Härryda kommun;kommun']);
    await page.getByRole('combobox', { name: 'Vad det är' }).click();
    await page.getByRole('option', { name: 'Slag (behövs)' }).click();
    await page.getByRole('button', { name: 'Kontrollera igen' }).click();
    await page.getByRole('heading', { name: /^3 Kontroll: 1 ny / }).waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  let page: Page;
  beforeAll(async () => {
    // A person of its own: the same address may sign in only a few times in five minutes.
    page = await open(`${theme}@example.test`);
    await page.evaluate((name) => localStorage.setItem('STRAPI_THEME', name), theme);
  });
  afterAll(async () => page.context().close());

  test.each([
    ['/', /^Idag/],
    ['/periods', /^Perioder/],
    ['/periods/:id/setup', /^Prao/],
    ['/periods/:id/slots', /^Prao/],
    ['/periods/:id/wishes', /^Prao/],
    ['/periods/:id/allocate', /^Prao/],
    ['/periods/:id/review', /^Prao/],
    ['/periods/:id/review?view=conflicts', /^Prao/],
    ['/periods/:id/publish', /^Prao/],
    ['/year?schoolYear=2026-2027', /^Årsplan/],
    ['/calendar?week=2027-W11', /^Kalender/],
    ['/conflicts', /^Konflikter/],
    ['/holds', /^Avsatta platser/],
    ['/imports', /^Importer/],
  ])('%s has no serious accessibility fault and no missing word', async (address, heading) => {
    const missing: string[] = [];
    const listen = (message: { text: () => string }): void => {
      if (
        message.text().includes('MISSING_TRANSLATION') &&
        message.text().includes('placement-matching')
      )
        missing.push(message.text());
    };
    page.on('console', listen);
    await page.goto(workbench(address.replace(':id', world.period)));
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForLoadState('networkidle');
    page.off('console', listen);
    expect(missing).toEqual([]);
    expect(await page.locator('main').innerText()).not.toContain('placement-matching.');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('nothing spills over at 400 pixels', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    for (const address of [
      '/',
      '/periods/:id/allocate',
      '/periods/:id/review',
      '/periods/:id/publish',
      '/imports',
      '/calendar?week=2027-W11',
      '/year?schoolYear=2026-2027',
    ]) {
      await page.goto(workbench(address.replace(':id', world.period)));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const spill = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect({ address, spill }).toEqual({ address, spill: 0 });
    }
  });
});

describe('what a role may not use is not shown', () => {
  test('without rights there is no menu entry and the page says so', async () => {
    const page = await open('stranger@example.test');
    await page
      .getByRole('link', { name: /Profil|Hem|Home/ })
      .first()
      .waitFor();
    expect(await page.getByRole('link', { name: 'Praktik' }).count()).toBe(0);
    await page.goto(workbench('/periods'));
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('heading', { name: 'Perioder' }).count()).toBe(0);
    await page.context().close();
  });

  test('who may only read sees no imports, and why publishing is not possible', async () => {
    const page = await open('reader@example.test');
    await page.goto(workbench(`/periods/${world.period}/publish`));
    const button = page.getByRole('button', { name: /^Publicera/ });
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('Din roll får inte publicera. Ägare: Kungsbacka kommun.').waitFor();
    expect(await page.getByRole('link', { name: 'Importer' }).count()).toBe(0);
    await page.context().close();
  });

  test('the pages speak the language of the person', async () => {
    const page = await open('english@example.test');
    await page.goto(workbench('/periods'));
    await page.getByRole('heading', { level: 1, name: 'Periods' }).waitFor();
    await page.getByRole('columnheader', { name: 'Next step' }).waitFor();
    await page.context().close();
  });

  test('who chooses English in the profile gets English pages, and Swedish again', async () => {
    const page = await open('switching@example.test');
    const choose = async (now: string, wanted: string, save: string): Promise<void> => {
      await page.goto(`${server.url}/admin/me`);
      await page.getByRole('combobox', { name: now }).click();
      await page.getByRole('option', { name: wanted, exact: true }).click();
      const saved = page.waitForResponse(
        (answer) => answer.url().endsWith('/users/me') && answer.request().method() === 'PUT',
      );
      await page.getByRole('button', { name: save }).click();
      await saved;
    };
    await choose('Gränssnittsspråk', 'English', 'Spara');
    await page.goto(workbench('/periods'));
    await page.getByRole('heading', { level: 1, name: 'Periods' }).waitFor();
    await choose('Interface language', 'Swedish', 'Save');
    await page.goto(workbench('/periods'));
    await page.getByRole('heading', { level: 1, name: 'Perioder' }).waitFor();
    await page.context().close();
  });
});

test('no page asked anything of another machine', () => {
  expect(outside).toEqual([]);
});

const workbench = (address: string): string =>
  `${server.url}/admin/plugins/placement-matching${address === '/' ? '' : address}`;

async function count(table: string, where: Record<string, string> = {}): Promise<number> {
  const [row] = await db(table).where(where).count({ rows: '*' });
  return Number(row?.rows);
}

const open = (email: string): Promise<Page> =>
  signIn({
    browser,
    url: server.url,
    email,
    password: PASSWORD,
    onRequest: (address) => {
      const url = new URL(address);
      if (url.protocol.startsWith('http') && url.origin !== server.url) outside.push(address);
    },
  });
