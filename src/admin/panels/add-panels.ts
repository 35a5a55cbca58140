import type { StrapiApp } from '@strapi/strapi/admin';
import { AnswersPanel } from './answers-panel';
import { SignUpsPanel } from './sign-ups-panel';
import { VersionsPanel } from './versions-panel';

type Panels = { readonly addEditViewSidePanel: (panels: readonly unknown[]) => void };

/** What stands beside a text in its edit view: its versions, what visitors said of its page, who has signed up. */
export function addPanels(app: StrapiApp): void {
  const { apis } = app.getPlugin('content-manager');
  // Strapi types what a plugin offers to others as unknown things.
  (apis as unknown as Panels).addEditViewSidePanel([VersionsPanel, AnswersPanel, SignUpsPanel]);
}
