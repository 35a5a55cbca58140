import { PLUGIN_ID } from './plugin-id';

export type HeldRights = {
  readonly canRead: boolean;
  readonly canImport: boolean;
  readonly canAllocate: boolean;
  readonly canPublish: boolean;
  readonly canPlan: boolean;
  readonly canPlace: boolean;
  readonly canReviewOffers: boolean;
  readonly canAudit: boolean;
};

export const permission = (action: string) => ({
  action: `plugin::${PLUGIN_ID}.${action}`,
  subject: null,
});

/** What the permissions that somebody holds allow on the plugin's pages. */
export function rightsOf(held: readonly { readonly action: string }[]): HeldRights {
  const may = (action: string): boolean =>
    held.some((one) => one.action === permission(action).action);
  return {
    canRead: may('periods.read'),
    canImport: may('imports.run'),
    canAllocate: may('periods.allocate'),
    canPublish: may('periods.publish'),
    canPlan: may('periods.plan'),
    canPlace: may('placements.edit'),
    canReviewOffers: may('offers.review'),
    canAudit: may('audit.read'),
  };
}
