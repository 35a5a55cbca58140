import { launchBrowser } from '../../tests/support/browser';

export type FirstView = {
  readonly requests: number;
  readonly bytes: number;
  readonly elements: number;
};

/** What a phone loads that opens this address for the first time: every byte on the wire but the headers. */
export async function firstView(url: string): Promise<FirstView> {
  const browser = await launchBrowser();
  try {
    const page = await (
      await browser.newContext({ viewport: { width: 360, height: 740 } })
    ).newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    await page.goto(url, { waitUntil: 'networkidle' });
    const elements = await page.evaluate<number>('document.querySelectorAll("*").length');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { requests: sizes.length, bytes, elements };
  } finally {
    await browser.close();
  }
}
