import type { ReviewedOffer } from '../../../../contracts/offers';

export const isWaiting = ({ state }: ReviewedOffer): boolean =>
  state === 'received' || state === 'replied' || state === 'asked';
/** A question that nobody has answered yet waits for the employer, not for us. */
export const needsReview = ({ state }: ReviewedOffer): boolean =>
  state === 'received' || state === 'replied';
