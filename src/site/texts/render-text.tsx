import type { VNode } from 'preact';
import {
  textPath,
  type TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';
import type { ContactPoint } from '../../plugins/placement-matching/contracts/public-content';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import type { DetailOf } from '../content-api/texts';
import type { Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import type { PageContext } from '../page-context';
import { contextOf, type Site } from '../page-frame';
import type { RenderedPage } from '../page-keeper';
import { PrivacyStatement } from './components/privacy-statement';
import { SharingPictures } from './components/sharing-pictures';
import { AccessibilityPage } from './pages/accessibility';
import { AmbassadorsPage } from './pages/ambassadors';
import { ArticlePage, WebPage } from './pages/article';
import { BuiltInPage } from './pages/built-in';
import { ContactPage } from './pages/contact';
import { EventPage } from './pages/event';
import { ChecklistPage, GuidePage } from './pages/guide';
import { ProjectPage } from './pages/project';
import {
  ambassadorsPath,
  checklistPath,
  contactPath,
  fixedPath,
  stepPath,
  type FixedKey,
  type TextRoute,
} from './text-paths';
import { contactQueryText, type ContactChoice } from './text-queries';

type One = Extract<TextRoute, { page: 'text' }>;

/** One text, or where it is found under the address asked for; undefined when there is none. */
export async function renderText(site: Site, asked: One): Promise<RenderedPage | undefined> {
  const text = await site.api.texts.one(asked.kind, asked.locale, asked.slug);
  if (!text) return undefined;
  if (text.slug !== asked.slug) {
    return { status: 301, html: '', location: addressOf({ ...asked, slug: text.slug }) };
  }
  const slugIn = (locale: Locale): string => text.slugs[locale] ?? text.slugs.sv ?? text.slug;
  const context = contextOf(site, asked.locale, (locale) =>
    // The words of a step differ between languages: the other language gets the whole guide.
    locale === asked.locale
      ? addressOf(asked)
      : addressOf({ ...asked, locale, slug: slugIn(locale), step: undefined }),
  );
  const page = showText(context, text, asked);
  return page ? { status: 200, html: renderPage(page) } : undefined;
}

function addressOf({ kind, locale, slug, step, isChecklist }: One): string {
  if (isChecklist) return checklistPath(locale, slug);
  return step ? stepPath(locale, slug, step) : textPath(kind, locale, slug);
}

/** The page of one text; undefined where it has no such part. */
export function showText(
  context: PageContext,
  text: DetailOf<TextKind>,
  asked: Pick<One, 'kind' | 'step' | 'isChecklist'>,
): VNode | undefined {
  return (SHOW[asked.kind] as Show<TextKind>)(context, text, asked);
}

type Show<Kind extends TextKind> = (
  context: PageContext,
  text: DetailOf<Kind>,
  asked: Pick<One, 'step' | 'isChecklist'>,
) => VNode | undefined;

const SHOW: { readonly [Kind in TextKind]: Show<Kind> } = {
  guide: (context, guide, { step, isChecklist }) => {
    if (isChecklist) return <ChecklistPage context={context} guide={guide} />;
    const one = guide.steps.find(({ slug }) => slug === step);
    return step && !one ? undefined : <GuidePage context={context} guide={guide} step={one} />;
  },
  article: (context, article) => <ArticlePage context={context} article={article} />,
  event: (context, event) => <EventPage context={context} event={event} />,
  project: (context, project) => <ProjectPage context={context} project={project} />,
  page: (context, page) => <WebPage context={context} page={page} />,
};

/** A page with an address of its own: the editor's, else the words that are built in. */
export async function renderFixed(
  site: Site,
  locale: Locale,
  key: FixedKey,
): Promise<RenderedPage> {
  const context = contextOf(site, locale, (other) => fixedPath(other, key));
  const { data } = await site.api.texts.list('page', locale, { key });
  const slug = data[0]?.slug;
  const written = slug ? await site.api.texts.one('page', locale, slug) : undefined;
  const contact = generalOf(await site.api.texts.contacts(locale));
  if (key === 'accessibility') {
    const settings = await site.api.texts.settings(locale);
    const statement = (
      <AccessibilityPage context={context} {...{ settings, contact }} page={written} />
    );
    return { status: 200, html: renderPage(statement) };
  }
  const after =
    key === 'how-places-are-shared' ? (
      <SharingPictures words={context.words} />
    ) : key === 'privacy' ? (
      <PrivacyStatement words={context.words} />
    ) : undefined;
  const page = written ? (
    <WebPage context={context} page={written} after={after} />
  ) : (
    <BuiltInPage context={context} page={key} contact={contact} after={after} />
  );
  return { status: 200, html: renderPage(page) };
}

/** Who answers for the whole region, where somebody does. */
export const generalOf = (contacts: readonly ContactPoint[]): ContactPoint | undefined =>
  contacts.find(({ isGeneral }) => isGeneral) ?? contacts[0];

export async function renderContact(
  site: Site,
  asked: { readonly locale: Locale; readonly known: Overview; readonly chosen: ContactChoice },
): Promise<RenderedPage> {
  const { locale, known, chosen } = asked;
  const query = contactQueryText(chosen);
  const context = contextOf(site, locale, (other) => contactPath(other, query));
  const contacts = await site.api.texts.contacts(locale, {
    ...(chosen.roll ? { audience: chosen.roll } : {}),
    ...(chosen.kommun ? { municipality: chosen.kommun } : {}),
    ...(chosen.form ? { kind: chosen.form } : {}),
  });
  const page = <ContactPage context={context} {...{ known, chosen, contacts }} />;
  return { status: 200, html: renderPage(page) };
}

export async function renderAmbassadors(site: Site, locale: Locale): Promise<RenderedPage> {
  const context = contextOf(site, locale, ambassadorsPath);
  const ambassadors = await site.api.texts.ambassadors(locale);
  const page = <AmbassadorsPage context={context} ambassadors={ambassadors} />;
  return { status: 200, html: renderPage(page) };
}
