import { rows, type LifeCycle } from './life-cycle';

export const OFFER_STATES = [
  'received',
  'asked',
  'replied',
  'approved',
  'refused',
  'withdrawn',
] as const;
export type OfferState = (typeof OFFER_STATES)[number];
export type OfferEvent =
  'offer' | 'approve' | 'ask' | 'refuse' | 'return' | 'reply' | 'change' | 'withdraw';

/** Those that wait for a decision or an answer. */
export const WAITING_OFFERS = [
  'received',
  'asked',
  'replied',
] as const satisfies readonly OfferState[];
/** What a coordinator can take back. */
export const RETURNABLE_OFFERS = [
  'asked',
  'approved',
  'refused',
] as const satisfies readonly OfferState[];

const coordinator = ['offers.review'] as const;
const employer = ['employer'] as const;

/** What an employer has offered. «Published» is no state of it: it is what its slot is. */
export const OFFER: LifeCycle<OfferState, OfferEvent> = {
  noun: 'offer',
  states: OFFER_STATES,
  transitions: rows<OfferState, OfferEvent>([
    {
      event: 'offer',
      from: [null],
      to: 'received',
      who: employer,
      guard: ['the form is signed and has not been sent before'],
      effects: [],
    },
    {
      event: 'approve',
      from: WAITING_OFFERS,
      to: 'approved',
      who: coordinator,
      guard: [],
      effects: ['slot-made', 'employer-told'],
    },
    {
      event: 'ask',
      from: ['received', 'replied'],
      to: 'asked',
      who: coordinator,
      guard: [],
      effects: ['employer-told'],
    },
    {
      event: 'refuse',
      from: WAITING_OFFERS,
      to: 'refused',
      who: coordinator,
      guard: ['a reason is given'],
      effects: ['employer-told'],
    },
    ...(['received', 'asked', 'replied'] as const).map((before) => ({
      event: 'return' as const,
      from: RETURNABLE_OFFERS.filter((state) => state !== before),
      to: before,
      who: coordinator,
      guard: ['it is what the decision found', 'nobody has built upon the slot'],
      effects: [],
    })),
    {
      event: 'reply',
      from: ['asked'],
      to: 'replied',
      who: employer,
      guard: [],
      effects: [],
    },
    {
      event: 'change',
      from: ['received'],
      to: 'received',
      who: employer,
      guard: [],
      effects: [],
    },
    {
      event: 'change',
      from: ['asked', 'replied'],
      to: 'replied',
      who: employer,
      guard: [],
      effects: [],
    },
    {
      event: 'withdraw',
      from: WAITING_OFFERS,
      to: 'withdrawn',
      who: employer,
      guard: [],
      effects: [],
    },
  ]),
};
