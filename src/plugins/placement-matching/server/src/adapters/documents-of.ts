import type { Core } from '@strapi/strapi';

type Documents = {
  readonly create: (input: { readonly data: object }) => Promise<{ readonly documentId: string }>;
  readonly update: (input: {
    readonly documentId: string;
    readonly data: object;
  }) => Promise<unknown>;
  readonly delete: (input: { readonly documentId: string }) => Promise<unknown>;
};
/** Strapi types the documents of each type by its literal name; of a name that is only known at run time it knows nothing. */
export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as never) as unknown as Documents;
