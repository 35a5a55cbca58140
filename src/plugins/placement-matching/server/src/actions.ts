/** What a role may be allowed to do on the plugin's pages; shown in Strapi's role editor. */
export const ACTIONS = [
  {
    section: 'plugins',
    displayName: 'See periods, results and conflicts',
    uid: 'periods.read',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'Import files',
    uid: 'imports.run',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'Allocate a period',
    uid: 'periods.allocate',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'Publish and unpublish a period',
    uid: 'periods.publish',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'Move periods in the year plan',
    uid: 'periods.plan',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'Place, cancel and hold by hand',
    uid: 'placements.edit',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'Review places that employers offer',
    uid: 'offers.review',
    pluginName: 'placement-matching',
  },
  {
    section: 'plugins',
    displayName: 'See the audit trail and check the promises',
    uid: 'audit.read',
    pluginName: 'placement-matching',
  },
] as const;

export type ActionUid = (typeof ACTIONS)[number]['uid'];

/** Route configuration that opens an admin route to those who hold the action, and to nobody else. */
export const mayOnly = (action: ActionUid) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    {
      name: 'admin::hasPermissions',
      config: { actions: [`plugin::placement-matching.${action}`] },
    },
  ],
});

/** Opens an admin route to those who hold at least one of the actions. */
export const mayAnyOf = (...actions: readonly ActionUid[]) => ({
  policies: [
    'admin::isAuthenticatedAdmin',
    { name: 'plugin::placement-matching.holds-any-action', config: { actions } },
  ],
});
