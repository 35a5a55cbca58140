import type { Core } from '@strapi/strapi';
import { mayChange } from '../../../domain/life-cycles/life-cycle';
import { PARTICIPATION } from '../../../domain/life-cycles/participation';
import { API_TYPES } from '../api-types';
import { participationStateSentence } from '../messages/guards';
import { currentUseCase } from './inside-use-case';
import { readerLanguage } from './reader-language';
import { refusal } from './refusal';

/** A form changes a participation's state only as its life cycle allows. */
export function guardParticipationState(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid !== API_TYPES.participation || ctx.action !== 'update' || currentUseCase())
      return next();
    const { documentId, data } = ctx.params as {
      readonly documentId?: string;
      readonly data?: { readonly state?: string };
    };
    const to = data?.state;
    if (!to || !documentId) return next();
    const stored: { readonly state: string } | null = await strapi.db
      .query(API_TYPES.participation)
      .findOne({ where: { documentId }, select: ['state'] });
    const change = { to, rights: ['registers.edit'] } as const;
    if (
      stored &&
      stored.state !== to &&
      !mayChange(PARTICIPATION, { ...change, from: stored.state })
    )
      throw refusal('USE_CASE_ONLY', participationStateSentence(readerLanguage(strapi)));
    return next();
  });
}
