import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { createDocument } from './create-document';

/** Many learners at once, past the Document Service, for races and benchmarks. */
export async function bulkLearners(strapi: Core.Strapi, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    document_id: createId(),
    given_name: 'Elev',
    family_name: `nummer ${index + 1}`,
    state: 'active',
  }));
  await strapi.db.connection.batchInsert('learners', rows, 100);
  return rows.map((row) => row.document_id);
}

/** The same, each of them expected in the period. */
export async function bulkParticipants(
  strapi: Core.Strapi,
  count: number,
  period: string,
): Promise<string[]> {
  const learners = await bulkLearners(strapi, count);
  for (const learner of learners) {
    await createDocument(strapi, 'participation', { learner, period, state: 'expected' });
  }
  return learners;
}
