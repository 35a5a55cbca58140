import { PLUGIN_ID } from './plugin-id';
import { MENU_PERMISSIONS } from './rights';
import { Briefcase } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

type Translations = { readonly data: Record<string, string>; readonly locale: string };

export default {
  register(app: StrapiApp): void {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Briefcase,
      intlLabel: { id: `${PLUGIN_ID}.menu`, defaultMessage: 'Placements' },
      permissions: MENU_PERMISSIONS,
      position: 1,
      // Not an async function: Strapi warns of those in the console.
      Component: () =>
        import('./pages/workbench').then(({ Workbench }) => ({ default: Workbench })),
    });
    app.widgets.register({
      id: 'waiting',
      pluginId: PLUGIN_ID,
      icon: Briefcase,
      title: { id: `${PLUGIN_ID}.widget.title`, defaultMessage: 'Placements: waiting for you' },
      link: {
        label: { id: `${PLUGIN_ID}.widget.link`, defaultMessage: 'Open Placements' },
        href: `/plugins/${PLUGIN_ID}`,
      },
      permissions: [{ action: `plugin::${PLUGIN_ID}.periods.read` }],
      component: async () => (await import('./pages/home-widget')).HomeWidget,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: 'Praktik' });
  },
  bootstrap(): void {},
  async registerTrads({ locales }: { readonly locales: string[] }): Promise<Translations[]> {
    const known = locales.filter((locale) => locale === 'sv' || locale === 'en');
    return Promise.all(
      known.map(async (locale) => {
        const file =
          locale === 'sv'
            ? await import('./translations/sv.json')
            : await import('./translations/en.json');
        return { locale, data: withPrefix(file.default) };
      }),
    );
  },
};

const withPrefix = (texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
