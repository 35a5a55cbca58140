/** Lighthouse in a process of its own: it sends the text of its functions to the browser, and what runs TypeScript here changes that text. */
import lighthouse from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

process.on('message', async ({ url, port }) => {
  const flags = { port, output: 'json', logLevel: 'error', onlyCategories: CATEGORIES };
  const { categories, audits } = (await lighthouse(url, flags)).lhr;
  const number = (audit) => audits[audit].numericValue ?? NaN;
  process.send({
    scores: CATEGORIES.map((name) => Math.round((categories[name].score ?? 0) * 100)),
    lcpSeconds: number('largest-contentful-paint') / 1000,
    cls: number('cumulative-layout-shift'),
    tbtMs: number('total-blocking-time'),
    isUnlisted: audits['is-crawlable'].score === 0,
    faults: CATEGORIES.flatMap((name) =>
      categories[name].auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id].score ?? 1) < 1)
        .map(({ id }) => `${id} ${(audits[id].score ?? 1).toFixed(2)}`),
    ),
  });
});
