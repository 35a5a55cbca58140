import type { Core } from '@strapi/strapi';

export type SeedSlot = {
  readonly title: string;
  readonly slug?: string;
  readonly tasks?: string;
  readonly state?: 'draft' | 'open' | 'closed';
  readonly seats?: number;
  readonly place?: string;
  readonly field?: string;
  readonly kinds?: readonly string[];
  readonly open?: readonly { readonly firstDay: string; readonly lastDay: string }[];
  readonly more?: Readonly<Record<string, unknown>>;
};

export type Seeded = { readonly add: (slot: SeedSlot) => Promise<string> };

/** The Document Service without the generated types, which a test run does not make. */
export type Documents = {
  readonly create: (input: { data: object }) => Promise<{ documentId: string }>;
  readonly update: (input: { documentId: string; data: object }) => Promise<unknown>;
};

export const documentsOf = (strapi: Core.Strapi, uid: string): Documents =>
  strapi.documents(uid as never) as Documents;

/** A small region to show: two municipalities, two fields, two forms, and a way to add slots. */
export async function seedRegion(strapi: Core.Strapi): Promise<Seeded> {
  const create = async (uid: string, data: object): Promise<string> => {
    return (await documentsOf(strapi, uid).create({ data })).documentId;
  };
  const pick = async (uid: string, key: Record<string, string>, data: object): Promise<string> => {
    const row = await strapi.db.query(uid).findOne({ where: key });
    if (!row) return create(uid, { ...key, ...data });
    const documentId = String(row.documentId);
    await documentsOf(strapi, uid).update({ documentId, data });
    return documentId;
  };
  const region = await create('api::region.region', { name: 'Göteborgsregionen' });
  const place = async (code: string, name: string, latitude: number, longitude: number) =>
    pick('api::municipality.municipality', { code }, { name, latitude, longitude, region });
  const places: Record<string, string> = {
    Kungsbacka: await place('1384', 'Kungsbacka', 57.5, 12.08),
    Mölndal: await place('1481', 'Mölndal', 57.66, 12.02),
    Öckerö: await place('1407', 'Öckerö', 57.71, 11.65),
  };
  const field = (slug: string, nameSv: string, nameEn: string) =>
    pick('api::occupation-field.occupation-field', { slug }, { nameSv, nameEn });
  const fields: Record<string, string> = {
    djur: await field('djur', 'Djur och natur', 'Animals and nature'),
    vard: await field('vard', 'Vård och omsorg', 'Health care'),
  };
  const kind = (code: string, nameSv: string, nameEn: string) =>
    pick('api::placement-form.placement-form', { code }, { nameSv, nameEn });
  const kinds: Record<string, string> = {
    prao: await kind('prao', 'Prao', 'Prao, work experience'),
    apl: await kind('apl', 'APL', 'APL, workplace-based learning'),
  };
  const employer = await create('api::employer.employer', {
    name: 'Region Väst AB',
    sector: 'private',
  });
  const workplaces = new Map<string, string>();
  const workplaceIn = async (name: string): Promise<string> => {
    const known = workplaces.get(name);
    if (known) return known;
    const made = await create('api::workplace.workplace', {
      name: `Arbetsplatsen i ${name}`,
      employer,
      municipality: places[name],
      address: 'Storgatan 3',
      postalCode: '434 30',
      city: name,
      siteType: 'animals',
    });
    workplaces.set(name, made);
    return made;
  };
  return {
    add: async (slot) =>
      create('api::slot.slot', {
        title: slot.title,
        slug: slot.slug,
        tasks: slot.tasks ?? 'Du hjälper till med det dagliga arbetet.',
        state: slot.state ?? 'open',
        seats: slot.seats ?? 2,
        origin: 'bank',
        workplace: await workplaceIn(slot.place ?? 'Kungsbacka'),
        occupationField: fields[slot.field ?? 'djur'],
        placementForms: (slot.kinds ?? ['prao']).map((code) => kinds[code]),
        open: slot.open ?? [],
        ...slot.more,
      }),
  };
}
