import type { Core } from '@strapi/strapi';

type Documents = {
  readonly create: (input: { data: object; locale?: string }) => Promise<{ documentId: string }>;
};

/** What is prepared and not out yet: a period whose wishes open later, and an edition with the texts that belong to it. */
export async function prepareComing(strapi: Core.Strapi): Promise<void> {
  const owner = await strapi.db
    .query('api::provider.provider')
    .findOne({ where: { kind: 'municipality' }, orderBy: { id: 'asc' } });
  const form = await strapi.db
    .query('api::placement-form.placement-form')
    .findOne({ where: { code: 'feriepraktik' } });
  await documents(strapi, 'period').create({
    data: {
      ...{ name: 'Feriepraktik sommaren 2027', state: 'planned', schoolYear: '2026/2027' },
      ...{ owner: owner?.documentId, placementForm: form?.documentId },
      ...{ wishesOpen: '2027-02-01', wishesClose: '2027-02-26', releaseDate: '2027-04-12' },
    },
  });
  const { documentId: edition } = await documents(strapi, 'edition').create({
    data: { name: 'Sommarens feriepraktik öppnar', publishAt: '2027-02-01T07:00:00.000Z' },
  });
  await documents(strapi, 'article').create({
    locale: 'sv',
    data: {
      title: 'Nu kan du önska feriepraktik',
      ingress: 'Önska en plats i sommar senast den 26 februari.',
      publishedOn: '2027-02-01',
      isProofread: true,
      edition,
      body: [{ __component: 'body.text', text: paragraph(ARTICLE) }],
    },
  });
  await documents(strapi, 'event').create({
    locale: 'sv',
    data: {
      title: 'Öppet hus om feriepraktik',
      ingress: 'Kom och fråga om platser, arbetstider och lön.',
      startsAt: '2027-02-10T15:00:00.000Z',
      endsAt: '2027-02-10T17:00:00.000Z',
      place: 'Biblioteket',
      isProofread: true,
      edition,
      body: [{ __component: 'body.text', text: paragraph(EVENT) }],
    },
  });
}

const ARTICLE =
  'Feriepraktik är arbete i några veckor under sommarlovet. Du önskar flera platser, och får besked den 12 april.';
const EVENT = 'Praktiksamordnarna svarar på frågor, och du kan önska på plats.';

const paragraph = (text: string): object[] => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
];

const documents = (strapi: Core.Strapi, type: string): Documents =>
  strapi.documents(`api::${type}.${type}` as never) as Documents;
