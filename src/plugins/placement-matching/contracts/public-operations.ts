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
import { FORM_OPERATIONS } from './public-form-operations';
import type { PublicOperation } from './public-operation';
import { departmentDetail, formDetail, placeDetail, publicPlace } from './public-places';
import { previewQuery } from './public-preview';
import { publicResult, resultHead } from './public-results';
import { searchAnswer, searchQuery } from './public-search';
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
  ...FORM_OPERATIONS,
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
