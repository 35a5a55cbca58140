/** Swedish first, then English. */
export type Label = readonly [sv: string, en: string];

export type TypeLabels = {
  /** The schema's display name, which Strapi uses as the translation's key, and what the menu says instead. */
  readonly displayName: string;
  readonly label: Label;
  readonly fields: Readonly<Record<string, Label>>;
};

/** By content type or component. */
export type Labels = Readonly<Record<string, TypeLabels>>;

/** Fields that mean the same wherever they stand. */
export const SHARED = {
  externalId: ['Källans nyckel', 'Source key'],
  sourceKey: ['Sammansatt nyckel', 'Combined key'],
  name: ['Namn', 'Name'],
  slug: ['Adressord', 'Address word'],
  source: ['Källa', 'Source'],
  sourceDate: ['Källans datum', 'Source date'],
  municipality: ['Kommun', 'Municipality'],
  latitude: ['Latitud', 'Latitude'],
  longitude: ['Longitud', 'Longitude'],
  schoolYear: ['Läsår', 'School year'],
  firstDay: ['Första dag', 'First day'],
  lastDay: ['Sista dag', 'Last day'],
  weekdays: ['Veckodagar (1 är måndag)', 'Weekdays (1 is Monday)'],
  email: ['E-post', 'E-mail'],
  telephone: ['Telefon', 'Telephone'],
  capacity: ['Högst antal samtidigt', 'Most at one time'],
  organisationNumber: ['Organisationsnummer', 'Organisation number'],
  provider: ['Huvudman', 'Provider'],
  school: ['Skola', 'School'],
  cohort: ['Klass eller grupp', 'Cohort'],
  placementForm: ['Praktikform', 'Placement form'],
  period: ['Period', 'Period'],
  slot: ['Plats', 'Slot'],
  workplace: ['Arbetsplats', 'Workplace'],
  extractSeenOn: ['Registerutdrag visat den', 'Register extract seen on'],
  extractSeenBy: ['Registerutdrag sett av', 'Register extract seen by'],
  minAge: ['Lägsta ålder', 'Minimum age'],
  minGrade: ['Lägsta årskurs', 'Minimum grade'],
  programme: ['Program', 'Programme'],
  state: ['Läge', 'State'],
  version: ['Version', 'Version'],
  nameSv: ['Namn på svenska', 'Name in Swedish'],
  nameEn: ['Namn på engelska', 'Name in English'],
} as const satisfies Readonly<Record<string, Label>>;
