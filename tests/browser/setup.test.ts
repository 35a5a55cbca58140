import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import knex from 'knex';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
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

const filename = (): string => path.join(folder, 'empty.db');
