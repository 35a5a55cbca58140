import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knex from 'knex';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { eventually } from '../support/eventually';
import { callerOf, registerCommunicator } from '../support/register-communicator';
import { signIn } from '../support/sign-in';
import { startServer, type RunningServer } from '../support/start-server';

const OWNER = { email: 'owner@example.test', password: 'Hemligt-losen-2027' };

let folder: string;
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'praktikvagen-setup-'));
  server = await startServer({ DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename() });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('an empty installation asks for region, municipality and coordinator, and then shows the way on', async () => {
  const made = await fetch(`${server.url}/admin/register-admin`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...OWNER, firstname: 'Eva', lastname: 'Ek' }),
  });
  expect(made.status).toBe(200);
  const page = await signIn({ browser, url: server.url, ...OWNER });
  await page.goto(`${server.url}/admin/plugins/placement-matching`);
  await page.getByRole('heading', { level: 1, name: 'Kom igång' }).waitFor();
  const button = page.getByRole('button', { name: 'Skapa regionen' });
  expect(await button.isDisabled()).toBe(true);
  await page.getByLabel('Regionens namn').fill('Göteborgsregionen');
  await page.getByRole('combobox', { name: 'Kommun' }).pressSequentially('Kungsbacka');
  await page.getByRole('option', { name: 'Kungsbacka', exact: true }).click();
  await page.getByLabel('Förnamn').fill('Sara');
  await page.getByLabel('Efternamn').fill('Lind');
  await page.getByLabel('E-post').fill('sara.lind@example.test');
  await button.click();
  await page.getByRole('heading', { name: 'Klart. Göteborgsregionen finns.' }).waitFor();
  await page.getByText('/admin/auth/register?registrationToken=').waitFor();
  await page.getByRole('link', { name: 'Importera huvudmän' }).click();
  await page.getByRole('heading', { level: 1, name: 'Importer' }).waitFor();

  const db = knex({
    client: 'better-sqlite3',
    connection: { filename: filename() },
    useNullAsDefault: true,
  });
  expect(await db('regions').select('name')).toEqual([{ name: 'Göteborgsregionen' }]);
  expect(await db('providers').select('kind')).toEqual([{ kind: 'municipality' }]);
  await db.destroy();
  await page.context().close();
});

test('of two tabs with the same slot open the second is told what the first changed, writes nothing, and goes on after a reload', async () => {
  const call = await callerOf(server.url, OWNER);
  const make = async (type: string, row: object): Promise<string> => {
    const made = await call(`/content-manager/collection-types/${type}`, row);
    expect([type, made.status]).toEqual([type, 201]);
    return (made.data as { readonly documentId: string }).documentId;
  };
  const workplace = await make('api::workplace.workplace', { name: 'Havets förskola' });
  const slot = await make('api::slot.slot', {
    ...{ title: 'Barnskötare', seats: 2, state: 'draft' },
    workplace: { connect: [{ documentId: workplace }] },
  });
  const form = `/content-manager/collection-types/api::slot.slot/${slot}`;
  const stored = async (): Promise<unknown> => (await call(form)).data;
  const first = await signIn({ browser, url: server.url, ...OWNER });
  const second = await first.context().newPage();
  // Whoever reloads a form that holds something unsaved is asked first.
  second.on('dialog', (asked) => void asked.accept());
  const show = async (tab: Page): Promise<void> => {
    await tab.goto(`${server.url}/admin${form}`);
    await tab.getByRole('heading', { level: 1, name: /^Barnskötare/ }).waitFor();
  };
  const save = async (tab: Page): Promise<number> => {
    const [answer] = await Promise.all([
      tab.waitForResponse((one) => one.request().method() === 'PUT' && one.url().includes(slot)),
      tab.getByRole('button', { name: 'Spara', exact: true }).click(),
    ]);
    return answer.status();
  };
  const seats = second.locator('input[name="seats"]');
  await Promise.all([show(first), show(second)]);
  await first.locator('input[name="title"]').fill('Barnskötare i höst');
  expect(await save(first)).toBe(200);
  await seats.fill('3');
  expect(await save(second)).toBe(412);
  await second
    .getByText(/^Inget sparades\. Eva Ek ändrade «Rubrik» /)
    .first()
    .waitFor();
  expect(await stored()).toMatchObject({ title: 'Barnskötare i höst', seats: 2, version: 2 });
  await show(second);
  await seats.fill('3');
  expect(await save(second)).toBe(200);
  expect(await stored()).toMatchObject({ title: 'Barnskötare i höst', seats: 3, version: 3 });
  await first.context().close();
});

describe('a communicator', () => {
  const KIM = { email: 'kim@example.test', password: 'Hemligt-losen-2028' };
  const GUIDES = '/content-manager/collection-types/api::guide.guide';
  let page: Page;
  let call: Awaited<ReturnType<typeof registerCommunicator>>;
  let guide = '';

  beforeAll(async () => {
    call = await registerCommunicator(server.url, OWNER, KIM);
    page = await signIn({ browser, url: server.url, ...KIM });
  });
  afterAll(async () => page.context().close());

  const open = async (locale: string, title: string): Promise<void> => {
    await page.goto(`${server.url}/admin${GUIDES}/${guide}?plugins[i18n][locale]=${locale}`);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  const read = async (path: string): Promise<readonly [number, string]> => {
    const answer = await fetch(server.url + path);
    return [answer.status, await answer.text()];
  };

  /** Presses a button, and waits until the server has stored what the form holds. */
  const store = async (button: string): Promise<void> => {
    const isStored = page.waitForResponse(
      (answer) =>
        ['POST', 'PUT'].includes(answer.request().method()) &&
        answer.url().includes(GUIDES) &&
        answer.ok(),
    );
    await page.getByRole('button', { name: button, exact: true }).click();
    await isStored;
  };

  test('writes a guide with a picture by clicking, which goes out only when it says what it shows', async () => {
    await page.goto(`${server.url}/admin${GUIDES}/create?plugins[i18n][locale]=sv`);
    await page.getByLabel('Rubrik').fill('Första dagen');
    await page.getByRole('combobox', { name: 'För vem' }).click();
    await page.getByRole('option', { name: 'Handledare', exact: true }).click();
    // By key: while the editor of texts arrives the form moves, and a click of the mouse may miss its button.
    const add = { name: /^Inga poster än/ };
    await page.getByRole('button', add).first().press('Enter');
    await page.getByLabel('Rubrik').nth(1).fill('Före');
    const step = page.getByRole('region', { name: 'Före' });
    await step.getByRole('button', add).first().press('Enter');
    await page.getByRole('button', { name: /^Klicka för att lägga till en fil/ }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^Lägg till/ })
      .first()
      .click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'verkstad.png', mimeType: 'image/png', buffer: PNG });
    await dialog.getByRole('button', { name: /^Ladda upp 1 fil/ }).click();
    await dialog.getByRole('button', { name: 'Slutför', exact: true }).click();
    await page.getByRole('button', { name: 'Publicera' }).click();
    await page
      .getByText(/Skriv en alt-text/)
      .first()
      .waitFor();
    expect((await read('/sv/guider/forsta-dagen'))[0]).toBe(404);
    await page.getByLabel(/^Alt-text/).fill('En verkstad med två cyklar');
    await store('Spara');
    await page.waitForURL(/guide\.guide\/[a-z0-9]{24}\?/);
    guide = /guide\.guide\/([a-z0-9]{24})/.exec(page.url())?.[1] ?? '';
  });

  test('sees it on the real site before anybody else does', async () => {
    const { data } = await call(
      `/content-manager/preview/url/api::guide.guide?documentId=${guide}&locale=sv&status=draft`,
    );
    const { url } = data as { readonly url: string };
    const draft = await page.context().newPage();
    await draft.goto(new URL(url, server.url).toString());
    expect(await draft.locator('h1').innerText()).toBe('Första dagen');
    const image = draft.getByRole('img', { name: 'En verkstad med två cyklar' });
    await image.scrollIntoViewIfNeeded();
    expect(await image.getAttribute('src')).toMatch(/^\/uploads\//);
    await draft.close();
  });

  test('names its hour in the form', async () => {
    await open('sv', 'Första dagen');
    const day = `${new Date().getFullYear() + 1}-12-24`;
    const hour = page.getByRole('group', { name: 'Publiceras av sig själv', exact: true });
    await hour.getByRole('combobox').first().fill(day);
    await hour.getByRole('combobox').first().press('Tab');
    await hour.getByRole('combobox').nth(1).fill('12:00');
    await hour.getByRole('combobox').nth(1).press('Enter');
    await store('Spara');
    const { data } = await call(`${GUIDES}/${guide}?locale=sv`);
    // Noon is the same day in every zone that an editor sits in.
    expect((data as { readonly publishAt: string }).publishAt).toContain(`${day}T`);
  });

  test('lets it go out at its hour in both languages, on the pages of a municipality too, and takes it down', async () => {
    const publishAt = new Date(Date.now() + 1_000).toISOString();
    const english = { title: 'The first day', audience: 'supervisor', publishAt };
    for (const [locale, data] of [
      ['sv', { publishAt }],
      ['en', english],
    ] as const) {
      const saved = await call(`${GUIDES}/${guide}?locale=${locale}`, data, 'PUT');
      expect([locale, saved.status]).toEqual([locale, 200]);
    }
    await eventually(async () => {
      const pages = [read('/sv/guider/forsta-dagen'), read('/en/guides/the-first-day')];
      expect((await Promise.all(pages)).map(([status]) => status)).toEqual([200, 200]);
    }, HOUR_IS_SEEN_MS);
    expect((await read('/sv/guider/forsta-dagen'))[1]).toContain('En verkstad med två cyklar');
    expect((await read('/sv/kommun/kungsbacka/guider'))[1]).toContain('Första dagen');
    await open('sv', 'Första dagen');
    await page.getByRole('button', { name: 'Mer att göra med posten' }).click();
    await page.getByRole('menuitem', { name: 'Avpublicera', exact: true }).click();
    await eventually(async () => expect((await read('/sv/guider/forsta-dagen'))[0]).toBe(404));
  });

  test('gets an earlier version back', async () => {
    await call(`${GUIDES}/${guide}?locale=sv`, { title: 'En annan rubrik' }, 'PUT');
    await open('sv', 'En annan rubrik');
    await page.getByRole('button', { name: 'Återställ', exact: true }).first().click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Ja, återställ', exact: true })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Första dagen' }).waitFor();
    const { data } = await call(`${GUIDES}/${guide}?locale=sv`);
    expect((data as { readonly title: string }).title).toBe('Första dagen');
  });

  test('sees beside a page with a fixed address what visitors answered about it', async () => {
    const pages = '/content-manager/collection-types/api::page.page';
    const made = await call(pages, { title: 'Om webbplatsen', key: 'about' });
    const body = new URLSearchParams({ sida: '/sv/om', svar: 'ja' });
    const sent = await fetch(`${server.url}/sv/svar`, { method: 'POST', body, redirect: 'manual' });
    expect([made.status, sent.status]).toEqual([201, 303]);
    const { documentId } = made.data as { readonly documentId: string };
    await page.goto(`${server.url}/admin${pages}/${documentId}?plugins[i18n][locale]=sv`);
    await page.getByText('1 ja, 0 nej', { exact: true }).waitFor();
  });

  test('gets an earlier version of the words of the site itself back', async () => {
    const settings = '/content-manager/single-types/api::site-setting.site-setting';
    for (const homeTitle of ['En väg in', 'Något annat']) {
      expect((await call(`${settings}?locale=sv`, { homeTitle }, 'PUT')).status).toBe(200);
    }
    await page.goto(`${server.url}/admin${settings}?plugins[i18n][locale]=sv`);
    const button = page.getByRole('button', { name: 'Återställ', exact: true }).first();
    await button.click();
    await page.getByRole('button', { name: 'Ja, återställ', exact: true }).click();
    await eventually(async () => {
      const { data } = await call(`${settings}?locale=sv`);
      expect((data as { readonly homeTitle: string }).homeTitle).toBe('En väg in');
    });
  });
});

const filename = (): string => path.join(folder, 'empty.db');
/** Each server looks for what is due every ten seconds. */
const HOUR_IS_SEEN_MS = 30_000;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
