import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Booted } from './boot';
import { launchBrowser } from './browser';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};

export type SiteVisitor = {
  readonly origin: string;
  readonly browser: Browser;
  /** A window of its own, closed when the visit is over. */
  readonly visit: (
    path: string,
    look: BrowserContextOptions,
    use: (page: Page) => Promise<void>,
  ) => Promise<void>;
};

/** Lets a real browser visit the site of a booted Strapi, on loopback and a free port. */
export async function visitSite({ strapi }: Booted): Promise<SiteVisitor> {
  const server = strapi.server.httpServer;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const browser = await launchBrowser();
  return {
    origin,
    browser,
    visit: async (path, look, use) => {
      const context = await browser.newContext(look);
      try {
        const page = await context.newPage();
        await page.goto(origin + path);
        await use(page);
      } finally {
        await context.close();
      }
    },
  };
}

/** Every accessibility fault of the page that axe finds, with where it stands. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const result = await page.evaluate<AxeResult>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
  );
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}
