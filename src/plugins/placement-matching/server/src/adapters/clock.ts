import { dayInSweden, type Day } from '../../../domain/days';

/** Time is told, never taken: a test gives its own clock. */
export type Clock = { readonly now: () => Date; readonly today: () => Day };

/** Days begin and end in Sweden, wherever the server stands. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayInSweden(new Date()),
};
