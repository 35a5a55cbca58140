import { rows, type LifeCycle } from './life-cycle';

export const PARTICIPATION_STATES = [
  'expected',
  'wished',
  'own-place',
  'alternative-prao',
  'exempt',
  'left',
] as const;
export type ParticipationState = (typeof PARTICIPATION_STATES)[number];
export type ParticipationEvent =
  'enrol' | 'wish' | 'unwish' | 'find-own-place' | 'go-alternative' | 'exempt' | 'leave' | 'return';

const keepers = ['registers.edit', 'imports.run'] as const;
const byForm = ['registers.edit'] as const;
const byHand = ['registers.edit', 'placements.edit'] as const;
const byAll = ['registers.edit', 'imports.run', 'placements.edit'] as const;

/** A learner in a period. Whoever is out of it comes back as expected, and is then what they are. */
export const PARTICIPATION: LifeCycle<ParticipationState, ParticipationEvent> = {
  noun: 'participation',
  states: PARTICIPATION_STATES,
  transitions: rows<ParticipationState, ParticipationEvent>([
    { event: 'enrol', from: [null], to: 'expected', who: keepers, guard: [], effects: [] },
    { event: 'wish', from: [null, 'expected'], to: 'wished', who: keepers, guard: [], effects: [] },
    { event: 'unwish', from: ['wished'], to: 'expected', who: byForm, guard: [], effects: [] },
    {
      event: 'find-own-place',
      from: [null, 'expected', 'wished'],
      to: 'own-place',
      who: byForm,
      guard: [],
      effects: [],
    },
    {
      event: 'go-alternative',
      from: [null, 'expected', 'wished', 'own-place'],
      to: 'alternative-prao',
      who: byForm,
      guard: [],
      effects: [],
    },
    {
      event: 'exempt',
      from: [null, 'expected', 'wished', 'own-place', 'alternative-prao'],
      to: 'exempt',
      who: byHand,
      guard: [],
      effects: [],
    },
    {
      event: 'leave',
      from: [null, 'expected', 'wished', 'own-place', 'alternative-prao', 'exempt'],
      to: 'left',
      who: byAll,
      guard: [],
      effects: [],
    },
    {
      event: 'return',
      from: ['own-place', 'alternative-prao', 'exempt', 'left'],
      to: 'expected',
      who: byAll,
      guard: [],
      effects: [],
    },
    {
      event: 'return',
      from: ['left', 'exempt'],
      to: 'wished',
      who: ['imports.run', 'placements.edit'],
      guard: ['the learner has wishes'],
      effects: [],
    },
    {
      event: 'return',
      from: ['left', 'exempt'],
      to: 'own-place',
      who: ['placements.edit'],
      guard: ['it was so before'],
      effects: [],
    },
  ]),
};
