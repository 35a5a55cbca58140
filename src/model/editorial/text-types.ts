import type { TextKind } from '../../plugins/placement-matching/contracts/public-addresses';

/** Content types whose rows have a page of their own on the site, and so an address that must last. */
export const TEXT_TYPES: Readonly<Record<string, TextKind>> = {
  'api::guide.guide': 'guide',
  'api::article.article': 'article',
  'api::event.event': 'event',
  'api::project.project': 'project',
  'api::page.page': 'page',
};

/** Content types that go out and are taken down at an hour of their own. */
export const TIMED_TYPES: readonly string[] = [
  ...Object.keys(TEXT_TYPES),
  'api::contact-point.contact-point',
  'api::ambassador.ambassador',
];

/** Texts that go out together; it goes out and is taken down at an hour of its own, and its texts with it. */
export const EDITION = 'api::edition.edition';
