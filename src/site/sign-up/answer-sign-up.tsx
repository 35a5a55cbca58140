import type { VNode } from 'preact';
import type { EventDetail } from '../../plugins/placement-matching/contracts/public-content';
import { encode } from '../encode';
import { CACHE } from '../headers';
import type { Key } from '../i18n/translate';
import { renderPage } from '../layouts/page';
import { contextOf, type Site } from '../page-frame';
import { redirect, respond } from '../respond';
import type { SiteRequest, SiteResponse } from '../site-request';
import { SIGN_UP_FIELDS, SignUpPage, type SignUpState } from './sign-up-page';
import { signUpPath, type SignUpRoute } from './sign-up-paths';
import { SignedUpPage } from './signed-up-page';

const FAST = 4;
const SECRET = { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' };
const NOTHING: SignUpState['answers'] = { namn: '', organisation: '', epost: '' };

type Asked = {
  readonly site: Site;
  readonly request: SiteRequest;
  readonly route: SignUpRoute;
  readonly event: EventDetail;
};
type Answered = Promise<SiteResponse | undefined>;

/** Signing up for an event, and what somebody has signed up for. Undefined: there is no such page. */
export async function answerSignUp(
  site: Site,
  request: SiteRequest,
  route: SignUpRoute,
): Promise<SiteResponse | 'forbidden' | 'unread' | undefined> {
  const event = await site.api.texts.one('event', route.locale, route.slug);
  if (!event) return undefined;
  const asked: Asked = { site, request, route, event };
  const token = new URLSearchParams(request.query).get('lank');
  if (request.method !== 'POST') {
    if (token) return showSignedUp(asked, token);
    const key = await site.api.forms.key();
    return showForm(asked, { key, answers: NOTHING, errors: {} }, 200);
  }
  if (request.isFromElsewhere) return 'forbidden';
  const form = await request.form();
  if (!form) return 'unread';
  const cancelled = form.get('lank');
  return cancelled ? cancel(asked, cancelled) : send(asked, form);
}

/** Stores what is right, once; of everything else it says that nothing was stored, and keeps every answer. */
async function send(asked: Asked, form: URLSearchParams): Answered {
  const { site, request, route, event } = asked;
  const { locale } = route;
  const answers = Object.fromEntries(
    SIGN_UP_FIELDS.map((field) => [field, (form.get(field) ?? '').trim()]),
  ) as SignUpState['answers'];
  const key = form.get('nyckel') ?? '';
  const again = (fault: Key | undefined, status: number, more: Partial<SignUpState> = {}) =>
    showForm(asked, { key, answers, errors: {}, fault, ...more }, status);
  if (form.get('webbplats')) return again('write.robot', 422);
  const { namn: name, organisation, epost: email } = answers;
  const input = { key, event: event.slug, name, organisation, email, language: locale };
  const outcome = await site.api.signUps.send(input, request.address);
  switch (outcome.is) {
    case 'stored':
      return redirect(signUpPath(locale, event.slug, outcome.value.token), 303, {
        'Cache-Control': CACHE.none,
        ...SECRET,
      });
    case 'wrong':
      if (outcome.issues.some(({ path }) => path === 'key')) {
        return again('write.old', 422, { key: await site.api.forms.key() });
      }
      return again(undefined, 422, { errors: errorsOf(outcome.issues) });
    case 'too-often':
      return again('write.often', 429);
    case 'too-late':
    case 'unknown':
      return again('signup.late', 409);
    case 'away':
      return again('write.away', 503);
  }
}

type Issues = readonly { readonly path: string; readonly problem: string }[];

function errorsOf(issues: Issues): SignUpState['errors'] {
  const of = (path: string, own: Key): Key | undefined => {
    const issue = issues.find((one) => one.path === path);
    if (!issue) return undefined;
    return issue.problem === 'national-number' ? 'write.number' : own;
  };
  const found = {
    namn: of('name', 'write.namn.missing'),
    organisation: of('organisation', 'offer.long'),
    epost: of('email', 'write.epost.wrong'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, key]) => key !== undefined));
}

async function showForm(asked: Asked, state: SignUpState, status: number): Answered {
  const { event } = asked;
  const context = contextFor(asked);
  return page(asked.request, status, <SignUpPage {...{ context, event, state }} />);
}

async function showSignedUp(asked: Asked, token: string): Answered {
  const outcome = await asked.site.api.signUps.follow(token, asked.request.address);
  if (outcome.is !== 'stored') return undefined;
  const context = contextFor(asked);
  const { slug } = asked.event;
  return page(asked.request, 200, <SignedUpPage {...{ context, slug }} signUp={outcome.value} />);
}

async function cancel(asked: Asked, token: string): Answered {
  const { site, request, route, event } = asked;
  const outcome = await site.api.signUps.cancel(token, request.address);
  if (outcome.is === 'unknown' || outcome.is === 'wrong') return undefined;
  return redirect(signUpPath(route.locale, event.slug, token), 303, {
    'Cache-Control': CACHE.none,
    ...SECRET,
  });
}

const contextFor = ({ site, route, event }: Asked) =>
  contextOf(site, route.locale, (other) =>
    signUpPath(other, event.slugs[other] ?? event.slugs.sv ?? event.slug),
  );

async function page(request: SiteRequest, status: number, shown: VNode): Promise<SiteResponse> {
  return respond(request, {
    status,
    type: 'text/html; charset=utf-8',
    encoded: await encode(renderPage(shown), FAST),
    cache: CACHE.none,
    headers: SECRET,
  });
}
