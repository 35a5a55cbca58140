import type { Core } from '@strapi/strapi';

/** Content types whose rows say on which day they are removed. */
const KEPT_FOR_A_TIME = [
  'api::enquiry.enquiry',
  'api::offer.offer',
  'api::event-registration.event-registration',
];
const EVERY_MS = 3_600_000;

/** Removes what visitors have written when its time is up, at the start and each hour; the answer ends it. */
export async function removeOnItsDay(strapi: Core.Strapi): Promise<() => void> {
  await removeUntil(strapi, new Date());
  const timer = setInterval(() => {
    removeUntil(strapi, new Date()).catch(() => strapi.log.error('removal of old rows failed'));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The day itself is the last on which the row is there. */
export async function removeUntil(strapi: Core.Strapi, now: Date): Promise<void> {
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
  for (const uid of KEPT_FOR_A_TIME) {
    const where = { removeOn: { $lt: today } };
    const rows: readonly { readonly documentId: string }[] = await strapi.db
      .query(uid)
      .findMany({ select: ['documentId'], where });
    const documents = strapi.documents(uid as never) as {
      readonly delete: (input: { documentId: string }) => Promise<unknown>;
    };
    for (const { documentId } of rows) await documents.delete({ documentId });
  }
}
