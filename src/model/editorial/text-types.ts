import type { TextKind } from '../../plugins/placement-matching/contracts/public-addresses';

/** Content types whose rows have a page of their own on the site, and so an address that must last. */
export const TEXT_TYPES: Readonly<Record<string, TextKind>> = {
  'api::guide.guide': 'guide',
  'api::article.article': 'article',
  'api::event.event': 'event',
  'api::project.project': 'project',
  'api::page.page': 'page',
};
