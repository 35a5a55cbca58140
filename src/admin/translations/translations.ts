import { fromLabels } from './from-labels';
import { admin } from './strapi-sv/admin';
import { contentManager } from './strapi-sv/content-manager';
import { email } from './strapi-sv/email';
import { i18n } from './strapi-sv/i18n';
import { outsideFiles } from './strapi-sv/outside-files';
import { upload } from './strapi-sv/upload';
import { uploadLibrary } from './strapi-sv/upload-library';
import { usersPermissions } from './strapi-sv/users-permissions';

/** Strapi's plugins look their lines up under the plugin's name. */
const under = (plugin: string, lines: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(lines).map(([key, line]) => [`${plugin}.${key}`, line]));

/** What the admin says beyond Strapi's own translations. */
export const translations: Readonly<Record<'sv' | 'en', Record<string, string>>> = {
  sv: {
    ...admin,
    ...under('content-manager', contentManager),
    ...under('email', email),
    ...under('i18n', i18n),
    ...under('upload', { ...upload, ...uploadLibrary }),
    ...under('users-permissions', usersPermissions),
    ...outsideFiles,
    ...fromLabels(0),
  },
  en: fromLabels(1),
};
