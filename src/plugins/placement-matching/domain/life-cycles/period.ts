import { rows, type LifeCycle } from './life-cycle';

export const PERIOD_STATES = ['planned', 'open', 'closed', 'published'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];
export type UnpublishedState = Exclude<PeriodState, 'published'>;
type PeriodEvent = 'plan' | 'open-wishes' | 'close-wishes' | 'publish' | 'unpublish';

const keepers = ['registers.edit', 'imports.run'] as const;
const publishers = ['periods.publish'] as const;
const goBack = (to: UnpublishedState) =>
  ({
    event: 'unpublish',
    from: ['published'],
    to,
    who: publishers,
    guard: ['the release date has not come', 'it was so before it was published'],
    effects: ['placements-ended'],
  }) as const;

/** A period is planned, takes wishes and closes them as its owner likes, until its placements are published. */
export const PERIOD: LifeCycle<PeriodState, PeriodEvent> = {
  noun: 'period',
  states: PERIOD_STATES,
  transitions: rows<PeriodState, PeriodEvent>([
    {
      event: 'plan',
      from: [null, 'open', 'closed'],
      to: 'planned',
      who: keepers,
      guard: [],
      effects: [],
    },
    {
      event: 'open-wishes',
      from: [null, 'planned', 'closed'],
      to: 'open',
      who: keepers,
      guard: [],
      effects: [],
    },
    {
      event: 'close-wishes',
      from: [null, 'planned', 'open'],
      to: 'closed',
      who: keepers,
      guard: [],
      effects: [],
    },
    {
      event: 'publish',
      from: ['planned', 'open', 'closed'],
      to: 'published',
      who: publishers,
      guard: ['the run is verified', 'no conflict blocks'],
      effects: ['placements-begun', 'told-on-the-release-date'],
    },
    goBack('planned'),
    goBack('open'),
    goBack('closed'),
  ]),
};
