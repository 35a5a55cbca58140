import type { Core } from '@strapi/strapi';

type Text = { readonly documentId: string };
type TextDocuments = {
  readonly create: (input: { data: object; locale: string }) => Promise<Text>;
  readonly update: (input: {
    documentId: string;
    data: object;
    locale: string;
  }) => Promise<unknown>;
  readonly publish: (input: { documentId: string; locale: string }) => Promise<unknown>;
  readonly unpublish: (input: { documentId: string; locale: string }) => Promise<unknown>;
};
type Languages = Readonly<Record<string, object>>;

export const textsOf = (strapi: Core.Strapi, type: string): TextDocuments =>
  strapi.documents(`api::${type}.${type}` as never) as TextDocuments;

/** Writes a text in each language given, Swedish first, and publishes it in all of them. */
export async function publishText(
  strapi: Core.Strapi,
  type: string,
  { sv = {}, ...others }: Languages,
): Promise<string> {
  const documents = textsOf(strapi, type);
  const { documentId } = await documents.create({ data: sv, locale: 'sv' });
  for (const [locale, data] of Object.entries(others)) {
    await documents.update({ documentId, data, locale });
  }
  for (const locale of ['sv', ...Object.keys(others)]) {
    await documents.publish({ documentId, locale });
  }
  return documentId;
}

export const paragraphs = (...texts: readonly string[]): object[] =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
