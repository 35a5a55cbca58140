import type { Core } from '@strapi/strapi';
import { createDocument } from './create-document';
import { textsOf } from './seed-texts';
import type { Seeded } from './seed-slots';

/** What no public answer may depend on. Both have the same length, so that no length can tell them apart. */
export const SECRETS = { a: 'kanarieaaa', b: 'kanariebbb' } as const;
type Secret = keyof typeof SECRETS;

/** Fields of rows that the public never sees, and of those that it sees in part. */
const HELD: readonly (readonly [table: string, column: string])[] = [
  ['slots', 'internal_note'],
  ['slots', 'title'],
  ['slots', 'slug'],
  ['learners', 'given_name'],
  ['learners', 'family_name'],
  ['contact_persons', 'name'],
  ['contact_persons', 'email'],
  ['supervisors', 'name'],
  ['supervisors', 'email'],
  ['enquiries', 'name'],
  ['enquiries', 'message'],
  ['admin_users', 'firstname'],
  ['admin_users', 'email'],
  ['articles', 'title'],
  ['articles', 'slug'],
  ['articles', 'ingress'],
  ['guides', 'title'],
];

/** Plants secret `a` in drafts, private fields, people and messages. */
export async function plantSecrets(strapi: Core.Strapi, seeded: Seeded): Promise<void> {
  const secret = SECRETS.a;
  const workplace = (await strapi.db.query('api::workplace.workplace').findOne({ where: {} }))
    .documentId;
  const provider = await createDocument(strapi, 'provider', {
    name: 'Kungsbacka kommun',
    kind: 'municipality',
  });
  await createDocument(strapi, 'learner', { givenName: secret, familyName: secret, provider });
  await createDocument(strapi, 'contact-person', {
    name: secret,
    email: `${secret}@example.org`,
    workplace,
  });
  const supervisor = await createDocument(strapi, 'supervisor', {
    name: secret,
    email: `${secret}@example.org`,
    workplaces: [workplace],
  });
  await seeded.add({
    title: 'Djurvårdare med hemligheter',
    slug: 'med-hemligheter',
    more: { internalNote: secret, supervisor },
  });
  await seeded.add({ title: secret, slug: secret, state: 'draft', tasks: secret });
  await seeded.add({ title: secret, slug: `stangd-${secret}`, state: 'closed', tasks: secret });
  await textsOf(strapi, 'article').create({
    data: { title: secret, slug: secret, ingress: secret, publishedOn: '2026-11-01' },
    locale: 'sv',
  });
  await textsOf(strapi, 'guide').create({
    data: { title: secret, audience: 'pupil' },
    locale: 'sv',
  });
  await createDocument(strapi, 'enquiry', {
    number: '26-0001',
    recipient: 'Kontaktcenter',
    answerBy: '2026-12-01',
    removeOn: '2027-03-01',
    name: secret,
    email: `${secret}@example.org`,
    message: secret,
    language: 'sv',
  });
  await strapi.db.query('admin::user').create({
    data: { firstname: secret, email: `${secret}@example.org`, isActive: true, blocked: false },
  });
}

/** Changes every planted secret where it lies, without a trace in any date. */
export async function swapSecrets(strapi: Core.Strapi, from: Secret, to: Secret): Promise<number> {
  const { connection } = strapi.db;
  let changed = 0;
  for (const [table, column] of HELD) {
    changed += await connection(table)
      .where(column, 'like', `%${SECRETS[from]}%`)
      .update({
        [column]: connection.raw('replace(??, ?, ?)', [column, SECRETS[from], SECRETS[to]]),
      });
  }
  return changed;
}
