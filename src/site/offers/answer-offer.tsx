import type { VNode } from 'preact';
import type { FollowedOffer } from '../../plugins/placement-matching/contracts/public-offers';
import type { Overview } from '../../plugins/placement-matching/contracts/public-slots';
import { ContentApiError } from '../content-api/client';
import { encode } from '../encode';
import { CACHE } from '../headers';
import type { Key, Locale } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import { redirect, respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';
import { FollowedOfferPage } from './followed-offer';
import { answerText, OfferCheckPage } from './offer-check';
import { answersOf, errorsOf, formIn, formOf, OFFER_FIELDS } from './offer-fields';
import { OfferFormPage, type OfferState } from './offer-form';
import { checkPath, followPath, offerPath, thanksPath, type OfferRoute } from './offer-paths';
import { OfferReceipt } from './offer-receipt';

const FAST = 4;
const SECRET = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };

type Asked = {
  readonly site: Site;
  readonly request: SiteRequest;
  readonly locale: Locale;
  readonly known: Overview;
};
type Answered = Promise<SiteResponse | undefined>;

/** The pages on which a place is offered and followed. Undefined: there is no such page. */
export async function answerOffer(
  parts: { readonly site: Site; readonly overview: () => Promise<Overview> },
  request: SiteRequest,
  route: OfferRoute,
): Promise<SiteResponse | 'forbidden' | 'unread' | undefined> {
  const { locale, step, token = '' } = route;
  const asked: Asked = { site: parts.site, request, locale, known: await parts.overview() };
  const isSent = request.method === 'POST';
  if (!isSent) {
    if (step === 'form') return showForm(asked, emptyFor(request));
    if (step === 'thanks') return showReceipt(asked);
    if (step === 'follow') return showFollowed(asked, token);
    return step === 'change' ? showChange(asked, token) : redirect(offerPath(locale), 303, {});
  }
  if (request.isFromElsewhere) return 'forbidden';
  const form = await request.form();
  if (!form) return 'unread';
  const state: OfferState = { form: formIn(form), errors: {}, token: form.get('lank') ?? '' };
  switch (step) {
    case 'form':
      return showForm(asked, state);
    case 'check':
      return check(asked, state, form.get('webbplats') ?? '');
    case 'text':
      return asText(asked, state);
    case 'thanks':
      return send(asked, state, form.get('nyckel') ?? '');
    case 'follow':
      return act(asked, token, form);
    case 'change':
      return undefined;
  }
}

function emptyFor(request: SiteRequest): OfferState {
  const municipality = new URLSearchParams(request.query).get('kommun') ?? '';
  const form = formIn(new URLSearchParams({ kommun: municipality, antal: '1' }));
  return { form, errors: {}, token: '' };
}

type Shown = { readonly status?: number };

async function showForm(asked: Asked, state: OfferState, { status = 200 }: Shown = {}): Answered {
  const { site, locale, known } = asked;
  const weeks = await site.api.offers.weeks().catch((error: unknown) => {
    // Without the hint the form is still a form.
    if (error instanceof ContentApiError) return [];
    throw error;
  });
  const context = contextOf(site, locale, (other) => offerPath(other));
  const fault = state.fault ? { fault: state.fault } : {};
  return page(
    asked.request,
    status,
    <OfferFormPage {...{ context, known, weeks }} state={{ ...state, ...fault }} />,
  );
}

async function check(asked: Asked, state: OfferState, trap: string): Answered {
  const { site, request } = asked;
  if (trap) return showForm(asked, { ...state, fault: 'write.robot' }, { status: 422 });
  const outcome = await site.api.offers.check(answersOf(state.form), request.address);
  switch (outcome.is) {
    case 'stored':
      return showCheck(asked, { ...state, key: await site.api.forms.key() }, 200);
    case 'wrong': {
      const errors = errorsOf(state.form, outcome.issues);
      return showForm(asked, { ...state, errors }, { status: 422 });
    }
    case 'too-often':
      return showForm(asked, { ...state, fault: 'write.often' }, { status: 429 });
    default:
      return showForm(asked, { ...state, fault: 'write.away' }, { status: 503 });
  }
}

type Checked = OfferState & { readonly key: string };

async function showCheck(asked: Asked, state: Checked, status: number): Answered {
  const { site, request, locale, known } = asked;
  const context = contextOf(site, locale, (other) => checkPath(other));
  return page(request, status, <OfferCheckPage {...{ context, known, state }} />);
}

/** Stores what is right, once; of everything else it says that it was not stored, and keeps every answer. */
async function send(asked: Asked, state: OfferState, key: string): Answered {
  const { site, request, locale } = asked;
  const { form, token } = state;
  const answers = answersOf(form);
  const again = (fault: Key, status: number, newKey = key): Answered =>
    showCheck(asked, { ...state, fault, key: newKey }, status);
  const outcome = token
    ? await site.api.offers.change(token, answers, request.address)
    : await site.api.offers.send({ key, answers, language: locale }, request.address);
  switch (outcome.is) {
    case 'stored': {
      const to =
        'token' in outcome.value
          ? thanksPath(locale, outcome.value.token)
          : `${followPath(locale, token)}?klart=andrat`;
      return redirect(to, 303, { 'Cache-Control': CACHE.none, ...SECRET });
    }
    case 'wrong':
      if (outcome.issues.some(({ path }) => path === 'key')) {
        return again('write.old', 422, await site.api.forms.key());
      }
      return showForm(
        asked,
        { ...state, errors: errorsOf(form, inner(outcome.issues)) },
        { status: 422 },
      );
    case 'too-often':
      return again('write.often', 429);
    case 'too-late':
      return again('follow.late', 409);
    case 'unknown':
      return again('follow.gone', 410);
    case 'away':
      return again('write.away', 503);
  }
}

/** What the contract finds lies within the answers. */
const inner = <Issue extends { readonly path: string }>(issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: issue.path.replace(/^answers\./, '') }));

async function showReceipt(asked: Asked): Answered {
  const { site, request, locale } = asked;
  const token = new URLSearchParams(request.query).get('lank') ?? '';
  const offer = await followed(asked, token);
  if (!offer) return undefined;
  const context = contextOf(site, locale, (other) => offerPath(other));
  return page(request, 200, <OfferReceipt {...{ context, offer, token }} />);
}

async function followed(
  { site, request }: Asked,
  token: string,
): Promise<FollowedOffer | undefined> {
  const outcome = await site.api.offers.follow(token, request.address);
  if (outcome.is === 'away' || outcome.is === 'too-often') {
    throw new ContentApiError('/api/v1/offers/follow did not answer');
  }
  return outcome.is === 'stored' ? outcome.value : undefined;
}

const DONE: Readonly<Record<string, Key>> = { andrat: 'follow.changed', svarat: 'follow.replied' };

async function showFollowed(asked: Asked, token: string): Answered {
  const offer = await followed(asked, token);
  const done = DONE[new URLSearchParams(asked.request.query).get('klart') ?? ''];
  return offer ? showOffer(asked, { offer, token, done }, 200) : undefined;
}

type Following = Omit<Parameters<typeof FollowedOfferPage>[0], 'context' | 'known'>;

async function showOffer(asked: Asked, following: Following, status: number): Answered {
  const { site, request, locale, known } = asked;
  const context = contextOf(site, locale, (other) => followPath(other, following.token));
  return page(request, status, <FollowedOfferPage {...{ context, known }} {...following} />);
}

async function showChange(asked: Asked, token: string): Answered {
  const offer = await followed(asked, token);
  if (!offer) return undefined;
  const isOpen = ['received', 'asked', 'replied'].includes(offer.state);
  if (!isOpen) return redirect(followPath(asked.locale, token), 303, SECRET);
  return showForm(asked, { form: formOf(offer.answers), errors: {}, token });
}

/** The employer answers the coordinator's question, or takes the offer back. */
async function act(asked: Asked, token: string, form: URLSearchParams): Answered {
  const { site, request, locale } = asked;
  const reply = (form.get('svar') ?? '').trim();
  const outcome = form.has('svar')
    ? await site.api.offers.reply(token, reply, request.address)
    : await site.api.offers.withdraw(token, request.address);
  if (outcome.is === 'stored') {
    const done = form.has('svar') ? '?klart=svarat' : '';
    return redirect(followPath(locale, token) + done, 303, {
      'Cache-Control': CACHE.none,
      ...SECRET,
    });
  }
  if (outcome.is === 'unknown') return undefined;
  const offer = await followed(asked, token);
  if (!offer) return undefined;
  if (outcome.is === 'too-late')
    return showOffer(asked, { offer, token, done: 'follow.late' }, 409);
  const error: Key = outcome.is === 'wrong' ? wrongReply(reply) : 'write.often';
  const status = outcome.is === 'wrong' ? 422 : 429;
  return showOffer(asked, { offer, token, reply: { text: reply, error } }, status);
}

const wrongReply = (reply: string): Key => (reply === '' ? 'follow.reply.missing' : 'write.number');

async function asText(asked: Asked, { form }: OfferState): Answered {
  const { site, request, locale, known } = asked;
  const context = contextOf(site, locale, (other) => offerPath(other));
  const { t } = context.words;
  const lines = OFFER_FIELDS.map(
    (field) => `${t(`offer.${field}`)}:\n${answerText(context, known, { form, field }) || '–'}\n`,
  );
  return respond(request, {
    status: 200,
    type: 'text/plain; charset=utf-8',
    encoded: await encode([t('offer.title'), '', ...lines].join('\n'), FAST),
    cache: CACHE.none,
    headers: { 'Content-Disposition': 'attachment; filename="erbjudande.txt"' },
  });
}

async function page(request: SiteRequest, status: number, shown: VNode): Promise<SiteResponse> {
  return respond(request, {
    status,
    type: 'text/html; charset=utf-8',
    encoded: await encode(renderPage(shown), FAST),
    cache: CACHE.none,
    headers: secretsOf(shown),
  });
}

/** The form itself may be found; what carries an offer's secret may not, and tells nobody where a reader comes from. */
const secretsOf = (shown: VNode): Readonly<Record<string, string>> =>
  shown.type === OfferFormPage ? {} : SECRET;
