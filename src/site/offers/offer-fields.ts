import type { OfferAnswers } from '../../plugins/placement-matching/contracts/public-offers';
import type { FieldIssue } from '../content-api/send';
import type { RawAnswers } from '../content-api/offers';
import type { Key } from '../i18n/translate';

/** The names of the fields in the form, in the order of the page, and what the API calls each. */
const API_NAME = {
  arbetsplats: 'workplace',
  orgnr: 'organisationNumber',
  adress: 'address',
  kommun: 'municipality',
  uppgifter: 'tasks',
  omrade: 'field',
  antal: 'seats',
  vecka: 'weeks',
  tider: 'hours',
  form: 'kinds',
  arskurs: 'minGrade',
  sprak: 'languages',
  namn: 'name',
  telefon: 'telephone',
  epost: 'email',
  roll: 'role',
} as const satisfies Readonly<Record<string, keyof OfferAnswers>>;

export type OfferField = keyof typeof API_NAME;
export const OFFER_FIELDS = Object.keys(API_NAME) as readonly OfferField[];
export const LONGEST: Readonly<Record<OfferField, number>> = {
  ...{ arbetsplats: 160, orgnr: 20, adress: 160, kommun: 4, uppgifter: 2_000, omrade: 80 },
  ...{ antal: 2, vecka: 8, tider: 80, form: 32, arskurs: 2, sprak: 120 },
  ...{ namn: 120, telefon: 30, epost: 160, roll: 80 },
};

/** Every field may have several values; only weeks and forms do. */
export type OfferForm = Readonly<Record<OfferField, readonly string[]>>;
export type OfferErrors = Partial<Readonly<Record<OfferField, Key>>>;

export const formIn = (form: URLSearchParams): OfferForm =>
  fill((field) => {
    const values = form.getAll(field).map((value) => value.trim().replace(/\r\n/g, '\n'));
    // A page that carries several values carries them in one field.
    return SEVERAL.has(field)
      ? values.flatMap((value) => value.split(' ')).filter(Boolean)
      : values;
  });

const SEVERAL: ReadonlySet<OfferField> = new Set(['vecka', 'form']);

/** The form of answers that were sent earlier. */
export const formOf = (answers: OfferAnswers): OfferForm =>
  fill((field) => {
    const value = answers[API_NAME[field]];
    if (value === null || value === '') return [];
    return typeof value === 'object' ? value : [String(value)];
  });

function fill(valuesOf: (field: OfferField) => readonly string[]): OfferForm {
  return Object.fromEntries(
    OFFER_FIELDS.map((field) => [field, valuesOf(field)]),
  ) as unknown as OfferForm;
}

export const one = (form: OfferForm, field: OfferField): string => form[field][0] ?? '';

/** As the API reads them; it says what is wrong. */
export function answersOf(form: OfferForm): RawAnswers {
  const text = Object.fromEntries(
    OFFER_FIELDS.map((field) => [API_NAME[field], one(form, field)] as const),
  );
  const grade = one(form, 'arskurs');
  return {
    ...text,
    seats: Number(one(form, 'antal')),
    weeks: form.vecka,
    kinds: form.form,
    minGrade: grade === '' ? null : Number(grade),
    languages: form.sprak.join(', '),
  };
}

/** What the page says of what the API found, one sentence a field. */
export function errorsOf(form: OfferForm, issues: readonly FieldIssue[]): OfferErrors {
  const found = OFFER_FIELDS.flatMap((field): [OfferField, Key][] => {
    const issue = issues.find(({ path }) => path.split('.')[0] === API_NAME[field]);
    return issue ? [[field, sentenceOf(form, field, issue.problem)]] : [];
  });
  return Object.fromEntries(found);
}

function sentenceOf(form: OfferForm, field: OfferField, problem: string): Key {
  const isNational = problem === 'national-number';
  if (field === 'orgnr') return isNational ? 'offer.orgnr.own' : 'offer.orgnr.wrong';
  if (isNational) return 'write.number';
  if (field === 'tider') return problem === 'working-day' ? 'offer.r13' : 'offer.tider.wrong';
  if (field === 'epost') return 'write.epost.wrong';
  if (field === 'telefon')
    return one(form, field) ? 'write.telefon.wrong' : 'offer.telefon.missing';
  if (field === 'arskurs' || field === 'sprak' || field === 'roll') return 'offer.long';
  return problem === 'too-big' && field !== 'antal' ? 'offer.long' : `offer.${field}.missing`;
}
