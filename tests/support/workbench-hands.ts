import type { Page } from 'playwright-core';

/** Types part of a name, as a person does, and takes the first that is offered. */
export async function choose(page: Page, label: string, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label });
  await box.click();
  await box.pressSequentially(words);
  await page
    .getByRole('option', { name: new RegExp(words, 'i') })
    .first()
    .click();
}

export async function upload(page: Page, lines: readonly string[]): Promise<void> {
  const buffer = Buffer.from(`${lines.join('\r\n')}\r\n`);
  await page
    .locator('#import-file')
    .setInputFiles({ name: 'fil.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Kontrollera filen' }).click();
}

/** On the page of held seats: a school outside the system gets its seats at once, and lets them go at once. */
export async function bookGroupIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Boka in en skola utanför systemet' }).click();
  await page.getByLabel('Skola och klass').fill('Friskolan Ekbacken 9B');
  await choose(page, 'Plats', 'Havets');
  await page.getByLabel('Första dag').fill('2027-05-17');
  await page.getByLabel('Sista dag').fill('2027-05-21');
  await page.getByLabel('Antal platser').fill('3');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Boka in 3 platser' }).click();
  await page.getByRole('heading', { name: '1 inbokad grupp' }).waitFor();
  await page.getByRole('button', { name: 'Släpp alla 3 platser' }).click();
  await page.getByRole('cell', { name: 'Släppt' }).waitFor();
}

/** Waits for the page's own message; a list on the same page may say the same words of an older one. */
export const said = (page: Page, sentence: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: sentence }).waitFor();
