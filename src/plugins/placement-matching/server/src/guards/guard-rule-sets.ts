import type { Core } from '@strapi/strapi';
import { composeRuleSets, type Limits } from '../../../domain/rules-read/compose-rule-sets';
import { readRuleSet, readNationalRuleSets } from '../adapters/rule-set-reader';
import { API_TYPES } from '../api-types';
import { looserRuleSentence } from '../messages/rule-sets';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/** A local rule may be stricter than the national one, never looser, on whatever screen it is written. */
export function guardRuleSets(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid !== API_TYPES.ruleSet || !WRITES.has(ctx.action)) return next();
    return strapi.db.transaction(async ({ trx }) => {
      const result = await next();
      // Checked on the stored row: a form or an end may have been left as it was.
      const { documentId } = result as { readonly documentId?: string };
      const reading = { strapi, db: trx };
      const written = documentId === undefined ? undefined : await readRuleSet(reading, documentId);
      if (written?.origin === 'local')
        refuseLooser(strapi, await readNationalRuleSets(reading), written);
      return result;
    });
  });
}

const WRITES: ReadonlySet<string> = new Set(['create', 'update', 'clone']);

function refuseLooser(strapi: Core.Strapi, national: readonly Limits[], local: Limits): void {
  const composed = composeRuleSets(national, local);
  if (composed.ok) return;
  const sentence = looserRuleSentence(composed.error, readerLanguage(strapi));
  throw refusal('LOOSER_RULE', sentence, { limits: composed.error });
}
