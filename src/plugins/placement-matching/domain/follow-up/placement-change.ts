import type { Day } from '../days';
import type { ParticipationState } from '../life-cycles/participation';
import type { SlotOpening } from '../model';

/** What a change of published placements did, so that it can be undone; documents by id. */
export type ChangePatch = {
  /** No longer published, or published no longer on all their days. */
  readonly ended: readonly string[];
  readonly begun: readonly string[];
  readonly days: readonly Changed<{ readonly placement: string }, readonly Day[]>[];
  readonly absent: readonly Changed<{ readonly placement: string }, readonly Day[]>[];
  readonly participations: readonly Changed<{ readonly id: string }, ParticipationState>[];
  readonly slots: readonly Changed<{ readonly slot: string }, SlotOffer>[];
  readonly held: readonly string[];
  readonly released: readonly string[];
  readonly freed: readonly Seat[];
  readonly filled: readonly Seat[];
};

export type SlotOffer = {
  readonly state: 'draft' | 'open' | 'closed';
  readonly open: readonly SlotOpening[];
};

type Seat = { readonly period: string; readonly slot: string };
type Changed<Of, Value> = Of & { readonly before: Value; readonly after: Value };

export const NO_CHANGE: ChangePatch = {
  ...{ ended: [], begun: [], days: [], absent: [], participations: [] },
  ...{ slots: [], held: [], released: [], freed: [], filled: [] },
};

/** What two changes did, one after the other. */
export function both(first: ChangePatch, second: ChangePatch): ChangePatch {
  return {
    ended: [...first.ended, ...second.ended],
    begun: [...first.begun, ...second.begun],
    days: [...first.days, ...second.days],
    absent: [...first.absent, ...second.absent],
    participations: [...first.participations, ...second.participations],
    slots: [...first.slots, ...second.slots],
    held: [...first.held, ...second.held],
    released: [...first.released, ...second.released],
    freed: [...first.freed, ...second.freed],
    filled: [...first.filled, ...second.filled],
  };
}
