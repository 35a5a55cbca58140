import type { Core } from '@strapi/strapi';
import { EVENT, GUIDES, NEWS, PAGES, PROJECT } from '../texts/all-texts';
import { readText } from '../texts/read-text';
import { townsOfRegion } from '../world/municipalities';

type Languages = { readonly sv: object; readonly en: object };
type Documents = {
  readonly create: (input: { data: object; locale: string }) => Promise<{ documentId: string }>;
  readonly update: (input: {
    documentId: string;
    data: object;
    locale: string;
  }) => Promise<unknown>;
  readonly publish: (input: { documentId: string; locale: string }) => Promise<unknown>;
};

/** The site's texts, written and published as an editor would. Nobody has proofread the English ones. */
export async function writeTexts(strapi: Core.Strapi): Promise<number> {
  const contact = await writeContacts(strapi);
  const forms = await idsByCode(strapi, 'api::placement-form.placement-form');
  let written = 0;
  const write = async (type: string, text: Languages): Promise<void> => {
    await publishText(strapi, type, text);
    written += 1;
  };
  for (const { name, audience, forms: codes } of GUIDES) {
    const shared = { audience, contact, version: '1.0' };
    const own = codes.flatMap((code) => forms.get(code) ?? []);
    await write('guide', {
      sv: { ...readText('guides', `${name}.sv`), ...shared, forms: own },
      en: { ...readText('guides', `${name}.en`), ...shared, forms: own },
    });
  }
  for (const { name, key } of PAGES) {
    await write('page', { sv: pageOf(name, 'sv', key), en: pageOf(name, 'en', key) });
  }
  for (const { publishedOn, sv, en } of NEWS) {
    const article = ({ text, ...words }: { readonly text: string }): object => ({
      ...words,
      publishedOn,
      contact,
      body: [{ __component: 'body.text', text: paragraph(text) }],
    });
    await write('article', { sv: article(sv), en: article(en) });
  }
  const { sv, en, ...when } = EVENT;
  await write('event', { sv: { ...when, ...sv, contact }, en: { ...when, ...en, contact } });
  await write('project', { sv: projectOf(PROJECT.sv), en: projectOf(PROJECT.en) });
  return written;
}

const paragraph = (text: string): object[] => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
];

function pageOf(name: string, language: 'sv' | 'en', key: string): object {
  const { introduction, title, slug, ingress } = readText('pages', `${name}.${language}`);
  return { title, slug, ingress, key, body: [{ __component: 'body.text', text: introduction }] };
}

function projectOf(words: (typeof PROJECT)['sv' | 'en']): object {
  const { background, aim, goals, ...rest } = words;
  const { startsOn, endsOn } = PROJECT;
  const texts = {
    background: paragraph(background),
    aim: paragraph(aim),
    goals: paragraph(goals),
  };
  return { ...rest, ...texts, startsOn, endsOn };
}

/** One contact a municipality and one for the region; functions, so that nobody's name is invented. */
async function writeContacts(strapi: Core.Strapi): Promise<string> {
  const places = await idsByCode(strapi, 'api::municipality.municipality');
  for (const { code, name } of townsOfRegion()) {
    const shared = { municipality: places.get(code), telephone: '010-000 00 00' };
    await publishText(strapi, 'contact-point', {
      sv: {
        ...shared,
        name: `Praktiksamordningen i ${name}`,
        role: 'Praktiksamordnare',
        hours: 'Vardagar 9–15',
        promise: 'Vi svarar inom två arbetsdagar.',
      },
      en: {
        ...shared,
        name: `Praktiksamordningen i ${name}`,
        role: 'Placement coordinator',
        hours: 'Weekdays 9–15',
        promise: 'We answer within two working days.',
      },
    });
  }
  return publishText(strapi, 'contact-point', {
    sv: {
      name: 'Regionens praktiksamordning',
      role: 'Svarar när du inte vet vem du ska fråga',
      telephone: '010-000 00 00',
      hours: 'Vardagar 9–15',
      promise: 'Vi svarar inom två arbetsdagar.',
      isGeneral: true,
    },
    en: {
      name: 'Regionens praktiksamordning',
      role: 'Answers when you do not know whom to ask',
      telephone: '010-000 00 00',
      hours: 'Weekdays 9–15',
      promise: 'We answer within two working days.',
      isGeneral: true,
    },
  });
}

async function publishText(
  strapi: Core.Strapi,
  type: string,
  { sv, en }: Languages,
): Promise<string> {
  const documents = strapi.documents(`api::${type}.${type}` as never) as Documents;
  const swedish = { data: { ...sv, isProofread: true }, locale: 'sv' };
  const { documentId } = await documents.create(swedish);
  await documents.update({ documentId, data: en, locale: 'en' });
  for (const locale of ['sv', 'en']) await documents.publish({ documentId, locale });
  return documentId;
}

async function idsByCode(strapi: Core.Strapi, uid: string): Promise<ReadonlyMap<string, string>> {
  const rows: readonly { readonly code: string; readonly documentId: string }[] = await strapi.db
    .query(uid)
    .findMany({ select: ['code', 'documentId'] });
  return new Map(rows.map(({ code, documentId }) => [code, documentId]));
}
