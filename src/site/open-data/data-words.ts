import type { PublicSlot } from '../../plugins/placement-matching/contracts/public-slots';

/** For those who build: in Swedish, and in English for everybody else. */
type Words = {
  readonly files: string;
  readonly what: string;
  readonly format: string;
  readonly address: string;
  readonly keys: string;
  readonly keysText: string;
  readonly onSite: string;
  readonly inApi: string;
  readonly meaning: string;
  readonly fields: string;
  readonly fieldsText: string;
  readonly field: string;
  readonly licence: string;
  readonly licenceText: string;
  readonly promise: string;
  readonly promiseText: string;
  readonly updated: string;
  readonly described: string;
};

export const WORDS: Readonly<Record<'sv' | 'en', Words>> = {
  sv: {
    files: 'Vad som går att läsa',
    what: 'Vad',
    format: 'Format',
    address: 'Exempel',
    keys: 'Samma val i adressen',
    keysText:
      'Listan, flödena och API:et tar emot samma val. I webbadresser heter de likadant på alla språk.',
    onSite: 'På webbplatsen och i flöden',
    inApi: 'I API:et',
    meaning: 'Betyder',
    fields: 'Fälten i en plats',
    fieldsText:
      'De här fälten är alla som lämnas ut om en plats, överallt. Inget fält gäller en person.',
    field: 'Fält',
    licence: 'Licens',
    licenceText: 'Uppgifterna är fria att använda utan villkor (CC0 1.0). Det gäller inte bilder.',
    promise: 'Vad du kan lita på',
    promiseText:
      'Ingen nyckel behövs. Inom v1 läggs fält och adresser till, men ändras inte och tas inte bort. Okända parametrar besvaras med 400. Läs hellre var femte minut än oftare: svaren får sparas i 30 sekunder.',
    updated: 'Senast ändrat',
    described: 'Hela beskrivningen som OpenAPI 3.1',
  },
  en: {
    files: 'What there is to read',
    what: 'What',
    format: 'Format',
    address: 'Example',
    keys: 'The same choices in the address',
    keysText:
      'The list, the feeds and the API take the same choices. In web addresses they have the same names in every language.',
    onSite: 'On the site and in feeds',
    inApi: 'In the API',
    meaning: 'Means',
    fields: 'The fields of a place',
    fieldsText:
      'These are all the fields that are given out about a place, anywhere. None of them is about a person.',
    field: 'Field',
    licence: 'Licence',
    licenceText:
      'The data may be used freely, without conditions (CC0 1.0). This does not include pictures.',
    promise: 'What you can rely on',
    promiseText:
      'No key is needed. Within v1, fields and addresses are added but never changed or taken away. Unknown parameters are answered with 400. Read every five minutes rather than more often: answers may be kept for 30 seconds.',
    updated: 'Last changed',
    described: 'The whole description as OpenAPI 3.1',
  },
};

type Pair = { readonly sv: string; readonly en: string };

/** The compiler asks for a line here when a public field is added. */
export const SLOT_FIELDS: Readonly<Record<keyof PublicSlot, Pair>> = {
  slug: {
    sv: 'platsens del av adressen, ändras inte',
    en: 'its part of the address; does not change',
  },
  title: { sv: 'vad platsen heter', en: 'what the place is called' },
  workplace: { sv: 'arbetsplatsens namn', en: 'name of the workplace' },
  municipality: { sv: 'kommun: SCB-kod och namn', en: 'municipality: SCB code and name' },
  field: { sv: 'yrkesområde', en: 'occupation field' },
  forms: { sv: 'praktikformer', en: 'placement forms' },
  open: {
    sv: 'öppna tider som inte är över: från, till, platser; tomt betyder alla veckor',
    en: 'open spans that are not over: from, to, seats; empty means all weeks',
  },
  seats: { sv: 'antal platser', en: 'number of seats' },
  seatsLeft: {
    sv: 'platser som är lediga hela den bästa av veckorna',
    en: 'seats that are free for the whole of the best week',
  },
  minGrade: { sv: 'lägsta årskurs', en: 'lowest grade' },
  minAge: { sv: 'lägsta ålder det året', en: 'lowest age in that year' },
  languages: { sv: 'språk på arbetsplatsen', en: 'languages at the workplace' },
  updatedAt: { sv: 'när uppgifterna ändrades', en: 'when this was changed' },
};

export const KEYS: readonly (Pair & { readonly site: string; readonly api: string })[] = [
  {
    site: 'q',
    api: 'q',
    sv: 'ord: yrke, ort eller arbetsplats',
    en: 'words: trade, place or workplace',
  },
  {
    site: 'kommun',
    api: 'municipality',
    sv: 'kommunkod, till exempel 1384',
    en: 'municipality code, such as 1384',
  },
  {
    site: 'form',
    api: 'kind',
    sv: 'praktikform, till exempel prao',
    en: 'placement form, such as prao',
  },
  { site: 'omrade', api: 'field', sv: 'yrkesområde', en: 'occupation field' },
  {
    site: 'sprak',
    api: 'language',
    sv: 'språkkod, till exempel ar',
    en: 'language code, such as ar',
  },
  {
    site: 'fran',
    api: 'from',
    sv: 'första vecka, till exempel 2027-W11',
    en: 'first week, such as 2027-W11',
  },
  { site: 'till', api: 'to', sv: 'sista vecka', en: 'last week' },
  { site: 'arskurs', api: 'grade', sv: 'årskurs 1–12', en: 'grade 1–12' },
  {
    site: 'sortera',
    api: 'sort',
    sv: 'soonest, newest eller place',
    en: 'soonest, newest or place',
  },
  {
    site: '–',
    api: 'first',
    sv: 'kommunkod: den kommunens platser kommer först',
    en: 'municipality code: its places come first',
  },
  { site: 'sida', api: 'page', sv: 'sida, 24 platser på varje', en: 'page, 24 places on each' },
];
