import { useRBAC } from '@strapi/strapi/admin';
import { PLUGIN_ID } from './plugin-id';

const permission = (action: string) => ({
  action: `plugin::${PLUGIN_ID}.${action}`,
  subject: null,
});

/** Who sees the menu link at all: any of these. */
export const MENU_PERMISSIONS = [permission('periods.read'), permission('imports.run')];

const ALL = [
  ...MENU_PERMISSIONS,
  permission('periods.allocate'),
  permission('periods.publish'),
  permission('placements.edit'),
];

export type Rights = {
  readonly isLoading: boolean;
  readonly canRead: boolean;
  readonly canImport: boolean;
  readonly canAllocate: boolean;
  readonly canPublish: boolean;
  readonly canPlace: boolean;
};

/** What the signed-in person may do on the plugin's pages; the server decides again at every request. */
export function useRights(): Rights {
  const { allowedActions, isLoading } = useRBAC(ALL);
  return {
    isLoading,
    canRead: allowedActions.canRead === true,
    canImport: allowedActions.canRun === true,
    canAllocate: allowedActions.canAllocate === true,
    canPublish: allowedActions.canPublish === true,
    canPlace: allowedActions.canEdit === true,
  };
}
