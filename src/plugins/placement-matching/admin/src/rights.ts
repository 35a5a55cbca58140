import { useAuth } from '@strapi/strapi/admin';
import { PLUGIN_ID } from './plugin-id';

const permission = (action: string) => ({
  action: `plugin::${PLUGIN_ID}.${action}`,
  subject: null,
});

/** Who sees the menu link at all: any of these. */
export const MENU_PERMISSIONS = [permission('periods.read'), permission('imports.run')];

export type Rights = {
  readonly isLoading: boolean;
  readonly canRead: boolean;
  readonly canImport: boolean;
  readonly canAllocate: boolean;
  readonly canPublish: boolean;
  readonly canPlace: boolean;
};

/**
 * What the signed-in person may do on the plugin's pages; the server decides again at every request. Strapi's own
 * `useRBAC` asks once: when a page is loaded by its address before the permissions are there, it answers «nothing» for good.
 */
export function useRights(): Rights {
  const isLoading = useAuth('useRights', (auth) => auth.isLoading);
  const held = useAuth('useRights', (auth) => auth.permissions);
  const may = (action: string): boolean =>
    held.some((one) => one.action === permission(action).action);
  return {
    isLoading,
    canRead: may('periods.read'),
    canImport: may('imports.run'),
    canAllocate: may('periods.allocate'),
    canPublish: may('periods.publish'),
    canPlace: may('placements.edit'),
  };
}
