import { useAuth } from '@strapi/strapi/admin';
import { permission, rightsOf, type HeldRights } from './rights-of';

/** Who sees the menu link at all: any of these. */
export const MENU_PERMISSIONS = [
  permission('periods.read'),
  permission('imports.run'),
  permission('offers.review'),
];

export type Rights = HeldRights & { readonly isLoading: boolean };

/**
 * What the signed-in person may do on the plugin's pages; the server decides again at every request. Strapi's own
 * `useRBAC` asks once: when a page is loaded by its address before the permissions are there, it answers «nothing» for good.
 */
export function useRights(): Rights {
  const isLoading = useAuth('useRights', (auth) => auth.isLoading);
  const held = useAuth('useRights', (auth) => auth.permissions);
  return { isLoading, ...rightsOf(held) };
}
