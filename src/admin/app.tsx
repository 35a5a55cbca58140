import type { RBACMiddleware, StrapiApp } from '@strapi/strapi/admin';
import { showWordsInLists } from './list-view-words';
import { addPanels } from './panels/add-panels';
import { translations } from './translations/translations';

export default {
  config: {
    locales: ['sv'],
    translations,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    app.addRBACMiddleware([withoutMarketplace]);
    app.widgets.register((widgets) => widgets.filter(({ id }) => HOME_WIDGETS.includes(id)));
    silenceBanners();
    followBrowserLanguage();
  },
  bootstrap(app: StrapiApp): void {
    showWordsInLists(app);
    addPanels(app);
  },
};

/** Strapi's own widgets name rows by their database ids; what waits and one's own profile are enough. */
const HOME_WIDGETS = ['waiting', 'profile-info'];

/** The marketplace asks a server on the internet; nothing here may, so its menu entry is never allowed. */
const withoutMarketplace: RBACMiddleware = () => (next) => (permissions) =>
  next(permissions.filter(({ action }) => action !== 'admin::marketplace.read'));

/** Strapi's guided tour and news banner have no switch but what they keep in the browser. */
function silenceBanners(): void {
  localStorage.setItem(
    'STRAPI_GUIDED_TOUR',
    JSON.stringify({ enabled: false, hidden: true, completedActions: [] }),
  );
  for (const isLegacy of ['true', 'false']) {
    // The key ends with the installation's id, which is switched off here.
    for (const id of ['undefined', 'null', 'false', '']) {
      localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_${isLegacy}:${id}`, 'true');
    }
  }
}

/** Before anybody has signed in or chosen a language: Swedish, unless the browser speaks English. */
function followBrowserLanguage(): void {
  const key = 'strapi-admin-language';
  if (localStorage.getItem(key) === null) {
    localStorage.setItem(key, navigator.language.toLowerCase().startsWith('en') ? 'en' : 'sv');
  }
}
