import { rows, type LifeCycle } from './life-cycle';

export const RUN_STATES = ['proposed', 'published'] as const;
export type RunState = (typeof RUN_STATES)[number];
type RunEvent = 'allocate' | 'choose' | 'publish' | 'unpublish';

const allocators = ['periods.allocate'] as const;
const publishers = ['periods.publish'] as const;

/** A run proposes; one of a period's runs at a time is published. */
export const RUN: LifeCycle<RunState, RunEvent> = {
  noun: 'run',
  states: RUN_STATES,
  transitions: rows<RunState, RunEvent>([
    { event: 'allocate', from: [null], to: 'proposed', who: allocators, guard: [], effects: [] },
    {
      event: 'choose',
      from: ['proposed'],
      to: 'proposed',
      who: allocators,
      guard: [],
      effects: [],
    },
    {
      event: 'publish',
      from: ['proposed'],
      to: 'published',
      who: publishers,
      guard: ['an independent check found it right', 'its gap is proven nil or accepted'],
      effects: ['placements-begun'],
    },
    {
      event: 'unpublish',
      from: ['published'],
      to: 'proposed',
      who: publishers,
      guard: ['the release date has not come'],
      effects: ['placements-ended'],
    },
  ]),
};
