import type { Browser, Page } from 'playwright-core';

type Input = {
  readonly browser: Browser;
  readonly url: string;
  readonly email: string;
  readonly password: string;
  /** Hears the address of everything that the window asks for. */
  readonly onRequest?: (address: string) => void;
};

/** A new browser window in which this person has signed in to the admin. */
export async function signIn({ browser, url, email, password, onRequest }: Input): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'sv-SE',
  });
  // A machine that runs everything at once needs its time; nothing here measures.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  page.on('request', (request) => onRequest?.(request.url()));
  await page.goto(`${url}/admin/auth/login`);
  await page.fill('input[name="email"]', email);
  await page.fill('input[name="password"]', password);
  await Promise.all([
    page.waitForResponse((answer) => answer.url().endsWith('/admin/users/me')),
    page.click('button[type="submit"]'),
  ]);
  await page.waitForURL((address) => !address.pathname.includes('/auth/'));
  await page.waitForLoadState('networkidle');
  return page;
}
