import { encode } from '../encode';
import { CACHE } from '../headers';
import type { Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import { homePath } from '../paths';
import { redirect, respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';
import { feedbackPath } from '../texts/text-paths';
import { FeedbackPage, type FeedbackState } from './feedback-page';

const FAST = 4;
const STATUS = { asked: 200, stored: 200, wrong: 422, 'too-often': 429, away: 503, unknown: 410 };

/** First Ja or Nej, which is stored at once; then, who wants to, what was missing. */
export async function answerFeedback(
  site: Site,
  request: SiteRequest,
  { locale, form }: { readonly locale: Locale; readonly form: URLSearchParams },
): Promise<SiteResponse> {
  const path = pathIn(form, locale);
  const given = { path, ref: form.get('ref') ?? '', text: (form.get('text') ?? '').slice(0, 500) };
  if (given.ref) {
    const outcome = given.text.trim()
      ? await site.api.forms.feedbackText(given.ref, given.text, request.address)
      : { is: 'stored' as const };
    if (outcome.is === 'stored') return seeOther(locale, { sida: path, klar: '1' });
    return show(site, request, { ...given, locale, is: shownAs(outcome.is) });
  }
  const answer = form.get('svar') === 'nej' ? 'did-not-help' : 'helped';
  const input = { path, language: locale, answer } as const;
  const outcome = await site.api.forms.feedback(input, request.address);
  if (outcome.is !== 'stored')
    return show(site, request, { ...given, locale, is: shownAs(outcome.is) });
  return seeOther(locale, { sida: path, ref: outcome.value.ref });
}

/** Told by the address alone, so that loading it again answers nothing again. */
export async function showFeedback(
  site: Site,
  request: SiteRequest,
  locale: Locale,
): Promise<SiteResponse> {
  const query = new URLSearchParams(request.query);
  const [path, ref] = [pathIn(query, locale), query.get('ref') ?? ''];
  if (query.has('klar')) {
    return show(site, request, { path, ref: '', text: '', locale, is: 'stored' });
  }
  // The address that the buttons send to, loaded again or kept: the page with the buttons.
  if (!ref) return redirect(path, 303, {});
  return show(site, request, { path, ref, text: '', locale, is: 'asked' });
}

const seeOther = (locale: Locale, told: Readonly<Record<string, string>>): SiteResponse =>
  redirect(`${feedbackPath(locale)}?${new URLSearchParams(told)}`, 303, {
    'Cache-Control': CACHE.none,
  });

/** Nothing here can come too late: whoever hears that hears that nothing was stored. */
const shownAs = <Is extends string>(is: Is): Exclude<Is, 'too-late'> | 'away' =>
  is === 'too-late' ? 'away' : (is as Exclude<Is, 'too-late'>);

async function show(
  site: Site,
  request: SiteRequest,
  state: FeedbackState & { readonly locale: Locale },
): Promise<SiteResponse> {
  const context = contextOf(site, state.locale, (other) => feedbackPath(other));
  return respond(request, {
    status: STATUS[state.is],
    type: 'text/html; charset=utf-8',
    encoded: await encode(renderPage(<FeedbackPage context={context} state={state} />), FAST),
    cache: CACHE.none,
  });
}

/** A page of ours in this language; anything else is the first page. */
function pathIn(form: URLSearchParams, locale: Locale): string {
  const path = form.get('sida') ?? '';
  const isOurs = /^\/(sv|en|ar|so|uk)(\/[\p{L}\p{N}_.%-]+)*$/u.test(path) && path.length <= 255;
  return isOurs ? path : homePath(locale);
}
