import { rows, type LifeCycle } from './life-cycle';

export const PLACEMENT_STATES = [
  'published',
  'withdrawn',
  'declined',
  'moved',
  'cancelled',
] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];
export type PlacementEvent =
  | 'publish'
  | 'place'
  | 'refill'
  | 'withdraw'
  | 'decline'
  | 'close-workplace'
  | 'move'
  | 'shorten'
  | 'lengthen'
  | 'mark-absent'
  | 'restore'
  | 'take-back'
  | 'unpublish';

const coordinators = ['placements.edit'] as const;
const publishers = ['periods.publish'] as const;
const begins = ['claims-written', 'told-on-the-release-date'] as const;
const frees = ['claims-removed', 'seat-offered-to-the-waiting'] as const;
const inAPublishedPeriod = ['the period is published', 'the learner may have the slot'] as const;

/** A learner's published place. It claims its days as long as it is published, and at no other time. */
export const PLACEMENT: LifeCycle<PlacementState, PlacementEvent> = {
  noun: 'placement',
  states: PLACEMENT_STATES,
  transitions: rows<PlacementState, PlacementEvent>([
    {
      event: 'publish',
      from: [null],
      to: 'published',
      who: publishers,
      guard: ['its run is published with it'],
      effects: begins,
    },
    {
      event: 'place',
      from: [null],
      to: 'published',
      who: coordinators,
      guard: inAPublishedPeriod,
      effects: begins,
    },
    {
      event: 'refill',
      from: [null],
      to: 'published',
      who: ['placements.edit', 'time'],
      guard: [...inAPublishedPeriod, 'nobody goes before the learner in the queue'],
      effects: begins,
    },
    {
      event: 'withdraw',
      from: ['published'],
      to: 'withdrawn',
      who: coordinators,
      guard: ['a cause is given'],
      effects: frees,
    },
    {
      event: 'decline',
      from: ['published'],
      to: 'declined',
      who: coordinators,
      guard: ['a cause is given'],
      effects: frees,
    },
    {
      event: 'close-workplace',
      from: ['published'],
      to: 'declined',
      who: coordinators,
      guard: ['some of its days are closed'],
      effects: ['claims-removed'],
    },
    {
      event: 'move',
      from: ['published'],
      to: 'moved',
      who: coordinators,
      guard: ['another placement begins with it'],
      effects: frees,
    },
    {
      event: 'shorten',
      from: ['published'],
      to: 'published',
      who: coordinators,
      guard: ['some days are left'],
      effects: ['claims-of-lost-days-removed'],
    },
    {
      event: 'lengthen',
      from: ['published'],
      to: 'published',
      who: coordinators,
      guard: ['it was shortened, and its days are still free'],
      effects: ['claims-of-days-written'],
    },
    {
      event: 'mark-absent',
      from: ['published'],
      to: 'published',
      who: coordinators,
      guard: ['the day is one of its days and has come'],
      effects: ['counted-in-the-ledger'],
    },
    {
      event: 'restore',
      from: ['withdrawn', 'declined', 'moved'],
      to: 'published',
      who: coordinators,
      guard: ['its days are still free'],
      effects: ['claims-written'],
    },
    {
      event: 'take-back',
      from: ['published'],
      to: 'cancelled',
      who: coordinators,
      guard: [],
      effects: ['claims-removed'],
    },
    {
      event: 'unpublish',
      from: ['published'],
      to: 'cancelled',
      who: publishers,
      guard: ['it was made by hand'],
      effects: ['claims-removed'],
    },
    {
      event: 'unpublish',
      from: PLACEMENT_STATES,
      to: null,
      who: publishers,
      guard: ['it came from the run, which can make it again'],
      effects: ['claims-removed'],
    },
  ]),
};
