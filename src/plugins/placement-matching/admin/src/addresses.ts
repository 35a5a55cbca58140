import { PLUGIN_ID } from './plugin-id';

/** Where the plugin's pages live in the admin. */
export const ROOT = `/plugins/${PLUGIN_ID}`;

export const PERIOD_STEPS = [
  'setup',
  'slots',
  'wishes',
  'allocate',
  'review',
  'publish',
  'follow-up',
] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

export const periodAddress = (period: string, step?: PeriodStep, query = ''): string =>
  `${ROOT}/periods/${period}${step ? `/${step}` : ''}${query}`;

/** Two proposals of a period, learner by learner. */
export const compareAddress = (period: string, runs: readonly [string, string]): string =>
  `${ROOT}/periods/${period}/compare?a=${runs[0]}&b=${runs[1]}`;

/** A proposal on paper, or what it says of one learner. */
export const printAddress = (period: string, run: string, learner?: string): string =>
  `${ROOT}/periods/${period}/print?run=${run}${learner ? `&learner=${learner}` : ''}`;

/** What a policy promises and costs. */
export const policyAddress = (policy: string): string => `${ROOT}/policies/${policy}`;

/** Registers stay in the content manager; this is the list view of one of them. */
export const registerAddress = (uid: string): string => `/content-manager/collection-types/${uid}`;
