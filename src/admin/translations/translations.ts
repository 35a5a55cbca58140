import { fromLabels } from './from-labels';

/** What the admin says beyond Strapi's own translations. */
export const translations: Readonly<Record<'sv' | 'en', Record<string, string>>> = {
  sv: fromLabels(0),
  en: fromLabels(1),
};
