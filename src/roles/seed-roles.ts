import type { Core } from '@strapi/strapi';
import { ROLE_DEFINITIONS, type RoleDefinition } from './role-definitions';

type Permission = {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: object;
  readonly conditions?: readonly string[];
};

/**
 * Makes the roles an installation starts with. Every role and permission is given once and remembered,
 * so a later version can add its own without giving back what an administrator has taken away.
 */
export async function seedRoles(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'praktikvagen', name: 'roles' });
  const given = new Set(((await store.get({ key: 'given' })) ?? []) as string[]);
  const before = given.size;
  if (before === 0) await removeStrapiRoles(strapi);
  for (const definition of ROLE_DEFINITIONS) await seedRole(strapi, definition, given);
  if (given.size > before) await store.set({ key: 'given', value: [...given].sort() });
}

async function seedRole(
  strapi: Core.Strapi,
  definition: RoleDefinition,
  given: Set<string>,
): Promise<void> {
  const roles = strapi.service('admin::role');
  const { code, name, description } = definition;
  let role: { readonly id: number } | null = await roles.findOne({ code });
  if (!role && given.has(code)) return;
  role ??= (await roles.create({ code, name, description })) as { readonly id: number };
  given.add(code);
  const keyOf = (permission: Permission): string =>
    `${code} ${permission.action} ${permission.subject ?? ''}`.trim();
  const missing = permissionsOf(strapi, definition).filter(
    (permission) => !given.has(keyOf(permission)),
  );
  if (missing.length === 0) return;
  await roles.addPermissions(role.id, missing);
  for (const permission of missing) given.add(keyOf(permission));
}

/** Content manager permissions name every field, or the forms would show none. */
function permissionsOf(strapi: Core.Strapi, definition: RoleDefinition): Permission[] {
  const registered: readonly { readonly actionId: string; readonly section: string }[] = strapi
    .service('admin::permission')
    .actionProvider.values();
  const explorer = registered.filter((action) => action.section === 'contentTypes');
  const nested: readonly Permission[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(explorer);
  const ofTypes = definition.types.flatMap(({ uids, may }) =>
    nested.filter(
      ({ action, subject }) =>
        uids.includes(subject ?? '') &&
        may.some((verb) => action === `plugin::content-manager.explorer.${verb}`),
    ),
  );
  const known = new Set(registered.map((action) => action.actionId));
  const ofPlugins = definition.actions
    .filter((action) => known.has(action))
    .map((action) => ({ action }));
  return [...ofTypes, ...ofPlugins];
}

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
