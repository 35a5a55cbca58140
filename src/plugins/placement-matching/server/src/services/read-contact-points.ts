import type { Core } from '@strapi/strapi';
import type { z } from 'zod';
import type { ContentLocale } from '../../../contracts/public-addresses';
import type { contactQuery, SiteSettings } from '../../../contracts/public-content';
import { publishedTexts } from '../adapters/text-rows';
import { API_TYPES } from '../api-types';
import { chooseLanguage, type Chosen, type TextRow } from '../public-content/choose-language';
import { picture } from '../public-content/present-parts';
import { fieldOf, formsOf, nameOf, ownOrMain, placeOf } from '../public-content/present-relations';
import { reading } from './public-index';

const CONTACT_PARTS = { forms: true, municipality: true, department: true };

/** Whom to turn to; who fits what is asked best comes first, and the general contact is never left out. */
export async function findContacts(
  strapi: Core.Strapi,
  query: z.infer<typeof contactQuery>,
): Promise<readonly unknown[]> {
  const rows = await reading(
    publishedTexts(strapi, API_TYPES.contactPoint, { populate: CONTACT_PARTS }),
  );
  return inLanguage(rows, query.locale)
    .map((chosen) => ({ contact: contactOf(chosen), fit: fitOf(chosen, query) }))
    .filter(({ fit }) => fit >= 0)
    .sort((a, b) => b.fit - a.fit || nameSorted(a.contact.name, b.contact.name))
    .map(({ contact }) => contact);
}

export async function contactById(
  strapi: Core.Strapi,
  documentId: string,
  locale: ContentLocale,
): Promise<unknown> {
  const asked = { where: { documentId }, populate: CONTACT_PARTS };
  const rows = await reading(publishedTexts(strapi, API_TYPES.contactPoint, asked));
  const chosen = chooseLanguage(rows, locale);
  return chosen ? contactOf(chosen) : null;
}

export async function listAmbassadors(
  strapi: Core.Strapi,
  locale: ContentLocale,
): Promise<readonly unknown[]> {
  const populate = { field: true, municipality: true, portrait: { populate: { media: true } } };
  const rows = await reading(publishedTexts(strapi, API_TYPES.ambassador, { populate }));
  return inLanguage(rows, locale)
    .map(({ row, main, language, notice }) => ({
      ...row,
      field: fieldOf(ownOrMain(row, main, 'field')),
      municipality: placeOf(ownOrMain(row, main, 'municipality')),
      portrait: picture(ownOrMain(row, main, 'portrait')),
      language,
      notice,
    }))
    .sort((a, b) => nameSorted(nameOf(a), nameOf(b)));
}

/** The words that every page shows, each in the language asked for or in Swedish. */
export async function readSiteSettings(
  strapi: Core.Strapi,
  locale: ContentLocale,
): Promise<Readonly<Record<keyof SiteSettings, string | null>>> {
  const rows = await reading(publishedTexts(strapi, API_TYPES.siteSetting, {}));
  const chosen = chooseLanguage(rows, locale);
  const read = (field: keyof SiteSettings): string | null => {
    const text = chosen?.row[field] || chosen?.main[field];
    return typeof text === 'string' ? text : null;
  };
  return {
    homeTitle: read('homeTitle'),
    homeIngress: read('homeIngress'),
    operator: read('operator'),
    telephone: read('telephone'),
    email: read('email'),
    hours: read('hours'),
    footer: read('footer'),
    complianceLevel: read('complianceLevel'),
    knownFaults: read('knownFaults'),
    testedHow: read('testedHow'),
    testedOn: read('testedOn'),
    statementOn: read('statementOn'),
  };
}

function inLanguage(rows: readonly TextRow[], locale: ContentLocale): Chosen[] {
  const ids = [...new Set(rows.map(({ documentId }) => documentId))];
  return ids.flatMap(
    (id) =>
      chooseLanguage(
        rows.filter(({ documentId }) => documentId === id),
        locale,
      ) ?? [],
  );
}

function contactOf({ row, main, language, notice }: Chosen): Readonly<Record<string, unknown>> {
  return {
    ...row,
    id: row.documentId,
    name: row.name,
    forms: formsOf(ownOrMain(row, main, 'forms')),
    municipality: placeOf(ownOrMain(row, main, 'municipality')),
    department: nameOf(ownOrMain(row, main, 'department')),
    isGeneral: row.isGeneral === true,
    language,
    notice,
  };
}

/** Below zero: does not answer this question. What is named and agrees counts more than what is left open. */
function fitOf({ row, main }: Chosen, query: z.infer<typeof contactQuery>): number {
  const place = (ownOrMain(row, main, 'municipality') as { readonly code?: string } | null)?.code;
  const forms = ((ownOrMain(row, main, 'forms') ?? []) as readonly { readonly code: string }[]).map(
    ({ code }) => code,
  );
  const audience = row.audience === 'everyone' ? undefined : String(row.audience);
  const parts = [
    fit(query.municipality, place ? [place] : [], 4),
    fit(query.kind, forms, 2),
    fit(query.audience, audience ? [audience] : [], 1),
  ];
  const isRight = parts.every((part) => part >= 0);
  if (isRight) return 10 + parts.reduce((sum, part) => sum + part, 0);
  const isHere = (parts[0] ?? 0) >= 0;
  return row.isGeneral === true && isHere ? (parts[0] ?? 0) : -1;
}

function fit(asked: string | undefined, own: readonly string[], weight: number): number {
  if (asked === undefined || own.length === 0) return 0;
  return own.includes(asked) ? weight : -1;
}

const nameSorted = (a: unknown, b: unknown): number => String(a).localeCompare(String(b), 'sv');
