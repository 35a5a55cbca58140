import type { Column } from '../../../domain/imports/column';
import { COLUMNS, type ImportKind } from '../../../domain/imports/columns';
import type { Facts } from '../../../domain/imports/faults';
import type { Language } from './errors';

/** Names the value that points at nothing, and the column of which file it should have been found in. */
export function unknownReference(
  field: string | null,
  { value }: Facts,
  language: Language,
): string {
  const target = TARGETS[field ?? ''];
  if (!target) return language === 'sv' ? 'Värdet finns inte.' : 'The value does not exist.';
  const place = placeOf(target, language);
  if (language === 'sv') {
    const { one } = target.sv;
    const way = target.kind ? 'Importera först eller rätta cellen.' : 'Rätta cellen.';
    if (value === undefined) return `Cellen pekar på ${one} som inte finns${place}. ${way}`;
    return `${one.replace(/^(en|ett) /, (article) => NONE[article] ?? '')} har ${target.sv.by} «${value}»${place}. ${way}`;
  }
  const { one } = target.en;
  const way = target.kind ? 'Import it first or correct the cell.' : 'Correct the cell.';
  if (value === undefined) return `The cell points at ${one} that does not exist${place}. ${way}`;
  return `${one.replace(/^an? /, 'No ')} has the ${target.en.by} “${value}”${place}. ${way}`;
}

const NONE: Readonly<Record<string, string>> = { 'en ': 'Ingen ', 'ett ': 'Inget ' };

type Words = { readonly one: string; readonly by: string; readonly many: string };
type Target = {
  readonly sv: Words;
  readonly en: Words;
  /** The file that brings it; base data is in none. */
  readonly kind?: ImportKind;
};

const key = (sv: readonly [string, string], en: readonly [string, string], kind: ImportKind) => ({
  sv: { one: sv[0], by: 'nyckeln', many: sv[1] },
  en: { one: en[0], by: 'key', many: en[1] },
  kind,
});

const PROVIDER = key(['en huvudman', 'huvudmän'], ['a provider', 'providers'], 'providers');
const SCHOOL = key(['en skola', 'skolor'], ['a school', 'schools'], 'schools');
const WORKPLACE = key(
  ['en arbetsplats', 'arbetsplatser'],
  ['a workplace', 'workplaces'],
  'workplaces',
);
const FORM: Target = {
  sv: { one: 'en praktikform', by: 'koden eller namnet', many: 'Praktikformer' },
  en: { one: 'a placement form', by: 'code or name', many: 'Placement forms' },
};

/** By the field of the column that points. */
const TARGETS: Readonly<Record<string, Target>> = {
  provider: PROVIDER,
  owner: PROVIDER,
  cohortProvider: PROVIDER,
  reservedForProviders: PROVIDER,
  school: SCHOOL,
  reservedForSchools: SCHOOL,
  cohort: key(
    ['en klass hos huvudmannen', 'klasser'],
    ['a cohort of the provider', 'cohorts'],
    'cohorts',
  ),
  employer: key(['en arbetsgivare', 'arbetsgivare'], ['an employer', 'employers'], 'employers'),
  workplace: WORKPLACE,
  workplaces: WORKPLACE,
  supervisor: key(['en handledare', 'handledare'], ['a supervisor', 'supervisors'], 'supervisors'),
  learner: key(
    ['en elev hos huvudmannen', 'elever'],
    ['a learner of the provider', 'learners'],
    'learners',
  ),
  period: key(['en period', 'perioder'], ['a period', 'periods'], 'periods'),
  slot: key(['en plats', 'platser'], ['a slot', 'slots'], 'slots'),
  placementForm: FORM,
  placementForms: FORM,
  municipality: {
    sv: { one: 'en kommun', by: 'kommunkoden', many: 'Kommuner' },
    en: { one: 'a municipality', by: 'municipality code', many: 'Municipalities' },
  },
  occupationField: {
    sv: { one: 'ett yrkesområde', by: 'adressordet eller namnet', many: 'Yrkesområden' },
    en: { one: 'an occupation field', by: 'address word or name', many: 'Occupation fields' },
  },
};

function placeOf({ kind, sv, en }: Target, language: Language): string {
  if (!kind)
    return language === 'sv'
      ? `; de som finns står under ${sv.many} i innehållshanteraren`
      : `; those that exist are listed under ${en.many} in the content manager`;
  const columns: readonly Column[] = COLUMNS[kind];
  const header = columns.find(({ field }) => field === 'externalId')?.[language];
  return language === 'sv'
    ? ` (kolumnen ${header} i filen med ${sv.many})`
    : ` (column ${header} of the file of ${en.many})`;
}
