import type { Transport } from '../../../src/site/content-api/client';
import { createPublicSite, type PublicSite } from '../../../src/site/app';
import type { SiteRequest, SiteResponse } from '../../../src/site/site-request';
import type { FollowedOffer } from '../../../src/plugins/placement-matching/contracts/public-offers';
import { answersIn, type Say } from './answers';

const ORIGIN = 'https://praktik.example';
const NONE = /tom|finnsinte/;

/** The site over answers that are written down: every template without a database. */
export function fixtureSite(
  say: Say = (text) => text,
  hear: (asked: string) => void = () => undefined,
): PublicSite {
  const transport = fixtureTransport(say);
  return createPublicSite({
    appRoot: process.cwd(),
    origin: ORIGIN,
    transport: (asked, sent) => {
      hear(asked);
      return transport(asked, sent);
    },
    report: (error) => {
      throw error;
    },
  });
}

/** The site of a region that has just begun: nothing is entered yet. */
export function emptySite(): PublicSite {
  const transport = fixtureTransport((text) => text);
  return createPublicSite({
    appRoot: process.cwd(),
    origin: ORIGIN,
    transport: async (path, sent) => {
      const answer = await transport(path, sent);
      const kind = path.slice('/api/v1/'.length).split(/[?/]/)[0] ?? '';
      const empty = (data: unknown) => ({ status: 200, body: JSON.stringify({ data }) });
      if (kind === 'overview') {
        const { data } = JSON.parse(answer.body) as { readonly data: object };
        const nothing = { municipalities: [], fields: [], periods: [], languages: [], slots: 0 };
        return empty({ ...data, ...nothing });
      }
      if (/^\/api\/v1\/(results|ambassadors|contact-points)(\?|$)/.test(path)) return empty([]);
      const isList = /^\/api\/v1\/(guides|articles|events|projects|pages)\?/.test(path);
      if (isList) return empty(inList([]));
      return kind === 'calendar' ? empty({ rows: [], schools: [] }) : answer;
    },
    report: (error) => {
      throw error;
    },
  });
}

/** A site whose database is away, after it has answered `first` requests. */
export function failingSite(first = 0): PublicSite {
  const transport = fixtureTransport((text) => text);
  let asked = 0;
  return createPublicSite({
    appRoot: process.cwd(),
    origin: ORIGIN,
    transport: async (path, sent) => {
      asked += 1;
      return asked > first ? { status: 503, body: '{}' } : transport(path, sent);
    },
    report: () => undefined,
  });
}

export function fixtureTransport(say: Say): Transport {
  return async (asked, sent) => {
    const { pathname, searchParams } = new URL(asked, ORIGIN);
    const parts = pathname.slice('/api/v1/'.length).split('/');
    const data = sent ? answerToSent(parts, sent.body, say) : answerTo(parts, searchParams, say);
    if (data === undefined) return { status: 404, body: '{}' };
    if (data === 'gone') {
      const details = { municipality: '1384', field: 'naturbruk' };
      return { status: 410, body: JSON.stringify({ error: { details } }) };
    }
    return { status: 200, body: JSON.stringify({ data }) };
  };
}

/** The list has many places, which are all alike but for their address. */
const isOfTheList = (asked: string, slug: string): boolean =>
  asked === slug || (asked.startsWith(`${slug}-`) && /^\d+$/.test(asked.slice(slug.length + 1)));

const inList = (data: readonly unknown[]) => ({ data, total: data.length, page: 1, pages: 1 });

function answerTo(parts: readonly string[], query: URLSearchParams, say: Say): unknown {
  const [kind = '', one = '', , sub] = parts;
  const known = answersIn(say, query.get('locale') ?? 'sv');
  const isEmpty = NONE.test(query.get('q') ?? '') || query.get('municipality') === '1481';
  switch (kind) {
    case 'overview':
      return known.overview;
    case 'slots':
      if (one === 'search') return isEmpty ? known.noHits : known.list;
      if (one === 'slugs')
        return { data: [{ slug: 'djurvardare', updatedAt: known.slot.updatedAt }], total: 1 };
      if (one === 'stangd') return 'gone';
      if (one === 'full') {
        const none = { seatsLeft: 0, periods: [], nextOpens: '2027-03-01' };
        return { ...known.slot, slug: 'full', ...none };
      }
      return isOfTheList(one, known.slot.slug) ? { ...known.slot, slug: one } : undefined;
    case 'contact-points':
      return isEmpty ? [] : [known.contact, { ...known.contact, id: 'lena' }];
    case 'ambassadors':
      return [known.ambassador];
    case 'site':
      return known.settings;
    case 'municipalities':
      if (!one) return known.places;
      if (sub) return { tom: known.emptyDepartment, 'vard-och-omsorg': known.department }[sub];
      return { kungsbacka: known.placeDetail, molndal: known.emptyPlace }[one];
    case 'placement-forms':
      return { prao: known.form, apl: known.form, egen: known.emptyForm }[one];
    case 'calendar':
      return isEmpty ? { ...known.calendar, rows: [] } : known.calendar;
    case 'results':
      if (!one) return [known.result];
      return one === known.result.period ? known.result : undefined;
    case 'search':
      return isEmpty ? known.nothingFound : known.search;
    case 'offer-weeks':
      return known.offerWeeks;
    case 'form-keys':
      return { key: 'nyckel' };
    default:
      return textAnswer(kind, one, known);
  }
}

/** Which link it is tells how far the offer has come. */
const OFFERS: Readonly<Record<string, Partial<FollowedOffer>>> = {
  a: {},
  b: { state: 'asked', question: 'Vilka veckor?' },
  c: { state: 'published', slot: 'djurvardare' },
  d: { state: 'refused', reason: 'Ingen elev kunde resa dit.' },
  e: { state: 'withdrawn' },
};

function answerToSent(parts: readonly string[], body: object, say: Say): unknown {
  const { followed, signedUp } = answersIn(say, 'sv');
  const [kind = '', step = ''] = parts;
  const letter = 'token' in body ? String(body.token).charAt(0) : '';
  if (kind === 'sign-ups') return signedUp;
  if (kind !== 'offers') return undefined;
  if (step === 'check') return {};
  if (step === '') return { ...followed, token: 'a'.repeat(43) };
  const state = OFFERS[letter];
  return state && { ...followed, ...state };
}

function textAnswer(kind: string, one: string, known: ReturnType<typeof answersIn>): unknown {
  const text = known.texts[kind as keyof typeof known.texts];
  if (!text) return undefined;
  if (!one) return inList([text]);
  return decodeURIComponent(one) === text.slug ? text : undefined;
}

/** Asks the site for a page, as a browser would. */
export async function visitFixture(
  site: PublicSite,
  address: string,
  change: Partial<SiteRequest> = {},
): Promise<SiteResponse & { readonly html: string }> {
  const [path = '', query = ''] = address.split('?');
  const request: SiteRequest = {
    method: 'GET',
    path,
    query,
    host: 'praktik.example',
    acceptEncoding: undefined,
    acceptLanguage: undefined,
    isFromElsewhere: false,
    address: '192.0.2.1',
    form: async () => undefined,
    ...change,
  };
  const answer = (await site.answer(request)) ?? (await site.missing(request));
  return { ...answer, html: answer.body.toString() };
}
