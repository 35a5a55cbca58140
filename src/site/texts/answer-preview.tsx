import type { VNode } from 'preact';
import {
  textPath,
  type TextKind,
} from '../../plugins/placement-matching/contracts/public-addresses';
import type { PreviewAnswer } from '../content-api/client';
import { encode } from '../encode';
import { CACHE, PREVIEW_HEADERS } from '../headers';
import { LOCALES, type Key, type Locale } from '../i18n/translate';
import { Page, renderPage } from '../layouts/page';
import { lineAtTop } from '../outdated-line';
import type { PageContext } from '../page-context';
import { contextOf, type Site } from '../page-frame';
import { homePath } from '../paths';
import { respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';
import { showText } from './render-text';

const FAST = 4;

type Asked = { readonly kind: TextKind; readonly id: string };

/** A draft as the site will show it; kept by nobody, found by no search engine. */
export async function answerPreview(
  site: Site,
  request: SiteRequest,
  asked: Asked,
): Promise<SiteResponse> {
  const query = new URLSearchParams(request.query);
  // A language that the site has no words in yet is shown between Swedish ones.
  const locale = LOCALES.find((one) => one === query.get('locale')) ?? 'sv';
  const found = await site.api.preview(asked.kind, asked.id, query.toString());
  return respond(request, {
    status: found.is === 'found' ? 200 : found.is === 'unready' ? 409 : 404,
    type: 'text/html; charset=utf-8',
    encoded: await encode(
      htmlOf(site, { ...asked, locale, found, status: query.get('status') }),
      FAST,
    ),
    cache: CACHE.draft,
    headers: { ...PREVIEW_HEADERS, 'Content-Language': locale },
  });
}

function htmlOf(
  site: Site,
  shown: Asked & {
    readonly locale: Locale;
    readonly found: PreviewAnswer;
    readonly status: string | null;
  },
): string {
  const { kind, locale, found } = shown;
  if (found.is !== 'found') {
    const context = contextOf(site, locale, homePath);
    return renderPage(<NoPreview context={context} why={`preview.${found.is}`} />);
  }
  const text = { ...found.text, seo: { ...found.text.seo, isHidden: true } };
  const context = contextOf(site, locale, (other) =>
    textPath(kind, other, text.slugs[other] ?? text.slug),
  );
  const page = showText(context, text, { kind });
  const line = shown.status === 'published' ? 'preview.published' : 'preview.draft';
  return page ? lineAtTop(renderPage(page), context.words.t(line)) : '';
}

function NoPreview(props: {
  readonly context: PageContext;
  readonly why: Extract<Key, 'preview.unready' | 'preview.unknown'>;
}): VNode {
  const { t } = props.context.words;
  return (
    <Page context={props.context} title={t('preview.title')} isFindable={false}>
      <div class="stack">
        <h1>{t('preview.title')}</h1>
        <p>{t(props.why)}</p>
      </div>
    </Page>
  );
}
