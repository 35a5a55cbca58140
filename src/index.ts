import { Temporal } from 'temporal-polyfill';
import type { Core } from '@strapi/strapi';
import { environment } from '../config/env';
import { seedBaseData } from './base-data/seed-base-data';
import { guardPublishing } from './model/editorial/guard-publishing';
import { guardRedirects } from './model/editorial/guard-redirects';
import { keepHours } from './model/editorial/hours-of-texts';
import { keepVersions } from './model/editorial/keep-versions';
import { lighterPictures } from './model/editorial/lighter-pictures';
import { logPublishing } from './model/editorial/log-publishing';
import { publishEditions } from './model/editorial/publish-editions';
import { publishOnTime } from './model/editorial/publish-on-time';
import { seedLocales } from './model/editorial/seed-locales';
import { guardDocuments } from './model/guard-documents';
import { removeOnItsDay } from './model/remove-on-its-day';
import { searchPersons } from './model/search-persons';
import { seedContentViews } from './model/views/seed-content-views';
import { hideMarketplace } from './roles/hide-marketplace';
import { seedRoles } from './roles/seed-roles';
import { closeUsersPermissions } from './security/close-users-permissions';
import { guardContentQueries } from './security/guard-content-queries';
import { guardDemo } from './security/guard-demo';
import { guardMediaQueries } from './security/guard-media-queries';
import { guardUploads } from './security/guard-uploads';
import { refuseDefaultSecrets } from './security/refuse-default-secrets';

/** The plugin's word for a change of the site's texts, which the site listens to. */
const TEXTS_CHANGED = 'placement-matching.public-texts-changed';
let stopPublishing = async (): Promise<void> => undefined;
let stopRemoving = (): void => undefined;

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    refuseDefaultSecrets();
    guardDocuments(strapi);
    guardPublishing(strapi);
    guardRedirects(strapi);
    keepHours(strapi);
    lighterPictures(strapi);
    logPublishing(strapi);
    keepVersions(strapi);
    publishEditions(strapi);
    hideMarketplace(strapi);
    guardContentQueries(strapi);
    guardMediaQueries(strapi);
    guardUploads(strapi);
    searchPersons(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await guardDemo(strapi, environment);
    await closeUsersPermissions(strapi);
    await seedLocales(strapi);
    await seedRoles(strapi);
    await seedContentViews(strapi);
    await seedBaseData(strapi, Temporal.Now.plainDateISO('Europe/Stockholm').toString());
    stopRemoving = await removeOnItsDay(strapi);
    stopPublishing = publishOnTime(
      strapi,
      () => void strapi.eventHub.emit(TEXTS_CHANGED, { isFromElsewhere: true }),
    );
  },

  async destroy(): Promise<void> {
    stopRemoving();
    await stopPublishing();
  },
};
