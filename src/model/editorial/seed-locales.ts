import type { Core } from '@strapi/strapi';
import { CONTENT_LOCALES } from '../../plugins/placement-matching/contracts/public-addresses';

const NAMES = {
  sv: 'Svenska (sv)',
  en: 'English (en)',
  ar: 'العربية (ar)',
  so: 'Soomaali (so)',
  uk: 'Українська (uk)',
} as const;

/** Gives an installation its five languages once, Swedish first; afterwards they are the administrator's. */
export async function seedLocales(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'praktikvagen', name: 'locales' });
  if (await store.get({ key: 'given' })) return;
  const locales = strapi.plugin('i18n').service('locales');
  const present: readonly { readonly code: string }[] = await locales.find();
  const missing = CONTENT_LOCALES.filter((code) => !present.some((locale) => locale.code === code));
  // One insert: after each locale that is made alone, Strapi goes through all rights of the super admin.
  const data = missing.map((code) => ({ code, name: NAMES[code] }));
  await strapi.db.query('plugin::i18n.locale').createMany({ data });
  await locales.setDefaultLocale({ code: CONTENT_LOCALES[0] });
  await store.set({ key: 'given', value: true });
}
