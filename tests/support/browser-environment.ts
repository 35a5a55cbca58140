import type { Browser, Page } from 'playwright-core';
import StrapiEnvironment from './strapi-environment';

const LINES = 150;

type TestEvent = { readonly name: string; readonly test?: { readonly name: string } };

/** When a test in the browser falls, the run says what its pages showed at that moment: a race is seldom seen twice. */
export default class BrowserEnvironment extends StrapiEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.browsersOpen = [];
  }

  async handleTestEvent(event: TestEvent): Promise<void> {
    if (event.name !== 'test_fn_failure') return;
    for (const browser of this.global.browsersOpen as readonly Browser[])
      for (const page of browser.contexts().flatMap((context) => context.pages()))
        process.stderr.write(`\n${event.test?.name}\n${page.url()}\n${await shownOn(page)}\n`);
  }
}

async function shownOn(page: Page): Promise<string> {
  try {
    const shown = await page.locator('body').ariaSnapshot({ timeout: 5_000 });
    return shown.split('\n').slice(-LINES).join('\n');
  } catch (error) {
    return `no picture of it: ${error instanceof Error ? error.message : String(error)}`;
  }
}
