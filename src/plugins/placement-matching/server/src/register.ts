import type { Core } from '@strapi/strapi';
import { watchPublicDocuments } from './adapters/watch-public-documents';
import { invalidatePublicIndex, listenForSlotChanges } from './services/public-index';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  listenForSlotChanges(strapi);
  watchPublicDocuments(strapi, () => invalidatePublicIndex(strapi));
}
