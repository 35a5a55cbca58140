import { slugOf } from '../../src/model/slug';
import type { Person } from '../names/people';
import type { Random } from '../random';

export type Reach = { readonly email: string; readonly telephone: string };

/** The top-level domain .invalid can never receive mail (RFC 2606). */
const DOMAIN = 'demo.praktikvagen.invalid';

/** 070-174 06 05–99 is set aside for books and films: nobody answers. */
export function reachOf(person: Person, key: string, random: Random): Reach {
  const number = String(random.between(605, 699));
  return {
    email: `${slugOf(person.givenName)}.${slugOf(person.familyName)}.${key}@${DOMAIN}`,
    telephone: `070-174 0${number.slice(0, 1)} ${number.slice(1)}`,
  };
}
