/** Where an offer of an employer stands. «Published» is no state of its own: it is what its slot is. */
export type OfferState = 'received' | 'asked' | 'replied' | 'approved' | 'refused' | 'withdrawn';

/** The coordinator reviews; the employer follows the offer by its link. */
export type OfferActor = 'coordinator' | 'employer';
export type OfferMove = 'approve' | 'ask' | 'refuse' | 'undo' | 'reply' | 'change' | 'withdraw';

type Transition = {
  readonly move: OfferMove;
  readonly by: OfferActor;
  readonly from: readonly OfferState[];
  /** `before`: the state that the last decision found. */
  readonly to: OfferState | 'before';
};

/** Those that wait for a decision or an answer. */
export const WAITING_OFFERS = [
  'received',
  'asked',
  'replied',
] as const satisfies readonly OfferState[];

/** Everything that can happen to an offer; what has no row cannot happen. */
export const OFFER_TRANSITIONS: readonly Transition[] = [
  { move: 'approve', by: 'coordinator', from: WAITING_OFFERS, to: 'approved' },
  { move: 'ask', by: 'coordinator', from: ['received', 'replied'], to: 'asked' },
  { move: 'refuse', by: 'coordinator', from: WAITING_OFFERS, to: 'refused' },
  { move: 'undo', by: 'coordinator', from: ['approved', 'refused', 'asked'], to: 'before' },
  { move: 'reply', by: 'employer', from: ['asked'], to: 'replied' },
  { move: 'change', by: 'employer', from: ['received'], to: 'received' },
  { move: 'change', by: 'employer', from: ['asked', 'replied'], to: 'replied' },
  { move: 'withdraw', by: 'employer', from: WAITING_OFFERS, to: 'withdrawn' },
];

/** Where the move leads from a state; undefined when it cannot be made there. */
export function offerAfter(
  state: OfferState,
  move: OfferMove,
  before: OfferState,
): OfferState | undefined {
  const row = OFFER_TRANSITIONS.find((one) => one.move === move && one.from.includes(state));
  return row?.to === 'before' ? before : row?.to;
}

/** The states in which the move can be made, for whoever is told that it cannot. */
export const statesBefore = (move: OfferMove): readonly OfferState[] =>
  OFFER_TRANSITIONS.filter((row) => row.move === move).flatMap(({ from }) => from);
