import type { Core } from '@strapi/strapi';

type Documents = {
  readonly create: (input: { data: object; locale?: string }) => Promise<{ documentId: string }>;
  readonly update: (input: {
    documentId: string;
    data: object;
    locale?: string;
  }) => Promise<unknown>;
  readonly publish: (input: { documentId: string; locale?: string }) => Promise<unknown>;
};

/** Invented colours, so that each municipality's pages can be told apart; the others wear the region's. */
const COLOURS: readonly (readonly [code: string, colour: string])[] = [
  ['1384', '#1d4f91'],
  ['1481', '#8a1538'],
  ['1401', '#2e6b34'],
];

/** What the communications staff would enter once: the look of three municipalities and the words of every page. */
export async function dressSite(strapi: Core.Strapi): Promise<void> {
  const municipality = 'api::municipality.municipality';
  for (const [code, colour] of COLOURS) {
    const row = await strapi.db.query(municipality).findOne({ where: { code } });
    if (!row) continue;
    await documents(strapi, municipality).update({
      documentId: String(row.documentId),
      data: {
        colour,
        introSv: `Här finns praktikplatserna i ${row.name}, när du kan önska dem och vem som svarar på frågor.`,
        introEn: `The placements in ${row.name}, when you can send your wishes and who answers questions.`,
      },
    });
  }
  const settings = documents(strapi, 'api::site-setting.site-setting');
  const { documentId } = await settings.create({ data: SETTINGS.sv, locale: 'sv' });
  await settings.update({ documentId, data: SETTINGS.en, locale: 'en' });
  for (const locale of ['sv', 'en']) await settings.publish({ documentId, locale });
}

const SHARED = {
  operator: 'Demoregionens praktiksamordning',
  telephone: '010-000 00 00',
  complianceLevel: 'partly-compliant',
  testedOn: '2026-11-30',
  statementOn: '2026-11-30',
};
const SETTINGS = {
  sv: {
    ...SHARED,
    hours: 'Vardagar 9–15',
    knownFaults:
      'Översättningarna till engelska, arabiska, somaliska och ukrainska är inte korrekturlästa.',
    testedHow:
      'Egen granskning med automatiska verktyg. Ingen utomstående har granskat webbplatsen.',
    isProofread: true,
  },
  en: {
    ...SHARED,
    hours: 'Weekdays 9–15',
    knownFaults:
      'The translations into English, Arabic, Somali and Ukrainian have not been proofread.',
    testedHow: 'Our own test with automatic tools. Nobody outside has tested the site.',
  },
};

const documents = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as never) as Documents;
