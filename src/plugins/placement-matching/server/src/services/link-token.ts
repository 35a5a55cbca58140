import { createHash, createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';

/** The secret of a link that somebody follows something by: the same for the same case, so that a form sent twice gets one link. */
export const linkToken = (strapi: Core.Strapi, what: 'offer' | 'sign-up', number: string): string =>
  createHmac('sha256', `${what} ${strapi.config.get('admin.auth.secret')}`)
    .update(number)
    .digest('base64url');

/** What the database keeps of it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
