import { useQueryParams } from '@strapi/strapi/admin';
import { CONTENT_LOCALES } from '../../plugins/placement-matching/contracts/public-addresses';

type Query = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };

/** The language of the text that is open. */
export function useTextLocale(): string {
  const [{ query }] = useQueryParams<Query>();
  return query.plugins?.i18n?.locale ?? CONTENT_LOCALES[0];
}
