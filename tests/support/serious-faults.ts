import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Faults of impact serious or critical in the plugin's own part of the page; Strapi's frame is not ours to mend. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const results = await page.evaluate<AxeResults>(
    `axe.run('main, nav[aria-label="Praktik"]', { resultTypes: ['violations'] })`,
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
    );
}
