import type { z } from 'zod';
import type { TextKind } from '../../../contracts/public-addresses';
import {
  articleDetail,
  articleSummary,
  eventDetail,
  eventSummary,
  guideDetail,
  guideSummary,
  pageDetail,
  pageSummary,
  projectDetail,
  projectSummary,
} from '../../../contracts/public-content';
import { API_TYPES } from '../api-types';
import { bodyOf, picture } from './present-parts';
import { richText } from './rich-text';
import { stepsOf } from './steps';
import type { TextRow } from './choose-language';

type Kind = {
  readonly uid: string;
  readonly summary: z.ZodType;
  readonly detail: z.ZodType;
  /** Relations that a list shows too. */
  readonly relations: Readonly<Record<string, true>>;
  readonly parts: object;
  /** What the contract says in other words than the row, for a list. */
  readonly facts: (row: TextRow) => object;
  /** And for the page of one. */
  readonly content: (row: TextRow) => object;
  /** Texts to the left come first. */
  readonly order: (a: TextRow, b: TextRow) => number;
};

const IMAGE = { populate: { media: true } };
const BODY = {
  on: {
    'body.text': true,
    'body.facts': true,
    'body.quote': true,
    'body.image': { populate: { image: IMAGE } },
    'body.links': { populate: { links: true } },
    'body.file': { populate: { file: true } },
  },
};

const none = (): object => ({});
const byTitle = (a: TextRow, b: TextRow): number =>
  String(a.title).localeCompare(String(b.title), a.locale);
const latestFirst =
  (field: string) =>
  (a: TextRow, b: TextRow): number =>
    String(b[field] ?? '').localeCompare(String(a[field] ?? '')) || byTitle(a, b);

export const KINDS: Readonly<Record<TextKind, Kind>> = {
  guide: {
    uid: API_TYPES.guide,
    summary: guideSummary,
    detail: guideDetail,
    relations: { forms: true, appliesIn: true },
    parts: { steps: { populate: { checklist: true, image: IMAGE } } },
    facts: none,
    content: (row) => ({ introduction: richText(row.introduction), steps: stepsOf(row.steps) }),
    order: byTitle,
  },
  article: {
    uid: API_TYPES.article,
    summary: articleSummary,
    detail: articleDetail,
    relations: {},
    parts: { body: BODY, image: IMAGE },
    facts: none,
    content: (row) => ({ body: bodyOf(row.body), image: picture(row.image) }),
    order: latestFirst('publishedOn'),
  },
  event: {
    uid: API_TYPES.event,
    summary: eventSummary,
    detail: eventDetail,
    relations: {},
    parts: { body: BODY },
    facts: (row) => ({ isCancelled: row.isCancelled === true, isOver: isOver(row) }),
    content: (row) => ({ body: bodyOf(row.body), documentation: richText(row.documentation) }),
    order: latestFirst('startsAt'),
  },
  project: {
    uid: API_TYPES.project,
    summary: projectSummary,
    detail: projectDetail,
    relations: {},
    parts: {},
    facts: none,
    content: (row) => ({
      background: richText(row.background),
      aim: richText(row.aim),
      goals: richText(row.goals),
      results: richText(row.results),
    }),
    order: latestFirst('startsOn'),
  },
  page: {
    uid: API_TYPES.page,
    summary: pageSummary,
    detail: pageDetail,
    relations: {},
    parts: { body: BODY },
    facts: none,
    content: (row) => ({ body: bodyOf(row.body) }),
    order: byTitle,
  },
};

/** An event without an end is over when its day is. */
export function isOver(row: TextRow): boolean {
  const now = new Date().toISOString();
  return row.endsAt
    ? String(row.endsAt) < now
    : String(row.startsAt ?? '').slice(0, 10) < now.slice(0, 10);
}
