import { rows, type LifeCycle } from './life-cycle';

export const HOLD_STATES = ['held', 'released'] as const;
export type HoldState = (typeof HOLD_STATES)[number];
type HoldEvent = 'hold' | 'release' | 'hold-again';

const who = ['placements.edit'] as const;

/** A seat kept without a person. */
export const HOLD: LifeCycle<HoldState, HoldEvent> = {
  noun: 'hold',
  states: HOLD_STATES,
  transitions: rows<HoldState, HoldEvent>([
    {
      event: 'hold',
      from: [null],
      to: 'held',
      who,
      guard: ['the seat is free on each of the days'],
      effects: ['claims-written'],
    },
    {
      event: 'release',
      from: ['held'],
      to: 'released',
      who,
      guard: [],
      effects: ['claims-removed'],
    },
    {
      event: 'hold-again',
      from: ['released'],
      to: 'held',
      who,
      guard: ['its days are still free'],
      effects: ['claims-written'],
    },
  ]),
};
