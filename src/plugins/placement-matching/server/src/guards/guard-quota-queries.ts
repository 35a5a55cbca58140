import type { Core } from '@strapi/strapi';
import { API_TYPES } from '../api-types';
import { quotaByFormSentence } from '../messages/guards';
import { areDocumentsWriting } from './inside-documents';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/** A quota is counted when it is saved, which the query engine does not do: code saves it by the Document Service. */
export function guardQuotaQueries(strapi: Core.Strapi): void {
  const refuse = (): void => {
    if (areDocumentsWriting()) return;
    throw refusal('USE_CASE_ONLY', quotaByFormSentence(readerLanguage(strapi)));
  };
  strapi.db.lifecycles.subscribe({
    models: [API_TYPES.quota],
    ...{ beforeCreate: refuse, beforeCreateMany: refuse, beforeUpdate: refuse },
    ...{ beforeUpdateMany: refuse, beforeDelete: refuse, beforeDeleteMany: refuse },
  });
}
