import type { Core } from '@strapi/strapi';

/** Creates a document by its type's name and answers its id. The type is chosen at run time, so the data is not checked here but by Strapi. */
export async function createDocument(
  strapi: Core.Strapi,
  type: string,
  data: object,
): Promise<string> {
  const documents = strapi.documents(`api::${type}.${type}` as 'api::period.period');
  const { documentId } = await documents.create({ data: data as never });
  return documentId;
}
