import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** The secret of an offer's link: the same for the same case, so that a form sent twice gets one link. */
export const offerToken = (strapi: Core.Strapi, number: string): string =>
  createHmac('sha256', `offer ${strapi.config.get('admin.auth.secret')}`)
    .update(number)
    .digest('base64url');

/** What the database keeps of it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
