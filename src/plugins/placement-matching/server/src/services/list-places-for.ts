import type { Core } from '@strapi/strapi';
import type { PlaceChoice } from '../../../contracts/follow-up';
import type { DomainError } from '../../../domain/errors';
import { placesFor } from '../../../domain/follow-up/places-for';
import { failure, success, type Result } from '../../../domain/result';
import { systemClock } from '../adapters/clock';
import { readSlotNames } from '../adapters/name-reader';
import { readPlacements } from '../adapters/placement-reader';
import { readPeriodNow } from './read-refills';

/** More places than anybody would look through. */
const MOST = 200;

/** Where the learner of a placement could go instead. */
export async function listPlacesFor(
  strapi: Core.Strapi,
  { placement: id }: { readonly placement: string },
): Promise<Result<PlaceChoice[], DomainError>> {
  const reading = { strapi, db: strapi.db.connection };
  const [placement] = await readPlacements(reading, { id });
  if (!placement) return failure({ code: 'not-found', what: 'placement', id });
  const today = systemClock.today();
  const now = await readPeriodNow(reading, { period: placement.period, today });
  const facts = now?.facts.learners.find((one) => one.id === placement.learner.id);
  if (!now || !facts) return success([]);
  const days = placement.days.filter((day) => day >= today);
  const learner = { ...facts, days };
  const slots = await readSlotNames(reading);
  const places = placesFor({ ...now, form: now.record.formSv, learner, own: placement.slot.id });
  return success(
    places.slice(0, MOST).map(({ slot, ...place }) => {
      const { title = '', workplace = null } = slots.get(slot) ?? {};
      return { slot: { id: slot, title: [workplace, title].filter(Boolean).join(', ') }, ...place };
    }),
  );
}
