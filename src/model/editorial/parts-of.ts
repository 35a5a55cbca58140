import type { Core } from '@strapi/strapi';

type Attribute = {
  readonly type: string;
  readonly component?: string;
  readonly components?: readonly string[];
};
type Attributes = Readonly<Record<string, Attribute>>;

/** Strapi's own type is the union of every field of every type; a name that is read at run time fits none of them. */
export const attributesOf = (strapi: Core.Strapi, uid: string): Attributes =>
  strapi.getModel(uid as 'api::slot.slot').attributes as unknown as Attributes;

/** Every component of a type, to its innermost one, as a query fills them in; `also` names other kinds of field, such as files. */
export function partsOf(
  strapi: Core.Strapi,
  uid: string,
  also: readonly string[] = [],
): Record<string, object> {
  const populate: Record<string, object> = {};
  for (const [name, part] of Object.entries(attributesOf(strapi, uid))) {
    if (also.includes(part.type)) populate[name] = {};
    if (part.component) populate[name] = { populate: partsOf(strapi, part.component, also) };
    if (part.components) {
      const on = part.components.map(
        (one) => [one, { populate: partsOf(strapi, one, also) }] as const,
      );
      populate[name] = { on: Object.fromEntries(on) };
    }
  }
  return populate;
}
