import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { TEXT_KINDS, type ContentLocale, type TextKind } from '../../../contracts/public-addresses';
import { previewPath, type PreviewQuery } from '../../../contracts/public-preview';
import { KINDS } from '../public-content/text-kinds';

type Asked = {
  readonly documentId: string;
  readonly locale: ContentLocale;
  readonly status: PreviewQuery['status'];
};
type Link = { readonly kind: TextKind; readonly id: string; readonly query: PreviewQuery };

const LIFE_SECONDS = 600;
const READ = 'plugin::content-manager.explorer.read';

/** Where the signed-in person sees the text as the site will show it; undefined for those who may not read it. */
export async function previewAddress(
  strapi: Core.Strapi,
  uid: string,
  { documentId, locale, status }: Asked,
): Promise<string | undefined> {
  const kind = TEXT_KINDS.find((one) => KINDS[one].uid === uid);
  const user = strapi.requestContext.get()?.state.user as { readonly id: number } | undefined;
  if (!kind || !user || !(await mayRead(strapi, user.id, { kind, id: documentId })))
    return undefined;
  const until = Math.floor(Date.now() / 1000) + LIFE_SECONDS;
  const query = { locale, status, until, by: user.id, signature: '' };
  const link = { kind, id: documentId, query };
  return previewPath(kind, documentId, { ...query, signature: signatureOf(strapi, link) });
}

/** Signed by this installation, not too old, and for somebody who may read the text still. */
export async function isGoodPreview(strapi: Core.Strapi, link: Link): Promise<boolean> {
  const given = Buffer.from(link.query.signature);
  const right = Buffer.from(signatureOf(strapi, link));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
  if (link.query.until < Date.now() / 1000) return false;
  return mayRead(strapi, link.query.by, link);
}

function signatureOf(strapi: Core.Strapi, { kind, id, query }: Link): string {
  const { locale, status, until, by } = query;
  return createHmac('sha256', `preview ${strapi.config.get('admin.auth.secret')}`)
    .update(JSON.stringify([kind, id, locale, status, until, by]))
    .digest('base64url');
}

/** Strapi itself lets everybody who is signed in preview everything. */
async function mayRead(
  strapi: Core.Strapi,
  userId: number,
  { kind, id }: Pick<Link, 'kind' | 'id'>,
): Promise<boolean> {
  const where = { id: userId, isActive: true, blocked: false };
  const user = await strapi.db.query('admin::user').findOne({ where, populate: ['roles'] });
  if (!user) return false;
  const { uid } = KINDS[kind];
  const permissions = strapi.service('admin::permission');
  const ability = await permissions.engine.generateUserAbility(user);
  const manager = permissions.createPermissionsManager({ ability, action: READ, model: uid });
  if (!manager.isAllowed) return false;
  const { filters } = await manager.addPermissionsQueryTo({ filters: { documentId: id } });
  return (await strapi.db.query(uid).count({ where: filters })) > 0;
}
