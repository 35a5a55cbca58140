/** For how many days what visitors write is kept; the site says so, and `removeOnItsDay` holds to it. */
export const KEPT_DAYS = {
  enquiry: 90,
  /** After the event. */
  signUp: 30,
  /** While nobody has decided. */
  offer: 365,
  /** After the answer. */
  decidedOffer: 90,
} as const;
