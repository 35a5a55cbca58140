import type { Core } from '@strapi/strapi';
import { CONTENT_LOCALES } from '../plugins/placement-matching/contracts/public-addresses';
import { giveNewFields } from './give-new-fields';
import { ROLE_DEFINITIONS, type RoleDefinition } from './role-definitions';

type Permission = {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: object;
  readonly conditions?: readonly string[];
};

/**
 * Makes the roles an installation starts with. Every role and permission is given once and remembered,
 * so a later version can add its own, down to a single field, without giving back what an administrator has taken away.
 */
export async function seedRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'praktikvagen', name: 'roles' });
  const given = new Set(((await store.get({ key: 'given' })) ?? []) as string[]);
  const before = given.size;
  // One transaction: some hundred rows, each of which SQLite would otherwise write to disk by itself.
  await strapi.db.transaction(async () => {
    if (before === 0) await removeStrapiRoles(strapi);
    for (const definition of ROLE_DEFINITIONS) await seedRole(strapi, definition, given);
    if (given.size > before) await store.set({ key: 'given', value: [...given].sort() });
    await giveNewFields(strapi, ROLE_DEFINITIONS);
  });
}

async function seedRole(
  strapi: Core.Strapi,
  definition: RoleDefinition,
  given: Set<string>,
): Promise<void> {
  const { code, name, description } = definition;
  const missing = wantedBy(definition, registeredActions(strapi)).filter(
    (permission) => !given.has(keyOf(code, permission)),
  );
  if (given.has(code) && missing.length === 0) return;
  const roles = strapi.service('admin::role');
  let role: { readonly id: number } | null = await roles.findOne({ code });
  if (!role && given.has(code)) return;
  role ??= (await roles.create({ code, name, description })) as { readonly id: number };
  await roles.addPermissions(role.id, withFields(strapi, missing));
  for (const key of [code, ...missing.map((permission) => keyOf(code, permission))]) given.add(key);
}

const EXPLORER = 'plugin::content-manager.explorer';

const keyOf = (code: string, { action, subject }: Permission): string =>
  [code, action, subject].filter(Boolean).join(' ');

/** Every permission of a role, without fields; an action that no plugin has registered yet waits. */
function wantedBy(definition: RoleDefinition, registered: ReadonlySet<string>): Permission[] {
  const ofTypes = definition.types.flatMap(({ uids, may }) =>
    uids.flatMap((subject) => may.map((verb) => ({ action: `${EXPLORER}.${verb}`, subject }))),
  );
  const ofPlugins = definition.actions.map((action) => ({ action }));
  return [...ofTypes, ...ofPlugins].filter(({ action }) => registered.has(action));
}

/** Content manager permissions name every field, or the forms would show none. What a type cannot do falls away. */
function withFields(strapi: Core.Strapi, wanted: readonly Permission[]): Permission[] {
  const keys = new Set(wanted.map((permission) => keyOf('', permission)));
  const explorer = strapi
    .service('admin::permission')
    .actionProvider.values()
    .filter((action: { readonly section: string }) => action.section === 'contentTypes');
  const nested: readonly Permission[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(explorer);
  return [
    ...nested
      .filter((permission) => keys.has(keyOf('', permission)))
      .map((permission) => inEveryLanguage(strapi, permission)),
    ...wanted.filter(({ subject }) => !subject),
  ];
}

/** On a type with translations a permission that names no language allows none. */
function inEveryLanguage(strapi: Core.Strapi, permission: Permission): Permission {
  const schema = strapi.getModel((permission.subject ?? '') as 'api::slot.slot');
  if (!strapi.plugin('i18n').service('content-types').isLocalizedContentType(schema))
    return permission;
  return { ...permission, properties: { ...permission.properties, locales: [...CONTENT_LOCALES] } };
}

const registeredActions = (strapi: Core.Strapi): ReadonlySet<string> =>
  new Set(
    strapi
      .service('admin::permission')
      .actionProvider.values()
      .map((action: { readonly actionId: string }) => action.actionId),
  );

/** Strapi's own Editor and Author may read every content type, learners included; nobody holds them yet. */
async function removeStrapiRoles(strapi: Core.Strapi): Promise<void> {
  const roles = strapi.service('admin::role');
  const own: readonly { readonly id: number }[] = await roles.find({
    code: { $in: ['strapi-editor', 'strapi-author'] },
  });
  for (const role of own) {
    if ((await roles.getUsersCount(role.id)) === 0) await roles.deleteByIds([role.id]);
  }
}
