import { z } from 'zod';
import { calendarQuery, calendarYear } from './public-calendar';
import {
  ambassador,
  articleDetail,
  articleSummary,
  contactPoint,
  contactQuery,
  eventDetail,
  eventQuery,
  eventSummary,
  guideDetail,
  guideQuery,
  guideSummary,
  listOf,
  pageDetail,
  pageQuery,
  pageSummary,
  plainQuery,
  projectDetail,
  projectSummary,
  redirectAnswer,
  redirectQuery,
  siteSettings,
  textQuery,
} from './public-content';
import {
  enquiryInput,
  enquiryStored,
  feedbackInput,
  feedbackStored,
  feedbackText,
  formKey,
} from './public-forms';
import {
  changeInput,
  followedOffer,
  followInput,
  offerAnswers,
  offerInput,
  offerStored,
  offerWeeks,
  replyInput,
  withdrawInput,
} from './public-offers';
import { departmentDetail, formDetail, placeDetail, publicPlace } from './public-places';
import { previewQuery } from './public-preview';
import { publicResult, resultHead } from './public-results';
import { searchAnswer, searchQuery } from './public-search';
import { signedUp, signUpInput, signUpToken } from './public-sign-ups';
import {
  overview,
  publicPeriod,
  publicSlot,
  publicSlotDetail,
  slotList,
  slotQuery,
  slugPage,
  slugQuery,
} from './public-slots';

/** One route of the public content API, as it is documented and tested. */
export type PublicOperation = {
  readonly method: 'GET' | 'POST';
  /** As the router has it, with `:name` for its parts. */
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  /** What its answer is called among the schemas, and its shape inside `data`. */
  readonly answer: readonly [name: string, schema: z.ZodType];
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** 201 where something new is stored. */
  readonly status?: 201;
  /** What it may answer besides its own: 400, 503 and these. */
  readonly also?: readonly number[];
};

/** Shapes that more than one answer holds. */
export const SHARED_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Slot: publicSlot,
  Period: publicPeriod,
  Place: publicPlace,
  ContactPoint: contactPoint,
};

const TEXTS =
  'Texts come in the language asked for; what is not translated comes in Swedish and says so in `notice`.';
const DRAFTS = 'Drafts do not exist here.';
const CLOSED = 'A closed slot, or one whose weeks have passed, is 410; a draft is 404.';

/** Every route under `/api/v1`. A route that is not here fails a test, and so does a row without a route. */
export const PUBLIC_OPERATIONS: readonly PublicOperation[] = [
  {
    method: 'GET',
    path: '/api/v1/overview',
    summary: 'What the region offers today',
    description:
      'Counts of open slots by municipality, field, placement form and language, and the periods whose learners may wish now.',
    answer: ['Overview', overview],
  },
  {
    method: 'GET',
    path: '/api/v1/slots/search',
    summary: 'Open slots',
    description:
      'A page of 24 open slots that fit every filter, how many there would be under each other choice, and a spelling to try when nothing is found. Words are found by Swedish stems, parts of compounds and beginnings of three letters or more. Lists are given repeated or with commas.',
    query: slotQuery,
    answer: ['SlotList', slotList],
  },
  {
    method: 'GET',
    path: '/api/v1/slots/slugs',
    summary: 'Addresses of all open slots',
    description: '10 000 at a time in a stable order, for sitemaps and copies.',
    query: slugQuery,
    answer: ['SlugPage', slugPage],
  },
  {
    method: 'GET',
    path: '/api/v1/slots/:slug',
    summary: 'One open slot',
    description: `Tasks, weeks, requirements and the open periods of its placement forms. ${CLOSED}`,
    answer: ['SlotDetail', publicSlotDetail],
    also: [404, 410],
  },
  {
    method: 'GET',
    path: '/api/v1/search',
    summary: 'Search over everything',
    description: `Slots, guides, news, events, projects, pages and contacts that have the words, at most five of each with the number of all. ${TEXTS}`,
    query: searchQuery,
    answer: ['SearchAnswer', searchAnswer],
  },
  {
    method: 'GET',
    path: '/api/v1/municipalities',
    summary: 'Municipalities that take part',
    description:
      'By name, each with its address word, colour, logo and host name where it has them.',
    answer: ['Places', z.array(publicPlace)],
  },
  {
    method: 'GET',
    path: '/api/v1/municipalities/:slug',
    summary: 'One municipality',
    description: 'What it has to offer today by field and placement form, and its departments.',
    answer: ['PlaceDetail', placeDetail],
    also: [404],
  },
  {
    method: 'GET',
    path: '/api/v1/municipalities/:slug/departments/:department',
    summary: 'One department of a municipality',
    description:
      'What it has to offer today by field and placement form, and the periods that are open.',
    answer: ['DepartmentDetail', departmentDetail],
    also: [404],
  },
  {
    method: 'GET',
    path: '/api/v1/placement-forms/:code',
    summary: 'One placement form',
    description: 'What it is, how many places are open for it, and the periods that are open.',
    answer: ['FormDetail', formDetail],
    also: [404],
  },
  {
    method: 'GET',
    path: '/api/v1/calendar',
    summary: 'Dates of periods and schools',
    description:
      'When wishes open and close, when answers come, when learners are out, terms, holidays and red days, at most thirteen months ahead. It names no learner.',
    query: calendarQuery,
    answer: ['CalendarYear', calendarYear],
  },
  {
    method: 'GET',
    path: '/api/v1/results',
    summary: 'Periods whose answers have been given',
    description: 'The latest first; a period is here from the day on which its answers come.',
    answer: ['Results', z.array(resultHead)],
  },
  {
    method: 'GET',
    path: '/api/v1/results/:period',
    summary: 'How one period was shared',
    description:
      'How many learners got a place and which of their wishes; numbers that could point at somebody are hidden. 404 before the day of the answers.',
    answer: ['Result', publicResult],
    also: [404],
  },
  ...texts('guides', 'Guides', guideQuery, ['GuideList', guideSummary], ['Guide', guideDetail]),
  ...texts(
    'articles',
    'News',
    plainQuery,
    ['ArticleList', articleSummary],
    ['Article', articleDetail],
  ),
  ...texts('events', 'Events', eventQuery, ['EventList', eventSummary], ['Event', eventDetail]),
  ...texts(
    'projects',
    'Projects',
    plainQuery,
    ['ProjectList', projectSummary],
    ['Project', projectDetail],
  ),
  ...texts('pages', 'Pages', pageQuery, ['PageList', pageSummary], ['Page', pageDetail]),
  {
    method: 'GET',
    path: '/api/v1/contact-points',
    summary: 'Whom to turn to',
    description: `Who fits the question best comes first; the general contact is never left out. ${TEXTS}`,
    query: contactQuery,
    answer: ['ContactPoints', z.array(contactPoint)],
  },
  {
    method: 'GET',
    path: '/api/v1/ambassadors',
    summary: 'Vocation ambassadors',
    description: `People who tell about their trade in class. ${TEXTS}`,
    query: textQuery,
    answer: ['Ambassadors', z.array(ambassador)],
  },
  {
    method: 'GET',
    path: '/api/v1/site',
    summary: 'The words that every page shows',
    description: 'Who runs the site and how to reach them; null where nobody has written it.',
    query: textQuery,
    answer: ['SiteSettings', siteSettings],
  },
  {
    method: 'GET',
    path: '/api/v1/redirects',
    summary: 'Where an old address leads',
    description: 'The address that has taken the place of `from`; 404 when none has.',
    query: redirectQuery,
    answer: ['Redirect', redirectAnswer],
    also: [404],
  },
  {
    method: 'GET',
    path: '/api/v1/form-keys',
    summary: 'A key for a form',
    description: 'A form is sent with it once, some seconds to a day later.',
    answer: ['FormKey', formKey],
  },
  {
    method: 'POST',
    path: '/api/v1/feedback',
    summary: 'Whether a page helped',
    description: 'Stores path, language, answer and month; nothing of who answered.',
    body: feedbackInput,
    answer: ['FeedbackStored', feedbackStored],
    status: 201,
    also: [429],
  },
  {
    method: 'POST',
    path: '/api/v1/feedback/:ref',
    summary: 'What was missing on the page',
    description: 'Adds words to an answer, once. Personal data is refused.',
    body: feedbackText,
    answer: ['FeedbackText', z.unknown()],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/enquiries',
    summary: 'Write to a contact',
    description:
      'Stores the message for those who answer at the contact and says by when they do. The same key again gets the same answer and stores nothing more. It is removed after 90 days.',
    body: enquiryInput,
    answer: ['EnquiryStored', enquiryStored],
    status: 201,
    also: [404, 409, 429],
  },
  {
    method: 'GET',
    path: '/api/v1/offer-weeks',
    summary: 'In which weeks pupils are out',
    description:
      'How many pupils of which schools are out in each week, for an employer who chooses weeks. Small groups are not told.',
    answer: ['OfferWeeks', offerWeeks],
  },
  {
    method: 'POST',
    path: '/api/v1/offers',
    summary: 'Offer a place',
    description:
      'Stores the offer for the coordinator in charge and answers the link that follows it, once. The same key again gets the same answer and stores nothing more.',
    body: offerInput,
    answer: ['OfferStored', offerStored],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/offers/check',
    summary: 'Check the answers of an offer',
    description: 'Names every field that is missing or wrong, and stores nothing.',
    body: offerAnswers,
    answer: ['OfferChecked', z.object({})],
    also: [404, 409, 429],
  },
  ...followed('follow', 'What has become of an offer', followInput),
  ...followed('reply', "Reply to the coordinator's question", replyInput),
  ...followed('change', 'Change an offer that is not decided', changeInput),
  ...followed('withdraw', 'Withdraw an offer that is not decided', withdrawInput),
  {
    method: 'POST',
    path: '/api/v1/sign-ups',
    summary: 'Sign up for an event',
    description:
      'Takes a seat, or a place in the queue when all are taken, and answers the link that shows and cancels it. The same key again gets the same answer and stores nothing more. It is removed 30 days after the event.',
    body: signUpInput,
    answer: ['SignedUp', signedUp],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/sign-ups/follow',
    summary: 'What has become of a sign-up',
    description: 'A seat, a place in the queue or cancelled, by the secret of its link.',
    body: signUpToken,
    answer: ['SignedUp', signedUp],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/sign-ups/cancel',
    summary: 'Cancel a sign-up',
    description: 'By the secret of its link. The seat goes to whoever has waited longest.',
    body: signUpToken,
    answer: ['SignedUp', signedUp],
    also: [404, 409, 429],
  },
  {
    method: 'GET',
    path: '/api/v1/preview/:kind/:id',
    summary: 'A draft, for its editor',
    description:
      'Answers only to a link that the server has signed for somebody who may read drafts, for ten minutes; else 404. Without a title the draft cannot be shown and the answer is 400.',
    query: previewQuery,
    answer: ['Preview', z.unknown()],
    also: [404],
  },
  {
    method: 'GET',
    path: '/api/v1/openapi.json',
    summary: 'This document',
    description: 'OpenAPI 3.1, made from the same contracts that read every question and answer.',
    answer: ['OpenApi', z.unknown()],
  },
];

/** Whoever holds the link of an offer follows it; it stands in the body, for addresses are logged. */
function followed(path: string, summary: string, body: z.ZodType): PublicOperation[] {
  return [
    {
      method: 'POST',
      path: `/api/v1/offers/${path}`,
      summary,
      description: 'For whoever holds the link of the offer; 404 when nobody has that link.',
      body,
      answer: ['FollowedOffer', followedOffer],
      also: [404, 409, 429],
    },
  ];
}

function texts(
  path: string,
  title: string,
  query: z.ZodObject,
  [listName, row]: readonly [string, z.ZodType],
  [name, detail]: readonly [string, z.ZodType],
): PublicOperation[] {
  return [
    {
      method: 'GET',
      path: `/api/v1/${path}`,
      summary: title,
      description: `A page of 24 published texts. ${TEXTS} ${DRAFTS}`,
      query,
      answer: [listName, listOf(row)],
    },
    {
      method: 'GET',
      path: `/api/v1/${path}/:slug`,
      summary: `${title}: one`,
      description: `A published text by its address word in any language. ${TEXTS} ${DRAFTS}`,
      query: textQuery,
      answer: [name, detail],
      also: [404],
    },
  ];
}
