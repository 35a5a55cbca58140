import type { Core } from '@strapi/strapi';
import { CONTENT_VIEWS, type ContentView } from './content-views';
import { EDITORIAL_VIEWS } from './editorial-views';

type Configuration = {
  readonly settings: Record<string, unknown>;
  readonly metadatas: Record<
    string,
    { edit: Record<string, unknown>; list: Record<string, unknown> }
  >;
  readonly layouts: object;
};

const WHOLE_ROW = 12;
const VIEWS: Readonly<Record<string, ContentView>> = { ...CONTENT_VIEWS, ...EDITORIAL_VIEWS };

/**
 * Gives each content type its view once. Without it Strapi knows a row by its first text field, which
 * is the source's key, and shows whatever fields come first.
 */
export async function seedContentViews(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'praktikvagen', name: 'content_views' });
  const seeded = new Set(((await store.get({ key: 'seeded' })) ?? []) as string[]);
  const missing = Object.entries(VIEWS).filter(([uid]) => !seeded.has(uid));
  if (missing.length === 0) return;
  const views = strapi.plugin('content-manager').service('content-types');
  for (const [uid, view] of missing) {
    const schema = strapi.contentType(uid as 'api::slot.slot');
    const given: Configuration = await views.findConfiguration(schema);
    await views.updateConfiguration(schema, configured(strapi, uid, view, given));
    seeded.add(uid);
  }
  await store.set({ key: 'seeded', value: [...seeded].sort() });
}

function configured(
  strapi: Core.Strapi,
  uid: string,
  view: ContentView,
  given: Configuration,
): Configuration {
  return {
    settings: {
      ...given.settings,
      mainField: view.mainField,
      defaultSortBy: view.sortBy,
      defaultSortOrder: 'ASC',
      pageSize: 50,
    },
    metadatas: withMainFields(strapi, uid, given.metadatas),
    layouts: {
      list: view.list,
      edit: view.edit.map((row) => row.map((name) => ({ name, size: WHOLE_ROW / row.length }))),
    },
  };
}

/** A relation is shown by the main field of what it points to. */
function withMainFields(
  strapi: Core.Strapi,
  uid: string,
  metadatas: Configuration['metadatas'],
): Configuration['metadatas'] {
  const { attributes } = strapi.contentType(uid as 'api::slot.slot');
  return Object.fromEntries(
    Object.entries(metadatas).map(([field, metadata]) => {
      const attribute = (attributes as Record<string, { readonly target?: string } | undefined>)[
        field
      ];
      const target = VIEWS[attribute?.target ?? ''];
      if (!target) return [field, metadata];
      const edit = { ...metadata.edit, mainField: target.mainField };
      return [field, { ...metadata, edit }];
    }),
  );
}
