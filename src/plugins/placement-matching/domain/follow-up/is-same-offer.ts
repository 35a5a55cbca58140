import type { SlotOpening } from '../model';
import type { SlotOffer } from './placement-change';

/** Whether a slot is offered as it was left; the order of its openings says nothing, and one that is gone is not. */
export function isSameOffer(left: SlotOffer, now: SlotOffer | undefined): boolean {
  return now !== undefined && left.state === now.state && said(left.open) === said(now.open);
}

const said = (open: readonly SlotOpening[]): string =>
  open
    .map(({ from, to, seats }) => [from, to, seats ?? ''].join(' '))
    .sort()
    .join('\n');
