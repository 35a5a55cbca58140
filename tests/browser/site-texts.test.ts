import { boot, type Booted } from '../support/boot';
import { seedRegion } from '../support/seed-slots';
import { seedSiteTexts } from '../support/seed-site-texts';
import { visitSite, type SiteVisitor } from '../support/visit-site';

let app: Booted;
let site: SiteVisitor;

beforeAll(async () => {
  app = await boot();
  await (await seedRegion(app.strapi)).add({ title: 'Djurvårdare', slug: 'djur' });
  await seedSiteTexts(app.strapi);
  site = await visitSite(app);
});
afterAll(async () => {
  await site?.browser.close();
  await app.stop();
});

const visit: SiteVisitor['visit'] = (path, look, use) => site.visit(path, look, use);

describe('without script', () => {
  const phone = { javaScriptEnabled: false, viewport: { width: 390, height: 800 } };

  test('a supervisor comes from the menu to a checklist with boxes on one paper', async () => {
    await visit('/sv', phone, async (page) => {
      await page.getByText('Meny', { exact: true }).click();
      await page.getByRole('link', { name: 'Guider', exact: true }).first().click();
      await page.getByRole('link', { name: 'Handledare', exact: true }).click();
      await page.getByRole('link', { name: 'Handledarguiden' }).click();
      await page.getByRole('link', { name: 'Skriv ut checklistan' }).click();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.checklist li').count()).toBe(3);
      expect(await page.locator('.phone-menu').isVisible()).toBe(false);
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });
  });

  test('a guide is read step by step', async () => {
    await visit('/sv/guider/handledarguiden/fore', phone, async (page) => {
      await page.getByRole('link', { name: 'Nästa: Under' }).click();
      expect(await page.locator('h1').innerText()).toBe('Handledarguiden: Under');
      await page.getByRole('link', { name: 'Hela guiden' }).click();
      expect(await page.locator('h1').innerText()).toBe('Handledarguiden');
    });
  });

  test('whom to contact is answered after two questions', async () => {
    await visit('/sv/kontakt', phone, async (page) => {
      await page.getByLabel('Jag är').selectOption('supervisor');
      await page.getByLabel('Kommun').selectOption('1384');
      await page.getByRole('button', { name: 'Visa kontakt' }).click();
      expect(await page.locator('.contact').first().innerText()).toContain('Anna Berg');
      expect(await page.getByLabel('Kommun').inputValue()).toBe('1384');
    });
  });
});
