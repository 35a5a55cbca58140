import { createId } from '@paralleldrive/cuid2';
import type { Booted } from '../../tests/support/boot-strapi';
import { seedRegion, type Seeded } from '../../tests/support/seed-slots';

const TITLES = [
  'Djurvårdare',
  'Undersköterska',
  'Snickare',
  'Barnskötare',
  'Kock',
  'Bibliotekarie',
  'Säljare',
];
const LINKS = [
  'slots_workplace_lnk',
  'slots_occupation_field_lnk',
  'slots_placement_forms_lnk',
] as const;
const CHUNK = 500;

/** Three slots through Strapi show the shape; the rest are copies of their rows. */
export async function fillRegion({ strapi }: Booted, slots: number): Promise<Seeded> {
  const seeded = await seedRegion(strapi);
  const knex = strapi.db.connection;
  const documentId = await seeded.add({
    title: 'Djurvårdare',
    slug: 'mall',
    open: [{ firstDay: '2099-03-16', lastDay: '2099-03-20' }],
  });
  const [template] = await knex('slots').where('document_id', documentId);
  const others = await Promise.all(
    ['Mölndal', 'Öckerö'].map((place) =>
      seeded.add({ title: place, place, field: 'vard', kinds: ['apl'] }),
    ),
  );
  const models = [template, ...(await knex('slots').whereIn('document_id', others))];
  const { id: lastId } = (await knex('slots').max({ id: 'id' }).first()) ?? { id: 0 };
  const rows = Array.from({ length: slots - models.length }, (_, index) => ({
    ...template,
    id: lastId + 1 + index,
    document_id: createId(),
    slug: `plats-${index}`,
    title: `${TITLES[index % TITLES.length]} ${index % 900}`,
    min_grade: (index % 6) + 4,
  }));
  for (let start = 0; start < rows.length; start += CHUNK)
    await knex('slots').insert(rows.slice(start, start + CHUNK));
  for (const link of LINKS) {
    const slotIds = models.map((model) => model.id);
    const known = await knex(link).whereIn('slot_id', slotIds);
    const links = rows.map((row, index) => {
      const { id: _, ...model } = known[index % known.length];
      return { ...model, slot_id: row.id };
    });
    for (let start = 0; start < links.length; start += CHUNK)
      await knex(link).insert(links.slice(start, start + CHUNK));
  }
  return seeded;
}
