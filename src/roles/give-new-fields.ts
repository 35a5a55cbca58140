import type { Core } from '@strapi/strapi';
import type { RoleDefinition } from './role-definitions';

type Granted = {
  readonly id: number;
  readonly subject: string;
  readonly properties: { readonly fields?: readonly string[] };
};

/**
 * A permission names its fields, so one that a type gets in a later version would be missing in every form of the role.
 * Each field is given once and remembered: what an administrator takes away afterwards stays away.
 */
export async function giveNewFields(
  strapi: Core.Strapi,
  definitions: readonly RoleDefinition[],
): Promise<void> {
  const store = strapi.store({ type: 'praktikvagen', name: 'roles' });
  const remembered = ((await store.get({ key: 'fields' })) ?? []) as readonly string[];
  const known = new Set(remembered);
  const fresh = [...fieldsOf(strapi, definitions)]
    .map(([subject, fields]) => ({
      subject,
      fields: fields.filter((field) => !known.has(`${subject} ${field}`)),
    }))
    .filter(({ fields }) => fields.length > 0);
  if (fresh.length === 0) return;
  const added = new Map(fresh.map(({ subject, fields }) => [subject, fields]));
  for (const permission of await grantedOn([...added.keys()], strapi, definitions)) {
    const before = permission.properties.fields ?? [];
    const missing = (added.get(permission.subject) ?? []).filter(
      (field) => !before.includes(field),
    );
    if (missing.length === 0) continue;
    await strapi.db.query('admin::permission').update({
      where: { id: permission.id },
      data: { properties: { ...permission.properties, fields: [...before, ...missing] } },
    });
  }
  const names = fresh.flatMap(({ subject, fields }) =>
    fields.map((field) => `${subject} ${field}`),
  );
  await store.set({ key: 'fields', value: [...remembered, ...names].sort() });
}

/** Every field, down into the components, of every type that a role may do something to. */
function fieldsOf(
  strapi: Core.Strapi,
  definitions: readonly RoleDefinition[],
): ReadonlyMap<string, readonly string[]> {
  const types = strapi.service('admin::content-type');
  const uids = new Set(definitions.flatMap(({ types }) => types.flatMap(({ uids }) => uids)));
  return new Map(
    [...uids].map((uid) => [
      uid,
      types.getNestedFields(strapi.getModel(uid as 'api::slot.slot'), {
        components: strapi.components,
      }),
    ]),
  );
}

/** What our roles were given on these types and still hold; whoever may only publish or remove sees no fields. */
async function grantedOn(
  subjects: readonly string[],
  strapi: Core.Strapi,
  definitions: readonly RoleDefinition[],
): Promise<readonly Granted[]> {
  const code = { $in: definitions.map(({ code }) => code) };
  const rows: readonly (Granted & { readonly action: string })[] = await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { code }, subject: { $in: [...subjects] } } });
  return rows.filter(({ action }) => /\.explorer\.(create|read|update)$/.test(action));
}
