import { z } from 'zod';
import {
  enquiryInput,
  enquiryStored,
  feedbackInput,
  feedbackStored,
  feedbackText,
  formKey,
} from './public-forms';
import {
  changeInput,
  followedOffer,
  followInput,
  offerAnswers,
  offerInput,
  offerStored,
  offerWeeks,
  replyInput,
  withdrawInput,
} from './public-offers';
import type { PublicOperation } from './public-operation';
import { signedUp, signUpInput, signUpToken } from './public-sign-ups';

/** What a visitor may send: a word about a page, a question, an offer, a sign-up. */
export const FORM_OPERATIONS: readonly PublicOperation[] = [
  {
    method: 'GET',
    path: '/api/v1/form-keys',
    summary: 'A key for a form',
    description: 'A form is sent with it once, some seconds to a day later.',
    answer: ['FormKey', formKey],
  },
  {
    method: 'POST',
    path: '/api/v1/feedback',
    summary: 'Whether a page helped',
    description:
      'Stores path, language, answer and month; nothing of who answered. 404: the site has no such page.',
    body: feedbackInput,
    answer: ['FeedbackStored', feedbackStored],
    status: 201,
    also: [404, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/feedback/:ref',
    summary: 'What was missing on the page',
    description: 'Adds words to an answer, once. Personal data is refused.',
    body: feedbackText,
    answer: ['FeedbackText', z.unknown()],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/enquiries',
    summary: 'Write to a contact',
    description:
      'Stores the message for those who answer at the contact and says by when they do. The same key again gets the same answer and stores nothing more. It is removed after 90 days.',
    body: enquiryInput,
    answer: ['EnquiryStored', enquiryStored],
    status: 201,
    also: [404, 409, 429],
  },
  {
    method: 'GET',
    path: '/api/v1/offer-weeks',
    summary: 'In which weeks pupils are out',
    description:
      'How many pupils of which schools are out in each week, for an employer who chooses weeks. Small groups are not told.',
    answer: ['OfferWeeks', offerWeeks],
  },
  {
    method: 'POST',
    path: '/api/v1/offers',
    summary: 'Offer a place',
    description:
      'Stores the offer for the coordinator in charge and answers the link that follows it, once. The same key again gets the same answer and stores nothing more.',
    body: offerInput,
    answer: ['OfferStored', offerStored],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/offers/check',
    summary: 'Check the answers of an offer',
    description: 'Names every field that is missing or wrong, and stores nothing.',
    body: offerAnswers,
    answer: ['OfferChecked', z.object({})],
    also: [404, 409, 429],
  },
  ...followed('follow', 'What has become of an offer', followInput),
  ...followed('reply', "Reply to the coordinator's question", replyInput),
  ...followed('change', 'Change an offer that is not decided', changeInput),
  ...followed('withdraw', 'Withdraw an offer that is not decided', withdrawInput),
  {
    method: 'POST',
    path: '/api/v1/sign-ups',
    summary: 'Sign up for an event',
    description:
      'Takes a seat, or a place in the queue when all are taken, and answers the link that shows and cancels it. The same key again gets the same answer and stores nothing more. It is removed 30 days after the event.',
    body: signUpInput,
    answer: ['SignedUp', signedUp],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/sign-ups/follow',
    summary: 'What has become of a sign-up',
    description: 'A seat, a place in the queue or cancelled, by the secret of its link.',
    body: signUpToken,
    answer: ['SignedUp', signedUp],
    also: [404, 409, 429],
  },
  {
    method: 'POST',
    path: '/api/v1/sign-ups/cancel',
    summary: 'Cancel a sign-up',
    description: 'By the secret of its link. The seat goes to whoever has waited longest.',
    body: signUpToken,
    answer: ['SignedUp', signedUp],
    also: [404, 409, 429],
  },
];

/** Whoever holds the link of an offer follows it; it stands in the body, for addresses are logged. */
function followed(path: string, summary: string, body: z.ZodType): PublicOperation[] {
  return [
    {
      method: 'POST',
      path: `/api/v1/offers/${path}`,
      summary,
      description: 'For whoever holds the link of the offer; 404 when nobody has that link.',
      body,
      answer: ['FollowedOffer', followedOffer],
      also: [404, 409, 429],
    },
  ];
}
