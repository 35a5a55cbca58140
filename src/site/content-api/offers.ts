import { z } from 'zod';
import {
  followedOffer,
  offerStored,
  offerWeeks,
  type FollowedOffer,
  type OfferStored,
  type OfferWeeks,
} from '../../plugins/placement-matching/contracts/public-offers';
import type { ContentLocale } from '../../plugins/placement-matching/contracts/public-addresses';
import type { Transport } from './client';
import { createSender, type Outcome } from './send';

/** What a form holds: the API says whether these are answers. */
export type RawAnswers = Readonly<Record<string, unknown>>;
type Followed = Promise<Outcome<FollowedOffer>>;

export type OffersApi = {
  readonly weeks: () => Promise<OfferWeeks>;
  readonly check: (answers: RawAnswers, address: string) => Promise<Outcome<unknown>>;
  readonly send: (
    input: { readonly key: string; readonly answers: RawAnswers; readonly language: ContentLocale },
    address: string,
  ) => Promise<Outcome<OfferStored>>;
  readonly follow: (token: string, address: string) => Followed;
  readonly reply: (token: string, reply: string, address: string) => Followed;
  readonly change: (token: string, answers: RawAnswers, address: string) => Followed;
  readonly withdraw: (token: string, address: string) => Followed;
};

type Parts = {
  readonly transport: Transport;
  readonly read: (path: string, schema: typeof offerWeeks) => Promise<OfferWeeks>;
};

export function createOffersApi({ transport, read }: Parts): OffersApi {
  const send = createSender(transport);
  const followed = (path: string, body: object, address: string): Followed =>
    send(`offers/${path}`, followedOffer, { body, address });
  return {
    weeks: () => read('/api/v1/offer-weeks', offerWeeks),
    check: (body, address) => send('offers/check', z.unknown(), { body, address }),
    send: (body, address) => send('offers', offerStored, { body, address }),
    follow: (token, address) => followed('follow', { token }, address),
    reply: (token, reply, address) => followed('reply', { token, reply }, address),
    change: (token, answers, address) => followed('change', { token, answers }, address),
    withdraw: (token, address) => followed('withdraw', { token }, address),
  };
}
